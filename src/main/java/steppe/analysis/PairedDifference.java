package steppe.analysis;

import java.util.Arrays;
import java.util.HashMap;
import org.apache.commons.math3.distribution.TDistribution;
import steppe.results.Table;

/**
 * How an outcome differs between a policy and a base when everything random is the same: one difference per replication
 * that both have.
 */
public final class PairedDifference {
    private static final double TAIL = 0.975;

    private final double[] differences;
    private final Quantiles quantiles;

    /** @param differences policy minus base, one per replication; NaN counts as absent */
    public PairedDifference(double... differences) {
        this.differences =
                Arrays.stream(differences).filter(value -> !Double.isNaN(value)).toArray();
        this.quantiles = new Quantiles(this.differences);
    }

    /** Pairs the rows of two policies in a table of runs by their replication. */
    public static PairedDifference of(Table runs, String policy, String base, String outcome) {
        var before = new HashMap<String, Double>();
        for (var row : runs.where("policy", base)) {
            before.put(row.text("replication"), row.number(outcome));
        }
        var after = runs.where("policy", policy).where(row -> before.containsKey(row.text("replication")));
        var differences = new double[after.size()];
        for (int i = 0; i < differences.length; i++) {
            var row = after.row(i);
            differences[i] = row.number(outcome) - before.get(row.text("replication"));
        }
        return new PairedDifference(differences);
    }

    public int pairs() {
        return differences.length;
    }

    /** NaN without pairs. */
    public double mean() {
        return Arrays.stream(differences).average().orElse(Double.NaN);
    }

    /** Quantile of the differences themselves. */
    public double quantile(double probability) {
        return quantiles.at(probability);
    }

    /** Half the width of the mean's 95% interval (Student's t); NaN with fewer than two pairs. */
    public double halfWidth() {
        var n = differences.length;
        if (n < 2) {
            return Double.NaN;
        }
        var mean = mean();
        var squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        var t = new TDistribution(null, n - 1).inverseCumulativeProbability(TAIL);
        return t * Math.sqrt(squares / (n - 1) / n);
    }
}
