package steppe.analysis.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Probability integral transforms: where observations fall within their forecasts, from 0, below all draws, to 1, above all.
 * Those of a calibrated forecaster are uniform; a hump in the middle is too little confidence, horns at the ends too much
 * (Gneiting, Balabdaoui and Raftery 2007).
 */
public final class Pit {
    /** With fewer observations a test has next to no power, and a histogram is mostly chance. */
    public static final int FEW = 20;

    private final double[] values;

    /** @param values from 0 to 1 */
    public Pit(double... values) {
        this.values = values.clone();
    }

    /** The place with ties shared alike: an observation equal to all draws lies at 0.5. */
    public static double mid(double[] draws, double observed) {
        return (below(draws, observed) + 0.5 * equal(draws, observed) + 0.5) / (draws.length + 1);
    }

    /**
     * The place with chance among ties and between neighbouring draws, exactly uniform if the observation is as one more draw.
     *
     * @param random one number of it decides
     */
    public static double of(double[] draws, double observed, SplittableRandom random) {
        var within = random.nextDouble() * (equal(draws, observed) + 1);
        return (below(draws, observed) + within) / (draws.length + 1);
    }

    public int size() {
        return values.length;
    }

    /** Whether there are too few to say much. */
    public boolean few() {
        return size() < FEW;
    }

    /** NaN without observations. */
    public double mean() {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }

    /** How many lie in each of some bins of equal width. */
    public int[] histogram(int bins) {
        var counts = new int[bins];
        for (var value : values) {
            counts[Math.min(bins - 1, (int) (value * bins))]++;
        }
        return counts;
    }

    /**
     * The p-value of uniformity (Kolmogorov and Smirnov). It takes the observations as independent, so that with many years of
     * one series it is too small; NaN for fewer than two.
     */
    public double uniformity() {
        return size() < 2
                ? Double.NaN
                : new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), values);
    }

    private static long below(double[] draws, double observed) {
        return Arrays.stream(draws).filter(draw -> draw < observed).count();
    }

    private static long equal(double[] draws, double observed) {
        return Arrays.stream(draws).filter(draw -> draw == observed).count();
    }
}
