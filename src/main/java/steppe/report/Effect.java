package steppe.report;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import steppe.analysis.PairedDifference;
import steppe.analysis.Proportion;
import steppe.config.NumberNames;
import steppe.results.Table;

/**
 * What a policy changes in a power's share in the region against the base, world by world; in percentage points.
 *
 * @param half of the 95% interval of the mean; NaN with fewer than two pairs
 * @param higher share of the pairs in which the policy gives the larger share
 */
record Effect(String power, String policy, YearMonth month, double mean, double half, int pairs, double higher) {
    static Effect of(Results results, String power, String policy, YearMonth month) {
        var outcome = Results.INFLUENCE + "." + power + "@" + month;
        var differences =
                differences(results.runs(policy), results.runs(results.story().base()), outcome);
        var paired = new PairedDifference(differences);
        var higher = Arrays.stream(differences)
                .map(difference -> difference > 0 ? 1 : difference == 0 ? 0.5 : 0)
                .average()
                .orElse(Double.NaN);
        return new Effect(power, policy, month, 100 * paired.mean(), 100 * paired.halfWidth(), paired.pairs(), higher);
    }

    /** One for each world in which both came to their end. */
    private static double[] differences(Table after, Table before, String outcome) {
        var base = new HashMap<Object, Double>();
        before.forEach(row -> base.put(row.get("replication"), row.number(outcome)));
        return IntStream.range(0, after.size())
                .mapToDouble(i -> after.row(i).number(outcome)
                        - base.getOrDefault(after.row(i).get("replication"), Double.NaN))
                .filter(difference -> !Double.isNaN(difference))
                .toArray();
    }

    double low() {
        return mean - half;
    }

    double high() {
        return mean + half;
    }

    /** Whether the interval of the mean leaves out zero. */
    boolean isSeen() {
        return low() > 0 || high() < 0;
    }

    /** How surely the change goes in the direction of its mean in a single world. */
    Sureness sure() {
        if (!isSeen()) {
            return Sureness.NOT_SEEN;
        }
        return agreeing().low() > 0.5 ? Sureness.of(agreeing()) : Sureness.ON_AVERAGE;
    }

    private Proportion agreeing() {
        return new Proportion(mean > 0 ? higher : 1 - higher, pairs);
    }

    Finding finding(Results results) {
        var whose = NumberNames.possessive(results.power(power)) + " share of influence in "
                + results.area(results.story().region()) + " in " + Phrases.year(month);
        var here = results.policy(policy);
        var base = results.policy(results.story().base());
        var stem = "paired-" + power;
        if (pairs < 2) {
            return new Finding(
                    stem,
                    "A single pair of runs cannot tell whether " + here + " changes " + whose,
                    "n = 1 pair of runs",
                    Sureness.NOT_SEEN);
        } else if (!isSeen()) {
            return new Finding(
                    stem,
                    "No difference is seen in " + whose + " between " + here + " and " + base,
                    evidence(),
                    Sureness.NOT_SEEN,
                    Math.abs(mean));
        }
        return new Finding(
                stem,
                "Under " + here + " " + whose + " is " + Phrases.points(mean) + (mean > 0 ? " higher" : " lower")
                        + (sure() == Sureness.ON_AVERAGE ? " on average" : "") + " than under " + base,
                evidence() + "; " + (mean > 0 ? "higher " : "lower ")
                        + Phrases.frequency(agreeing())
                                .replace("runs", "worlds")
                                .replace("only run", "only world"),
                sure(),
                Math.abs(mean));
    }

    private String evidence() {
        return "mean difference, 95\u00a0% interval " + Phrases.between(low(), high()) + " points, the same "
                + Phrases.count(pairs) + " worlds";
    }
}
