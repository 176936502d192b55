package steppe.analysis.calibration;

/**
 * A cheap stand-in for one outcome of the model: a sparse quadratic in standard normal scores.
 *
 * @param mean of the outcome over the prior, as the terms have mean 0
 * @param terms that count
 * @param slopes of the terms
 * @param variance of the error out of sample, by cross-validation: what the terms leave out, and the Monte Carlo error of
 *     the means fitted to
 * @param r2 share of the variance of these means explained out of sample; NaN of a constant outcome, below 0 if a constant
 *     would do better
 */
record Emulator(double mean, Term[] terms, double[] slopes, double variance, double r2) {
    /** A score, its square if both are the same, or the product of two; scaled to variance 1 under the prior, mean 0. */
    record Term(int first, int second) {
        private static final int NONE = -1;
        private static final double ROOT_OF_TWO = Math.sqrt(2);

        static Term linear(int first) {
            return new Term(first, NONE);
        }

        double of(double[] z) {
            if (second == NONE) {
                return z[first];
            }
            return first == second ? (z[first] * z[first] - 1) / ROOT_OF_TWO : z[first] * z[second];
        }
    }

    double at(double[] z) {
        var sum = mean;
        for (int k = 0; k < terms.length; k++) {
            sum += slopes[k] * terms[k].of(z);
        }
        return sum;
    }
}
