package steppe.report;

import java.time.YearMonth;
import steppe.analysis.PairedDifference;
import steppe.analysis.Proportion;
import steppe.config.NumberNames;

/**
 * What a policy changes in a power's share in the region against the base, world by world; in percentage points.
 *
 * @param change world by world, as a share
 */
record Effect(String power, String policy, YearMonth month, PairedDifference change) {
    private static final int HUNDRED = 100;

    static Effect of(Results results, String power, String policy, YearMonth month) {
        var change = PairedDifference.of(
                results.runs(policy),
                results.runs(results.story().base()),
                Results.INFLUENCE + "." + power + "@" + month);
        return new Effect(power, policy, month, change);
    }

    int pairs() {
        return change.pairs();
    }

    double mean() {
        return HUNDRED * change.mean();
    }

    /** Of the 95% interval of the mean; NaN if there is none, with fewer than two pairs or at the points of a design. */
    double low() {
        return mean() - half();
    }

    /** NaN as for {@link #low}. */
    double high() {
        return mean() + half();
    }

    boolean hasInterval() {
        return !Double.isNaN(half());
    }

    private double half() {
        return HUNDRED * change.halfWidth();
    }

    /** Whether the interval of the mean leaves out zero; at the points of a design, whether the mean is not zero. */
    boolean isSeen() {
        return change.isDrawn() ? low() > 0 || high() < 0 : mean() != 0;
    }

    /** How surely the change goes in the direction of its mean in a single world. */
    Sureness sure() {
        if (!isSeen()) {
            return Sureness.NOT_SEEN;
        } else if (!change.isDrawn()) {
            return Sureness.UNSAID;
        }
        return agreeing().low() > 0.5 ? Sureness.of(agreeing()) : Sureness.ON_AVERAGE;
    }

    /** The worlds that change in the direction of the mean; those in which nothing changes do not. */
    private Proportion agreeing() {
        return new Proportion((double) (mean() > 0 ? change.higher() : change.lower()) / pairs(), pairs());
    }

    Finding finding(Results results) {
        var whose = NumberNames.possessive(results.power(power)) + " share of influence in "
                + results.area(results.story().region()) + " in " + Phrases.year(month);
        var here = results.policy(policy);
        var base = results.policy(results.story().base());
        var stem = "paired-" + power;
        if (change.isDrawn() && pairs() < 2) {
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
                    Sureness.NOT_SEEN);
        }
        var isSome = sure() == Sureness.ON_AVERAGE || sure() == Sureness.UNSAID;
        return new Finding(
                stem,
                "Under " + here + " " + whose + " is " + Phrases.points(mean()) + (mean() > 0 ? " higher" : " lower")
                        + (isSome ? " on average" : "") + " than under " + base,
                evidence() + "; " + agreement(),
                sure());
    }

    private String evidence() {
        var worlds = "the same " + Phrases.counted(pairs(), "world", "worlds");
        return change.isDrawn()
                ? "mean difference, 95\u00a0% interval " + Phrases.between(low(), high()) + " points, " + worlds
                : "mean difference over " + worlds + " at the points of a design";
    }

    private String agreement() {
        int same = pairs() - change.higher() - change.lower();
        return (mean() > 0 ? "higher " : "lower ")
                + Phrases.frequency(agreeing()).replace("runs", "worlds").replace("only run", "only world")
                + (same == 0 ? "" : ", the same " + Phrases.part(same, pairs()));
    }
}
