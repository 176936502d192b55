package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;
import steppe.results.Table;

/**
 * The single most plausible point under the stated errors, the maximum a posteriori: where rho2(z) + |z|^2 is least, found
 * by covariance matrix adaptation (CMA-ES; Hansen and Ostermeier 2001). It says nothing of what else fits as well; the
 * posterior does.
 *
 * @param point standard normal scores
 * @param rho2 squared distance from the targets there
 * @param evaluations of rho2 made
 * @param converged whether the search came to rest before it ran out of evaluations
 */
public record PointFit(double[] point, double rho2, int evaluations, boolean converged) {
    private static final double NEXT_TO_NOTHING = 1e-7;

    /** What the search takes for infinity. */
    private static final double FAILED = 1e12;

    /**
     * How to search.
     *
     * @param evaluations at most
     * @param population points of a generation
     * @param step first standard deviation, such as 0.3
     * @param bound largest score either way, such as 4
     */
    public record Options(int evaluations, int population, double step, double bound, long seed) {
        public Options {
            if (evaluations < 1 || population < 2 || !(step > 0 && step <= 2 * bound)) {
                throw new IllegalArgumentException("evaluations (" + evaluations + "), population (" + population
                        + "), step (" + step + "), bound (" + bound + ") must be at least 1, at least 2, above 0 and at"
                        + " most twice the bound");
            }
        }

        /** What serves most problems of this many parameters (Hansen 2016). */
        public static Options of(int dimension, int evaluations, long seed) {
            return new Options(evaluations, 4 + (int) (3 * StrictMath.log(dimension)), 0.3, 4, seed);
        }
    }

    /**
     * @param rho2 of a point; where the model is a matter of chance, of the same runs at every point; infinite of a run that
     *     failed
     * @param start such as the prior's middle, all 0
     */
    public static PointFit of(ToDoubleFunction<double[]> rho2, double[] start, Options options) {
        var search = new Search(rho2);
        search.run(start, options);
        return new PointFit(search.best, search.rho2, search.evaluations, search.evaluations < options.evaluations());
    }

    /** What is minimised: distance from the targets and from the prior's middle. */
    public double objective() {
        return rho2 + Gaussian.dot(point, point);
    }

    /** A row per parameter. */
    public Table toTable(List<String> parameters) {
        return new Table(
                List.of("parameter", "z"),
                IntStream.range(0, point.length)
                        .mapToObj(j -> new Object[] {parameters.get(j), point[j]})
                        .toList());
    }

    /** The best point seen, which the optimiser does not tell when it runs out. */
    private static final class Search {
        private final ToDoubleFunction<double[]> distance;
        private double[] best;
        private double rho2;
        private double least = Double.POSITIVE_INFINITY;
        private int evaluations;

        Search(ToDoubleFunction<double[]> distance) {
            this.distance = distance;
        }

        void run(double[] start, Options options) {
            best = start.clone();
            rho2 = Double.POSITIVE_INFINITY;
            var optimizer = new CMAESOptimizer(
                    Integer.MAX_VALUE,
                    0,
                    true,
                    0,
                    1,
                    new Well19937c(options.seed()),
                    false,
                    new SimpleValueChecker(NEXT_TO_NOTHING, NEXT_TO_NOTHING));
            optimizer.optimize(
                    new MaxEval(options.evaluations()),
                    new ObjectiveFunction(this::value),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    new CMAESOptimizer.Sigma(filled(start.length, options.step())),
                    new CMAESOptimizer.PopulationSize(options.population()),
                    new SimpleBounds(filled(start.length, -options.bound()), filled(start.length, options.bound())));
        }

        private double value(double[] z) {
            evaluations++;
            var found = distance.applyAsDouble(z);
            var value = found + Gaussian.dot(z, z);
            if (value < least) {
                least = value;
                rho2 = found;
                best = z.clone();
            }
            return Double.isFinite(value) ? value : FAILED;
        }
    }

    private static double[] filled(int size, double value) {
        var filled = new double[size];
        Arrays.fill(filled, value);
        return filled;
    }
}
