package steppe.analysis.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import steppe.analysis.Estimated;
import steppe.analysis.Quantiles;

/**
 * Runs in which an input is lowest or highest, and the median of their outcomes with its exact interval, which lies
 * between two of the outcomes (order statistics; Conover 1999, section 3.2). Runs with the same input as the last one
 * taken are taken too.
 *
 * @param share of the runs, rounded up
 * @param confidence least confidence of the interval; too few runs have none
 */
record Tails(double share, double confidence) {
    private static final double ROUNDING = 1e-9;

    Estimated low(double[] input, double[] outcome) {
        if (input.length == 0) {
            return Estimated.UNKNOWN;
        }
        var last = sorted(input)[last(input.length)];
        return median(taken(outcome, IntStream.range(0, input.length).filter(i -> input[i] <= last)));
    }

    Estimated high(double[] input, double[] outcome) {
        return low(Arrays.stream(input).map(x -> -x).toArray(), outcome);
    }

    private int last(int runs) {
        return (int) Math.ceil(share * runs - ROUNDING) - 1;
    }

    private static double[] taken(double[] outcome, IntStream runs) {
        return runs.mapToDouble(i -> outcome[i]).toArray();
    }

    private Estimated median(double[] values) {
        var value = new Quantiles(values).at(0.5);
        var sorted = sorted(values);
        var below = below(values.length);
        return below == 0
                ? new Estimated(value, Double.NaN, Double.NaN)
                : new Estimated(value, sorted[below - 1], sorted[values.length - below]);
    }

    /** The rank from each end that the interval goes to: 0 if even the lowest and highest value are not sure enough. */
    private int below(int n) {
        var heads = new BinomialDistribution(null, n, 0.5);
        var rank = 0;
        while (heads.cumulativeProbability(rank) <= (1 - confidence) / 2) {
            rank++;
        }
        return rank;
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).sorted().toArray();
    }
}
