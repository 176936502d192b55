package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import steppe.analysis.PairedDifference;
import steppe.analysis.Proportion;
import steppe.results.Table;

/**
 * How well each policy holds up over all states of the world (measures as in McPhail et al. 2018): regret (Savage 1951), satisficing
 * (Simon 1956), mean, and the mean of the worst tenth. Means over the points of a design have no interval.
 *
 * @param threshold that an outcome reaches if it is good enough, absent for no satisficing
 */
public record Robustness(PolicyOutcomes outcomes, OptionalDouble threshold) {
    private static final double TAIL = 0.1;
    private static final List<String> COLUMNS = List.of(
            "policy",
            "worlds",
            "mean",
            "mean_low",
            "mean_high",
            "worst_tenth",
            "regret_mean",
            "regret_low",
            "regret_high",
            "regret_q90",
            "regret_max",
            "best_share",
            "satisfied",
            "satisfied_low",
            "satisfied_high");
    private static final List<String> PAIRS =
            List.of("policy", "over", "worlds", "gain", "gain_low", "gain_high", "better_share");

    /** Regret of a policy in each world: how much better the best one does; never negative. */
    public double[] regrets(int policy) {
        return IntStream.range(0, outcomes.worlds())
                .mapToDouble(world -> outcomes.regret(policy, world))
                .toArray();
    }

    /** Mean outcome of the tenth of worlds in which a policy does worst; part of a world counts in part. */
    public double worstTenth(int policy) {
        var merits = IntStream.range(0, outcomes.worlds())
                .mapToDouble(world -> outcomes.merit(policy, world))
                .sorted()
                .toArray();
        var tail = TAIL * merits.length;
        var sum = 0.0;
        for (int i = 0; i < tail; i++) {
            sum += merits[i] * Math.min(1, tail - i);
        }
        return outcomes.better() == PolicyOutcomes.Better.LARGER ? sum / tail : -sum / tail;
    }

    /** Share of worlds in which the outcome of a policy is good enough. */
    public Proportion satisfied(int policy) {
        var bound = threshold.orElseThrow();
        var larger = outcomes.better() == PolicyOutcomes.Better.LARGER;
        return share(outcomes.of(policy), value -> larger ? value >= bound : value <= bound);
    }

    private static Proportion share(double[] values, DoublePredicate test) {
        var passed = Arrays.stream(values).filter(test).count();
        return new Proportion((double) passed / values.length, values.length);
    }

    /** A row for each policy, in their order. */
    public Table toTable() {
        var rows = IntStream.range(0, outcomes.policies().size())
                .mapToObj(this::row)
                .toList();
        return new Table(COLUMNS, rows);
    }

    private Object[] row(int policy) {
        var values = outcomes.difference(outcomes.of(policy));
        var regrets = regrets(policy);
        var regret = outcomes.difference(regrets);
        var good = threshold.isPresent() ? satisfied(policy) : null;
        boolean isSure = good != null && outcomes.areDrawn();
        return new Object[] {
            outcomes.policies().get(policy),
            outcomes.worlds(),
            values.mean(),
            low(values),
            high(values),
            worstTenth(policy),
            regret.mean(),
            low(regret),
            high(regret),
            regret.quantile(0.9),
            regret.quantile(1),
            share(regrets, value -> value == 0).share(),
            good == null ? null : good.share(),
            isSure ? good.low() : null,
            isSure ? good.high() : null
        };
    }

    /** Where the interval of a mean begins; null if it has none. */
    private static Double low(PairedDifference mean) {
        return mean.hasInterval() ? (Double) (mean.mean() - mean.halfWidth()) : null;
    }

    private static Double high(PairedDifference mean) {
        return mean.hasInterval() ? (Double) (mean.mean() + mean.halfWidth()) : null;
    }

    /** A row for each policy over each other: its mean gain in the same worlds, and in how many it is better. */
    public Table pairs() {
        var rows = new ArrayList<Object[]>();
        for (int policy = 0; policy < outcomes.policies().size(); policy++) {
            for (int over = 0; over < outcomes.policies().size(); over++) {
                if (policy != over) {
                    rows.add(pair(policy, over));
                }
            }
        }
        return new Table(PAIRS, rows);
    }

    private Object[] pair(int policy, int over) {
        var gain = outcomes.gain(policy, over);
        var better = IntStream.range(0, outcomes.worlds())
                .filter(world -> outcomes.merit(policy, world) > outcomes.merit(over, world))
                .count();
        return new Object[] {
            outcomes.policies().get(policy),
            outcomes.policies().get(over),
            outcomes.worlds(),
            gain.mean(),
            low(gain),
            high(gain),
            (double) better / outcomes.worlds()
        };
    }
}
