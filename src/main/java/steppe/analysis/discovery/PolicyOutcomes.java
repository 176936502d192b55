package steppe.analysis.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import steppe.analysis.PairedDifference;

/**
 * An outcome under each policy in each state of the world, where a world is all that is drawn at random and the same under
 * every policy. Worlds in which a run of any policy failed (NaN) are left out.
 */
public final class PolicyOutcomes {
    private final List<String> policies;
    private final Better better;
    private final int[] worlds;
    private final double[][] values;
    private final boolean areDrawn;

    /** Which values are wished for. */
    public enum Better {
        LARGER,
        SMALLER
    }

    /** @param values for each policy one for each world, in the same order of worlds, which are independent draws; finite or NaN */
    public PolicyOutcomes(List<String> policies, double[][] values, Better better) {
        this(policies, values, better, true);
    }

    /**
     * @param values for each policy one for each world, in the same order of worlds; finite or NaN
     * @param areDrawn whether the worlds are independent draws; at the points of a design they are not, and no mean has an interval
     */
    public PolicyOutcomes(List<String> policies, double[][] values, Better better, boolean areDrawn) {
        this.areDrawn = areDrawn;
        this.policies = List.copyOf(policies);
        this.better = better;
        if (values.length != policies.size() || policies.isEmpty()) {
            throw new IllegalArgumentException(
                    "rows (" + values.length + ") must be as many as policies (" + policies.size() + "), and not 0");
        }
        for (var row : values) {
            check(row, values[0].length);
        }
        this.worlds = IntStream.range(0, values[0].length)
                .filter(w -> Arrays.stream(values).noneMatch(row -> Double.isNaN(row[w])))
                .toArray();
        this.values = Arrays.stream(values)
                .map(row -> Arrays.stream(worlds).mapToDouble(w -> row[w]).toArray())
                .toArray(double[][]::new);
    }

    private static void check(double[] row, int worlds) {
        if (row.length != worlds) {
            throw new IllegalArgumentException("a policy has " + row.length + " worlds, the first one " + worlds
                    + ". Maybe some replications were not run under every policy");
        }
        for (var value : row) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        "an outcome is infinite, so it has no mean. Maybe cut months that never come at the horizon");
            }
        }
    }

    public List<String> policies() {
        return policies;
    }

    public Better better() {
        return better;
    }

    /** How many worlds have an outcome under every policy. */
    public int worlds() {
        return worlds.length;
    }

    /** Places, in the order of what was given, of the worlds that are kept. */
    public int[] kept() {
        return worlds.clone();
    }

    /** Outcomes of a policy in the kept worlds. */
    public double[] of(int policy) {
        return values[policy].clone();
    }

    double of(int policy, int world) {
        return values[policy][world];
    }

    /** An outcome, its sign turned if smaller is better, so that more is always better. */
    double merit(int policy, int world) {
        return better == Better.LARGER ? values[policy][world] : -values[policy][world];
    }

    /** How much better the best policy does in a world. */
    public double regret(int policy, int world) {
        double best = merit(policy, world);
        for (int other = 0; other < policies.size(); other++) {
            best = Math.max(best, merit(other, world));
        }
        return best - merit(policy, world);
    }

    /** By how much one policy is better than another in each world. */
    PairedDifference gain(int policy, int over) {
        return difference(IntStream.range(0, worlds())
                .mapToDouble(w -> merit(policy, w) - merit(over, w))
                .toArray());
    }

    /** Numbers of the kept worlds, with as much of an interval as these allow. */
    PairedDifference difference(double... numbers) {
        return new PairedDifference(areDrawn, numbers);
    }

    /** Whether the worlds are independent draws. */
    public boolean areDrawn() {
        return areDrawn;
    }

    /** The policy with the best mean; the first among equals. */
    int best() {
        return IntStream.range(0, policies.size())
                .reduce((a, b) -> total(b) > total(a) ? b : a)
                .orElseThrow();
    }

    private double total(int policy) {
        return IntStream.range(0, worlds()).mapToDouble(w -> merit(policy, w)).sum();
    }
}
