package steppe.analysis.forecast;

import java.util.Arrays;

/**
 * The continuous ranked probability score of an ensemble: the mean distance of its draws from what was observed, less half
 * their mean distance from each other (Gneiting and Raftery 2007, eq. 21). In the unit of the observation; 0 is best; for a
 * single draw it is the absolute error.
 */
final class Crps {
    private Crps() {}

    /**
     * The score of the draws as they are, in O(n log n). Of n random draws it exceeds that of their distribution by one nth of
     * {@link #expected} on average, of n quantiles by far less.
     *
     * @param draws in any order, at least one
     */
    public static double of(double[] draws, double observed) {
        return distance(draws, observed) - halfSpread(draws);
    }

    /**
     * The score that the distribution behind random draws gets on average, whatever their number (Ferro 2014). It may be
     * negative.
     *
     * @param draws in any order, at least two
     */
    public static double fair(double[] draws, double observed) {
        if (draws.length < 2) {
            throw new IllegalArgumentException("draws (" + draws.length + ") must be at least two");
        }
        return distance(draws, observed) - halfSpread(draws) * draws.length / (draws.length - 1);
    }

    /** The score that an ensemble may expect if it is right: half the mean distance of two of its draws. */
    public static double expected(double[] draws) {
        return halfSpread(draws);
    }

    private static double distance(double[] draws, double observed) {
        var sum = 0.0;
        for (var draw : draws) {
            sum += Math.abs(draw - observed);
        }
        return sum / draws.length;
    }

    private static double halfSpread(double[] draws) {
        if (draws.length == 0) {
            throw new IllegalArgumentException("draws are empty; a forecast has at least one");
        }
        var sorted = draws.clone();
        Arrays.sort(sorted);
        var n = sorted.length;
        var sum = 0.0;
        for (int i = 0; i < n; i++) {
            sum += (2.0 * i - n + 1) * sorted[i];
        }
        return sum / n / n;
    }
}
