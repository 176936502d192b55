package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Approximate Bayesian computation by sequential Monte Carlo, with a Gaussian acceptance kernel: an outcome x is accepted
 * with probability exp(-rho2(x) / 2). That makes it exact Bayes under the stated errors of observation and model (Wilkinson
 * 2013), chance included: each particle keeps the outcomes it was simulated with, and the mean kernel over its replications
 * stands for its likelihood (pseudo-marginal; Andrieu and Roberts 2009). A target known as a bound counts as met in full on
 * its good side.
 *
 * <p>Stages (Del Moral, Doucet and Jasra 2012) lead from the start s(z), from which the first particles are drawn, to the
 * posterior, p(z) being the prior N(0, I):
 *
 * <pre>  s(z)^(1-t) p(z)^t mean_j exp(-t rho2(x_j) / 2),   t from 0 to 1</pre>
 *
 * Each raises the temperature t until the effective sample size of the weights has fallen to a share of the particles,
 * resamples (systematic), and moves the particles by Crank-Nicolson steps that leave the prior, or a Gaussian fitted to
 * other particles, as it is, with the exact ratio of acceptance. So the start is corrected for wherever it is: it decides what a
 * posterior costs, not what it is. What remains is Monte Carlo error, and that step sizes are tuned on the particles that
 * they move; both vanish with more particles.
 *
 * Chance is a part of a particle: most moves keep the run's random numbers and change parameters alone, some keep the parameters and
 * take fresh random numbers. Both leave the joint distribution of parameters and chance as it is, whose margin is the posterior, and
 * the first are not judged by the luck of a new run (compare Deligiannidis, Doucet and Pitt 2018).
 *
 * <p>The caller runs the model: {@link #ask}, run, {@link #tell}, until {@link #done}. {@link #state} after any round
 * resumes with {@link #resume} to the same bits.
 */
public final class Smc {
    private final Targets targets;
    private final Options options;
    private Particles particles;

    /**
     * How to sample.
     *
     * @param particles how many; some ten times the number of parameters that data speak of
     * @param replications runs for each proposal, 1 or more
     * @param budget most runs in all; where it ends first, the temperature reached says how far the result is to be trusted
     * @param survival share of the particles to which a stage lowers the effective sample size, such as 0.5
     * @param moved share of the particles that a stage has to move at least once, such as 0.6
     * @param fewest rounds of moves in a stage
     * @param most rounds of moves in a stage
     * @param last rounds of moves at the last temperature, at least
     */
    public record Options(
            int particles,
            int replications,
            int budget,
            double survival,
            double moved,
            int fewest,
            int most,
            int last,
            long seed) {
        public Options {
            require(particles >= 2, "particles", particles, "must be 2 or more");
            require(replications >= 1, "replications", replications, "must be 1 or more");
            require(survival > 0 && survival < 1, "survival", survival, "must lie between 0 and 1");
            require(moved >= 0 && moved < 1, "moved", moved, "must be a share below 1");
            require(fewest >= 1 && most >= fewest, "most", most, "must not be below fewest, nor fewest below 1");
        }

        private static void require(boolean holds, String key, double value, String rule) {
            if (!holds) {
                throw new IllegalArgumentException(key + " (" + value + ") " + rule);
            }
        }

        /** What serves most problems. */
        public static Options of(int particles, int budget, long seed) {
            return new Options(particles, 1, budget, 0.5, 0.8, 4, 16, 25, seed);
        }
    }

    /**
     * All that a calibration has come to, to write down and resume from.
     *
     * @param stage 0 while the first particles are simulated, then from 1
     * @param move rounds of moves made in this stage
     * @param runs told so far
     * @param done whether the posterior is reached or the budget spent
     * @param start where the first particles are drawn from
     * @param fitted what moves are scaled by in this stage, one for each fold of particles, fitted to those of other folds
     * @param folds of the particles
     * @param steps sizes of the moves, scaled by the fitted Gaussian and by the prior
     * @param scores particles, a row of standard normal scores each
     * @param firsts number of the first run of each particle: its chances
     * @param outcomes of the particles, by replication and target
     * @param moved which particles this stage has moved
     * @param origins scores of the particles when the stage began, after resampling
     * @param inflation of the variance of means over the particles when the stage began, beside independent draws
     * @param temperatures of the stages, the start's 0 first
     * @param rounds of moves made: stage, share accepted, share of the particles moved in the stage, the two step
     *     sizes, and the squared correlation of the particles with where the stage began
     */
    public record State(
            int stage,
            int move,
            int runs,
            boolean done,
            Gaussian start,
            Gaussian[] fitted,
            int[] folds,
            double[] steps,
            double[][] scores,
            int[] firsts,
            double[][][] outcomes,
            boolean[] moved,
            double[][] origins,
            double inflation,
            double[] temperatures,
            double[][] rounds) {
        double temperature() {
            return temperatures[temperatures.length - 1];
        }

        /**
         * By what the variance of means over the particles exceeds that of as many independent draws, on average over
         * parameters: resampling multiplies it, moves lower what exceeds 1 by the squared correlation with where they began.
         */
        double inflationNow() {
            return 1 + (inflation - 1) * memory(origins, scores);
        }

        /** Squared correlation of two samples of points that belong together, mean over parameters; 0 without points. */
        static double memory(double[][] before, double[][] after) {
            return before.length < 2
                    ? 0
                    : IntStream.range(0, before[0].length)
                            .mapToDouble(j -> Particles.correlation(before, after, j))
                            .map(r -> Double.isNaN(r) ? 1 : r * r)
                            .average()
                            .orElse(0);
        }
    }

    private Smc(Targets targets, Options options, State state) {
        this.targets = targets;
        this.options = options;
        this.particles = new Particles(targets, options, state);
    }

    /** From the prior of as many parameters. */
    public static Smc fromPrior(int dimension, Targets targets, Options options) {
        return from(Gaussian.standard(dimension), targets, options);
    }

    /**
     * From a Gaussian nearer to the posterior, such as that of points that history matching left; wider than the posterior
     * is better than narrower.
     */
    public static Smc from(Gaussian start, Targets targets, Options options) {
        return new Smc(targets, options, Particles.none(start));
    }

    /** Goes on where a state was taken, with the targets and options of then. */
    public static Smc resume(State state, Targets targets, Options options) {
        return new Smc(targets, options, state);
    }

    public boolean done() {
        return state().done();
    }

    /** The points to run next; the same until told. */
    public Round ask() {
        if (done()) {
            throw new IllegalStateException("nothing to ask: the calibration is done");
        }
        return particles.round();
    }

    /** @param outcomes by point, replication and target; NaN of a run that failed */
    public void tell(double[][][] outcomes) {
        var round = ask();
        round.require(outcomes);
        Arrays.stream(outcomes).flatMap(Arrays::stream).forEach(targets::require);
        particles = particles.told(round, outcomes);
    }

    public State state() {
        return particles.state();
    }

    /** What is known after the rounds told. */
    public Posterior posterior(List<String> parameters) {
        return new Posterior(List.copyOf(parameters), targets, state());
    }
}
