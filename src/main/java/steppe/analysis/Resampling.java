package steppe.analysis;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How the uncertainty of an estimate is found: by estimating again from samples drawn with replacement from the sample
 * (bootstrap, percentile interval; Efron and Tibshirani 1993).
 *
 * @param resamples how many; at least 2. 1000 are usual
 * @param confidence of the interval, between 0 and 1. 0.95 is usual
 * @param seed of what is drawn
 */
public record Resampling(int resamples, double confidence, long seed) {
    public Resampling {
        if (resamples < 2) {
            throw new IllegalArgumentException("resamples (" + resamples + ") must be at least 2");
        }
        checked(confidence);
    }

    public static double checked(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence (" + confidence + ") must lie between 0 and 1. Maybe 0.95.");
        }
        return confidence;
    }

    /** The same draws for several estimates from one sample of n things. */
    public Draws of(int n) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        var draws = IntStream.range(0, resamples)
                .mapToObj(i -> IntStream.range(0, n).map(j -> random.nextInt(n)).toArray())
                .toList();
        return new Draws(IntStream.range(0, n).toArray(), draws.toArray(int[][]::new), (1 - confidence) / 2);
    }

    /**
     * Draws from a sample, by index.
     *
     * @param all the sample itself
     * @param tail share of the estimates beyond each end of the interval
     */
    public record Draws(int[] all, int[][] drawn, double tail) {
        /** @param statistic of the things at these indices; NaN if they have none, which then does not count */
        public Estimated estimate(ToDoubleFunction<int[]> statistic) {
            if (all.length == 0) {
                return Estimated.UNKNOWN;
            }
            var again =
                    new Quantiles(Arrays.stream(drawn).mapToDouble(statistic).toArray());
            return new Estimated(statistic.applyAsDouble(all), again.at(tail), again.at(1 - tail));
        }
    }
}
