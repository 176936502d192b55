package steppe.analysis;

import java.util.Arrays;

/**
 * Quantiles of a sample, interpolated linearly between order statistics (type 7 of Hyndman and Fan 1996, the
 * {@code quantile_cont} of DuckDB).
 */
public final class Quantiles {
    private final double[] sorted;

    /** @param values in any order; NaN counts as absent */
    public Quantiles(double... values) {
        sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    /** How many values there are. */
    public int size() {
        return sorted.length;
    }

    /**
     * @param probability from 0 (smallest) to 1 (largest)
     * @return NaN of an empty sample
     */
    public double at(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability (" + probability + ") must lie between 0 and 1");
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = probability * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
