package steppe.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** What is estimated from a sample, and its 95% interval. */
public sealed interface Statistic {
    /** The estimate of a sample without NaN; its value is NaN if the sample is empty. */
    Estimate of(double[] values);

    /** As tables name it. */
    String name();

    /** The mean, with Student's t; of paired differences, too. */
    record Mean() implements Statistic {
        @Override
        public Estimate of(double[] values) {
            var sample = new PairedDifference(values);
            var half = values.length < 2 ? Double.POSITIVE_INFINITY : sample.halfWidth();
            return new Estimate(values.length, sample.mean(), sample.mean() - half, sample.mean() + half);
        }

        @Override
        public String name() {
            return "mean";
        }
    }

    /** The share of ones among zeros and ones, with the interval of Wilson (1927). */
    record Share() implements Statistic {
        @Override
        public Estimate of(double[] values) {
            var share = Arrays.stream(values).average().orElse(Double.NaN);
            var proportion = new Proportion(share, values.length);
            return new Estimate(values.length, share, proportion.low(), proportion.high());
        }

        @Override
        public String name() {
            return "share";
        }
    }

    /**
     * A quantile, with the interval between two order statistics, which needs no distribution (Conover 1999, section
     * 3.2). Values may be infinite.
     *
     * @param probability between 0 and 1
     */
    record Quantile(double probability) implements Statistic {
        private static final double TAIL = 0.025;

        public Quantile {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("probability (" + probability + ") must lie between 0 and 1");
            }
        }

        @Override
        public Estimate of(double[] values) {
            var n = values.length;
            var sorted = values.clone();
            Arrays.sort(sorted);
            var ranks = new BinomialDistribution(null, n, probability);
            var low = ranks.inverseCumulativeProbability(TAIL);
            var high = ranks.inverseCumulativeProbability(1 - TAIL) + 1;
            return new Estimate(
                    n,
                    n == 0 ? Double.NaN : sorted[Math.max(1, (int) Math.ceil(probability * n - 1e-9)) - 1],
                    low == 0 ? Double.NEGATIVE_INFINITY : sorted[low - 1],
                    high > n ? Double.POSITIVE_INFINITY : sorted[high - 1]);
        }

        @Override
        public String name() {
            return "quantile " + probability;
        }
    }
}
