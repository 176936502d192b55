package steppe.api;

import java.util.Arrays;
import steppe.analysis.Quantiles;

/** An outcome over many runs, in the unit of the outcome. */
public final class Sample {
    private final double[] values;
    private final Quantiles quantiles;

    /** @param values by replication; NaN of runs that failed */
    Sample(double[] values) {
        this.values = values;
        this.quantiles = new Quantiles(values);
    }

    /** How many runs it is of; failed ones do not count. */
    public int size() {
        return quantiles.size();
    }

    /** By replication, from 0; NaN where the run failed. */
    public double[] values() {
        return values.clone();
    }

    /** Of a statement: the share of runs in which it holds. NaN without runs. */
    public double mean() {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /**
     * A quantile, interpolated linearly between runs (type 7 of Hyndman and Fan 1996, as in R and NumPy).
     *
     * @param probability 0 for the smallest to 1 for the largest; 0.5 is the median
     * @return NaN without runs
     * @throws IllegalArgumentException if the probability is none
     */
    public double quantile(double probability) {
        return quantiles.at(probability);
    }
}
