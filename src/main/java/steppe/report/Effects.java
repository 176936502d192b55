package steppe.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import steppe.chart.ShareOutcomes;

/** What each policy changes against the base in the same worlds. */
record Effects(Results results) {
    /** Beginning of the stems of figures that rank many policies. */
    static final String ABOUT = "effects-";

    /** Most policies beside the base of which each is told. */
    private static final int FEW = 6;

    /** How many are told where there are more. */
    private static final int LARGEST = 3;

    /** For each power in front: one for each policy if they are few, else how many change anything, and the largest. */
    List<Finding> findings() {
        return results.focus().stream().flatMap(power -> of(power).stream()).toList();
    }

    private List<Finding> of(String power) {
        var effects = others().flatMap(policy -> last(power, policy))
                .sorted(Comparator.comparing((Effect effect) -> !effect.isSeen())
                        .thenComparingDouble(effect -> -Math.abs(effect.mean())))
                .toList();
        if (effects.size() <= FEW) {
            return effects.stream().map(effect -> effect.finding(results)).toList();
        }
        var findings = new ArrayList<Finding>();
        if (!results.arranged().points()) {
            findings.add(summary(power, effects));
        }
        effects.stream()
                .filter(Effect::isSeen)
                .limit(LARGEST)
                .map(effect -> effect.finding(results))
                .forEach(findings::add);
        return findings;
    }

    /** All effects that the runs hold: powers in front, months, policies. */
    List<Effect> all() {
        return results.focus().stream()
                .flatMap(power -> months(power).stream()
                        .flatMap(month -> others().map(policy -> Effect.of(results, power, policy, month))))
                .filter(effect -> effect.pairs() > 0)
                .toList();
    }

    private Stream<String> others() {
        return results.story().policies().keySet().stream()
                .filter(policy -> !policy.equals(results.story().base()));
    }

    /** The effect in the last month that the runs hold: a month chosen for its effect would flatter its interval. */
    private Stream<Effect> last(String power, String policy) {
        var months = months(power);
        return months.stream()
                .skip(Math.max(0, months.size() - 1))
                .map(month -> Effect.of(results, power, policy, month))
                .filter(effect -> effect.pairs() > 0);
    }

    private List<YearMonth> months(String power) {
        return new ShareOutcomes(results.story(), results.tables())
                .of(power).stream().map(ShareOutcomes::month).toList();
    }

    private Finding summary(String power, List<Effect> effects) {
        long seen = effects.stream().filter(Effect::isSeen).count();
        var whose = results.share(power, results.story().region()) + " in "
                + Phrases.year(effects.get(0).month());
        var claim = seen == 0
                ? "None of " + effects.size() + " policies is seen to change " + lower(power, whose)
                : "Of " + effects.size() + " policies " + seen + (seen == 1 ? " changes " : " change ")
                        + lower(power, whose) + " visibly against "
                        + results.policy(results.story().base());
        return new Finding(
                ABOUT + power,
                claim,
                "mean differences whose 95\u00a0% interval does not hold zero, n = "
                        + Phrases.count(effects.get(0).pairs())
                        + " pairs of runs; about one such interval in twenty misses the true mean by chance",
                seen == 0 ? Sureness.NOT_SEEN : Sureness.SEEN);
    }

    private String lower(String power, String whose) {
        var name = results.power(power);
        return name + whose.substring(name.length());
    }
}
