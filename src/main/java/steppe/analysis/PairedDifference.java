package steppe.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import steppe.results.Table;

/**
 * How an outcome differs between a policy and a base when everything random is the same: one difference per world,
 * a replication at a point of a design, that both have. Worlds at several points of a design cover ranges and are no
 * independent draws, so that their mean has no interval.
 */
public final class PairedDifference {
    private static final double TAIL = 0.975;

    private final boolean isDrawn;
    private final double[] differences;
    private final Quantiles quantiles;

    /** @param differences policy minus base, one per independent world; NaN counts as absent */
    public PairedDifference(double... differences) {
        this(true, differences);
    }

    /**
     * @param isDrawn whether the worlds are independent draws
     * @param differences policy minus base, one per world; NaN counts as absent
     */
    public PairedDifference(boolean isDrawn, double... differences) {
        this.isDrawn = isDrawn;
        this.differences =
                Arrays.stream(differences).filter(value -> !Double.isNaN(value)).toArray();
        this.quantiles = new Quantiles(this.differences);
    }

    /** Pairs the rows of two policies in a table of runs. */
    public static PairedDifference of(Table runs, String policy, String base, String outcome) {
        return of(runs.where("policy", policy), runs.where("policy", base), outcome);
    }

    /** Pairs the runs of one policy with those of another by their point, if they have one, and their replication. */
    public static PairedDifference of(Table policy, Table base, String outcome) {
        var before = new HashMap<World, Double>();
        base.forEach(row -> before.put(world(base, row), row.number(outcome)));
        return new PairedDifference(
                areDrawn(base),
                IntStream.range(0, policy.size())
                        .mapToObj(policy::row)
                        .mapToDouble(row -> row.number(outcome) - before.getOrDefault(world(policy, row), Double.NaN))
                        .toArray());
    }

    /** Whether runs are independent draws, which those at several points of a design are not. */
    public static boolean areDrawn(Table runs) {
        return !runs.has("point") || runs.distinct("point").size() < 2;
    }

    private record World(String point, String replication) {}

    private static World world(Table runs, Table.Row row) {
        return new World(runs.has("point") ? row.text("point") : "", row.text("replication"));
    }

    /** Whether the worlds are independent draws. */
    public boolean isDrawn() {
        return isDrawn;
    }

    public int pairs() {
        return differences.length;
    }

    /** In how many pairs the policy gives more than the base. */
    public int higher() {
        return (int)
                Arrays.stream(differences).filter(difference -> difference > 0).count();
    }

    /** In how many pairs the policy gives less than the base. */
    public int lower() {
        return (int)
                Arrays.stream(differences).filter(difference -> difference < 0).count();
    }

    /** NaN without pairs. */
    public double mean() {
        return Arrays.stream(differences).average().orElse(Double.NaN);
    }

    /** Quantile of the differences themselves. */
    public double quantile(double probability) {
        return quantiles.at(probability);
    }

    /** Whether there is enough to say how sure the mean is. */
    public boolean hasInterval() {
        return differences.length > 1 && isDrawn;
    }

    /** Half the width of the mean's 95% interval (Student's t); NaN with fewer than two pairs, or if worlds are not drawn. */
    public double halfWidth() {
        var n = differences.length;
        if (!hasInterval()) {
            return Double.NaN;
        }
        var mean = mean();
        var squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        var t = new TDistribution(null, n - 1).inverseCumulativeProbability(TAIL);
        return t * Math.sqrt(squares / (n - 1) / n);
    }
}
