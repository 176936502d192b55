package steppe.analysis.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import steppe.analysis.Estimated;

/**
 * Inputs and outcomes of runs that have one, with their ranks, equal values sharing the mean of theirs.
 *
 * @param inputs by factor and run
 * @param ranks of the inputs, by factor and run, as standard scores; all 0 of what does not vary
 * @param outcome by run
 * @param outcomeRanks as standard scores
 */
record RankedSample(double[][] inputs, double[][] ranks, double[] outcome, double[] outcomeRanks) {
    private static final double SINGULAR = 1e-9;
    private static final double FIELLER = 1.06;

    /** @param inputs by run and factor */
    static RankedSample of(int factors, double[][] inputs, double[] outcome) {
        if (inputs.length != outcome.length || Arrays.stream(inputs).anyMatch(run -> run.length != factors)) {
            throw new IllegalArgumentException("there are " + inputs.length + " runs of inputs for " + outcome.length
                    + " outcomes and " + factors + " factors: each run needs one outcome and a value of each factor");
        }
        var seen = IntStream.range(0, outcome.length)
                .filter(i -> Double.isFinite(outcome[i]))
                .toArray();
        var columns = IntStream.range(0, factors)
                .mapToObj(f -> IntStream.of(seen).mapToDouble(i -> inputs[i][f]).toArray())
                .toArray(double[][]::new);
        var found = IntStream.of(seen).mapToDouble(i -> outcome[i]).toArray();
        var ranks = Arrays.stream(columns).map(RankedSample::scores).toArray(double[][]::new);
        return new RankedSample(columns, ranks, found, scores(found));
    }

    private static double[] scores(double[] values) {
        var ranks = values.length == 0 ? values : new NaturalRanking().rank(values);
        var spread = Math.sqrt(StatUtils.populationVariance(ranks));
        var mean = StatUtils.mean(ranks);
        return Arrays.stream(ranks)
                .map(rank -> spread > 0 ? (rank - mean) / spread : 0)
                .toArray();
    }

    int runs() {
        return outcome.length;
    }

    double[] input(int factor) {
        return inputs[factor];
    }

    boolean varies() {
        return vary(outcomeRanks);
    }

    private static boolean vary(double[] scores) {
        return Arrays.stream(scores).anyMatch(score -> score != 0);
    }

    Estimated correlation(int factor, double confidence) {
        if (!vary(ranks[factor]) || !varies()) {
            return Estimated.UNKNOWN;
        }
        var r = new PearsonsCorrelation().correlation(ranks[factor], outcomeRanks);
        var z = atanh(r);
        var reach = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2)
                * Math.sqrt(FIELLER / (runs() - 3));
        return runs() > 3
                ? new Estimated(r, StrictMath.tanh(z - reach), StrictMath.tanh(z + reach))
                : new Estimated(r, Double.NaN, Double.NaN);
    }

    private static double atanh(double r) {
        return (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
    }

    /**
     * A linear regression of ranks.
     *
     * @param coefficients by factor
     * @param explained R²
     */
    record Regression(double[] coefficients, double explained) {}

    /** NaN of what does not vary; all NaN with fewer than twice as many runs as coefficients, or if factors repeat. */
    Regression regression() {
        var coefficients = new double[ranks.length];
        Arrays.fill(coefficients, Double.NaN);
        var used = IntStream.range(0, ranks.length).filter(f -> vary(ranks[f])).toArray();
        if (used.length == 0 || !varies() || runs() < 2 * (used.length + 1)) {
            return new Regression(coefficients, Double.NaN);
        }
        var ols = new OLSMultipleLinearRegression(SINGULAR);
        ols.setNoIntercept(true);
        ols.newSampleData(outcomeRanks, rows(used));
        try {
            var found = ols.estimateRegressionParameters();
            IntStream.range(0, used.length).forEach(i -> coefficients[used[i]] = found[i]);
            return new Regression(coefficients, 1 - ols.calculateResidualSumOfSquares() / runs());
        } catch (SingularMatrixException e) {
            return new Regression(coefficients, Double.NaN);
        }
    }

    private double[][] rows(int[] used) {
        return IntStream.range(0, runs())
                .mapToObj(i -> IntStream.of(used).mapToDouble(f -> ranks[f][i]).toArray())
                .toArray(double[][]::new);
    }
}
