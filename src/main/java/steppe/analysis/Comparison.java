package steppe.analysis;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * A policy beside a base in the same worlds: how an outcome differs, and how much less sure that would be if both had been run on
 * random streams of their own (common random numbers; Law 2015, section 11.2).
 */
public final class Comparison {
    private static final double TAIL = 0.975;

    private final boolean areDrawn;
    private final double[] policy;
    private final double[] base;

    /**
     * @param areDrawn whether worlds are independent draws; at the points of a design they are not, and nothing is as sure as anything
     * @param policy outcomes by world
     * @param base outcomes of the base in the same worlds
     * @throws IllegalArgumentException if they are not as many; worlds where either is not finite do not count
     */
    public Comparison(boolean areDrawn, double[] policy, double[] base) {
        if (policy.length != base.length) {
            throw new IllegalArgumentException(
                    "there are " + policy.length + " outcomes of the policy and " + base.length + " of the base");
        }
        var both = IntStream.range(0, policy.length)
                .filter(i -> Double.isFinite(policy[i]) && Double.isFinite(base[i]))
                .toArray();
        this.areDrawn = areDrawn;
        this.policy = IntStream.of(both).mapToDouble(i -> policy[i]).toArray();
        this.base = IntStream.of(both).mapToDouble(i -> base[i]).toArray();
    }

    /** Mean of the base; NaN without worlds. */
    public double baseMean() {
        return IntStream.range(0, base.length)
                .mapToDouble(i -> base[i])
                .average()
                .orElse(Double.NaN);
    }

    /** What the policy changes, world by world. */
    public PairedDifference difference() {
        return new PairedDifference(areDrawn, changes());
    }

    private double[] changes() {
        return IntStream.range(0, base.length)
                .mapToDouble(i -> policy[i] - base[i])
                .toArray();
    }

    /** Half the width of the 95% interval of the difference if worlds were not the same (Welch 1947); NaN with fewer than two, or if none is drawn. */
    public double independentHalfWidth() {
        int n = base.length;
        if (n < 2 || !areDrawn) {
            return Double.NaN;
        }
        double a = variance(policy) / n;
        double b = variance(base) / n;
        if (a + b == 0) {
            return 0;
        }
        double freedom = (a + b) * (a + b) * (n - 1) / (a * a + b * b);
        return new TDistribution(null, freedom).inverseCumulativeProbability(TAIL) * Math.sqrt(a + b);
    }

    /**
     * How many times as many runs on streams of their own it would take to be as sure: the variance of independent differences over
     * that of paired ones. Infinite if every world says the same; NaN with fewer than two worlds, if these are not drawn,
     * or if nothing varies at all.
     */
    public double saving() {
        return base.length < 2 || !areDrawn ? Double.NaN : (variance(policy) + variance(base)) / variance(changes());
    }

    private static double variance(double[] values) {
        return new Variance().evaluate(values);
    }
}
