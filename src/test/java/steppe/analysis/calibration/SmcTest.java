package steppe.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import steppe.analysis.Quantiles;

final class SmcTest {
    private static final double ERROR = 0.3;

    /** Means within 0.2 posterior standard deviations of the exact ones, standard deviations within 15 percent. */
    @Test
    void posterior_linearInFiveDimensions_isTheConjugateOne() {
        var problem = new Linear(5, 3, 0, 1);
        var posterior = run(problem, Smc.fromPrior(5, problem.targets(), options(1000, 200_000, 1)));
        assertThat(problem.worstMean(posterior)).isLessThan(0.2);
        assertThat(problem.worstSd(posterior)).isLessThan(0.15);
        assertThat(problem.worstCorrelation(posterior)).isLessThan(0.15);
    }

    /** 20 targets, 1000 particles: root mean square error of the means 0.15 standard deviations, of those 12 percent. */
    @Test
    void posterior_linearInFiftyDimensions_isTheConjugateOne() {
        var problem = new Linear(50, 20, 0, 2);
        var posterior = run(problem, Smc.fromPrior(50, problem.targets(), options(1000, 400_000, 2)));
        assertThat(problem.meanError(posterior)).isLessThan(0.15);
        assertThat(problem.sdError(posterior)).isLessThan(0.12);
        assertThat(posterior.temperature()).isEqualTo(1);
    }

    /** Chance in the model adds to the error that the observation is judged by. */
    @Test
    void posterior_noisyModel_isThatOfBothErrors() {
        var problem = new Linear(4, 3, 0.3, 3);
        var posterior = run(problem, Smc.fromPrior(4, problem.targets(), options(1000, 200_000, 3)));
        assertThat(problem.worstMean(posterior)).isLessThan(0.2);
        assertThat(problem.worstSd(posterior)).isLessThan(0.15);
    }

    @Test
    void posterior_severalReplications_isStillExact() {
        var problem = new Linear(4, 3, 0.3, 4);
        var options = new Smc.Options(600, 4, 400_000, 0.5, 0.9, 3, 20, 20, 4);
        var posterior = run(problem, Smc.fromPrior(4, problem.targets(), options));
        assertThat(problem.worstMean(posterior)).isLessThan(0.25);
        assertThat(problem.worstSd(posterior)).isLessThan(0.18);
    }

    /** The start is off to one side and too narrow in one direction: the result does not know. */
    @Test
    void posterior_anotherStart_isTheSame() {
        var problem = new Linear(4, 3, 0, 5);
        var start = new Gaussian(new double[] {0.5, -0.5, 0, 0.3}, new double[][] {{1, 0, 0, 0}}, new double[] {0.4});
        var posterior = run(problem, Smc.from(start, problem.targets(), options(1000, 200_000, 5)));
        assertThat(problem.worstMean(posterior)).isLessThan(0.2);
        assertThat(problem.worstSd(posterior)).isLessThan(0.15);
    }

    /** z2 is seen through z2 + z1 squared alone; moments by quadrature on a grid. */
    @Test
    void posterior_banana_hasItsMoments() {
        var targets = new Targets(List.of(Target.value("bend", 1, 0.2, 0)));
        var smc = Smc.fromPrior(2, targets, options(2000, 400_000, 6));
        var draws = run(smc, (z, run) -> new double[] {z[1] + z[0] * z[0]}).draws();
        var exact = new double[3];
        for (double a = -5; a <= 5; a += 0.01) {
            for (double b = -12; b <= 5; b += 0.01) {
                var miss = (b + a * a - 1) / 0.2;
                var weight = Math.exp(-(a * a + b * b + miss * miss) / 2);
                exact[0] += weight;
                exact[1] += weight * a * a;
                exact[2] += weight * b;
            }
        }
        assertThat(mean(draws, z -> z[0] * z[0])).isCloseTo(exact[1] / exact[0], within(0.06));
        assertThat(mean(draws, z -> z[1])).isCloseTo(exact[2] / exact[0], within(0.06));
        assertThat(mean(draws, z -> z[0])).isCloseTo(0, within(0.12));
    }

    /** Over 40 seeds, the mean's variance is that of as many independent draws as claimed, within a factor of 2. */
    @Test
    void effective_manySeeds_isWhatMeansVaryBy() {
        var problem = new Linear(8, 4, 0.2, 10);
        var claimed = 0.0;
        var squares = 0.0;
        for (int seed = 0; seed < 40; seed++) {
            var posterior = run(problem, small(problem, 1000 + seed));
            claimed += posterior.effective() / 40;
            squares += Math.pow(problem.meanError(posterior), 2) / 40;
        }
        assertThat(claimed).isBetween(10.0, 200.0);
        assertThat(claimed * squares).isBetween(0.5, 2.0);
    }

    /** At least 1, with error 0.1: about the prior above 1. */
    @Test
    void posterior_lowerBound_keepsWhatLiesAbove() {
        var targets = new Targets(List.of(Target.atLeast("bound", 1, 0.1, 0)));
        var smc = Smc.fromPrior(1, targets, options(1000, 100_000, 7));
        var draws = run(smc, (z, run) -> new double[] {z[0]}).draws();
        var above = new double[2];
        for (double z = -5; z < 8; z += 0.001) {
            var miss = Math.min(0, (z - 1) / 0.1);
            var weight = Math.exp(-(z * z + miss * miss) / 2);
            above[0] += weight;
            above[1] += weight * z;
        }
        assertThat(mean(draws, z -> z[0])).isCloseTo(above[1] / above[0], within(0.05));
    }

    /** 120 truths drawn from the prior, 3 parameters each: 90% intervals hold them as often as they say. */
    @Test
    void intervals_manyTruths_coverThem() {
        var covered = new int[3];
        for (int truth = 0; truth < 120; truth++) {
            var random = new SplittableRandom(900 + truth);
            var z = new double[] {gaussian(random), gaussian(random), gaussian(random)};
            var seen = curved(z, random);
            var list = IntStream.range(0, seen.length)
                    .mapToObj(t -> Target.value("y" + t, seen[t] + 0.2 * gaussian(random), 0.2, 0))
                    .toList();
            var smc = Smc.fromPrior(3, new Targets(list), new Smc.Options(300, 1, 40_000, 0.5, 0.9, 3, 12, 8, truth));
            var draws = run(smc, (point, run) -> curved(point, new SplittableRandom(run * 7919L + 13)))
                    .draws();
            for (int j = 0; j < 3; j++) {
                var scores = column(draws, j);
                var quantiles = new Quantiles(scores);
                covered[j] += quantiles.at(0.05) <= z[j] && z[j] <= quantiles.at(0.95) ? 1 : 0;
            }
        }
        assertThat(IntStream.of(covered).sum() / 360.0).isBetween(0.86, 0.94);
        assertThat(IntStream.of(covered)).allMatch(count -> count >= 0.8 * 120 && count <= 0.97 * 120);
    }

    private static double[] curved(double[] z, SplittableRandom random) {
        return new double[] {
            z[0] + 0.3 * z[1] * z[1] + 0.3 * gaussian(random),
            Math.tanh(z[1] - 0.5 * z[0]) + 0.2 * gaussian(random),
            Math.exp(0.4 * z[0]) + 0.4 * z[1] + 0.3 * gaussian(random)
        };
    }

    @Test
    void state_sameSeed_isTheSameBits() {
        var problem = new Linear(6, 4, 0.2, 8);
        assertThat(run(problem, small(problem, 11)).state())
                .usingRecursiveComparison()
                .isEqualTo(run(problem, small(problem, 11)).state());
        assertThat(run(problem, small(problem, 12)).draws()[0])
                .isNotEqualTo(run(problem, small(problem, 11)).draws()[0]);
    }

    @Test
    void resume_afterEveryRound_endsInTheSameBits() {
        var problem = new Linear(6, 4, 0.2, 8);
        var through = run(problem, small(problem, 11));
        var smc = small(problem, 11);
        while (!smc.done()) {
            smc.tell(problem.outcomes(smc.ask()));
            smc = Smc.resume(copy(smc.state()), problem.targets(), options(200, 100_000, 11));
        }
        var parameters = through.parameters();
        assertThat(smc.state()).usingRecursiveComparison().isEqualTo(through.state());
        assertThat(smc.posterior(parameters).toTable().toCsv())
                .isEqualTo(through.toTable().toCsv());
        assertThat(smc.posterior(parameters).effective()).isEqualTo(through.effective());
    }

    @Test
    void rounds_pointByPoint_haveChancesOfTheirOwnOrThoseOfTheirParticle() {
        var problem = new Linear(3, 2, 0.2, 8);
        var smc = small(problem, 1);
        var next = 0;
        while (!smc.done()) {
            var round = smc.ask();
            for (int i = 0; i < round.points().length; i++) {
                int fresh = next + i * round.replications();
                int own = smc.state().stage() == 0 ? fresh : smc.state().firsts()[i];
                assertThat(round.run(i, 0)).isIn(fresh, own);
                assertThat(round.run(i, 0) == fresh || own < next).isTrue();
            }
            next += round.runs();
            smc.tell(problem.outcomes(round));
        }
        assertThat(smc.state().runs()).isEqualTo(next);
    }

    @Test
    void posterior_budgetSpent_saysHowWideErrorsCount() {
        var problem = new Linear(20, 20, 0, 9);
        var posterior = run(problem, Smc.fromPrior(20, problem.targets(), options(100, 1500, 1)));
        assertThat(posterior.state().runs()).isLessThanOrEqualTo(1500);
        assertThat(posterior.temperature()).isLessThan(1);
        assertThat(posterior.widening()).isGreaterThan(1);
    }

    @Test
    void posterior_failedRuns_keepAway() {
        var targets = new Targets(List.of(Target.value("y", 0, 0.5, 0)));
        var smc = Smc.fromPrior(1, targets, options(500, 100_000, 1));
        var draws = run(smc, (z, run) -> new double[] {z[0] < 0 ? Double.NaN : z[0]})
                .draws();
        assertThat(List.of(draws)).allMatch(z -> z[0] >= 0);
    }

    @Test
    void tell_nothingButFailures_isRefused() {
        var targets = new Targets(List.of(Target.value("y", 0, 0.5, 0)));
        var smc = Smc.fromPrior(1, targets, options(10, 1000, 1));
        assertThatThrownBy(() -> run(smc, (z, run) -> new double[] {Double.NaN}))
                .hasMessageContaining("did not fail");
    }

    @Test
    void tell_wrongShape_isRefused() {
        var smc = Smc.fromPrior(1, new Targets(List.of(Target.value("y", 0, 1, 0))), options(10, 1000, 1));
        assertThatThrownBy(() -> smc.tell(new double[3][1][1])).hasMessageContaining("3 points, asked were 10");
        assertThatThrownBy(() -> smc.tell(new double[10][1][2])).hasMessageContaining("2 numbers, there are 1");
    }

    @Test
    void correlations_sumObserved_areNegativeFirst() {
        var targets = new Targets(List.of(Target.value("sum", 0, 0.1, 0)));
        var smc = Smc.fromPrior(3, targets, options(500, 100_000, 1));
        var posterior = run(smc, (z, run) -> new double[] {z[0] + z[2]});
        var first = posterior.correlations(2).row(0);
        assertThat(first.text("parameter") + first.text("with")).isEqualTo("p0p2");
        assertThat(first.number("correlation")).isLessThan(-0.9);
        assertThat(posterior.toTable().row(1).get("identified")).isEqualTo(false);
        assertThat(posterior.toTable().row(0).get("identified")).isEqualTo(true);
    }

    @Test
    void fit_targetMet_holdsTheObservation() {
        var problem = new Linear(4, 3, 0.3, 4);
        var posterior = run(problem, Smc.fromPrior(4, problem.targets(), options(500, 100_000, 3)));
        var table = posterior.fit(new double[][] {{-9, 0, 0}, {9, 1, 1}});
        assertThat(table.distinct("within")).containsExactly("true");
        assertThat(table.row(0).number("prior_q50")).isZero();
        assertThat(Arrays.stream(table.numbers("misfit"))).allMatch(misfit -> Math.abs(misfit) < 1.5);
    }

    private static Smc small(Linear problem, long seed) {
        return Smc.fromPrior(problem.a.getColumnDimension(), problem.targets(), options(200, 100_000, seed));
    }

    private static Smc.Options options(int particles, int budget, long seed) {
        return Smc.Options.of(particles, budget, seed);
    }

    private static Smc.State copy(Smc.State s) {
        return new Smc.State(
                s.stage(),
                s.move(),
                s.runs(),
                s.done(),
                s.start(),
                s.fitted(),
                s.folds(),
                s.steps().clone(),
                Arrays.stream(s.scores()).map(double[]::clone).toArray(double[][]::new),
                s.firsts(),
                s.outcomes(),
                s.moved(),
                s.origins(),
                s.inflation(),
                s.temperatures(),
                s.rounds());
    }

    /** A model of one run. */
    private interface Model {
        double[] run(double[] z, int run);
    }

    private static Posterior run(Linear problem, Smc smc) {
        return run(smc, problem::outcome);
    }

    private static Posterior run(Smc smc, Model model) {
        while (!smc.done()) {
            smc.tell(outcomes(smc.ask(), model));
        }
        return smc.posterior(IntStream.range(0, smc.state().start().dimension())
                .mapToObj(j -> "p" + j)
                .toList());
    }

    private static double[][][] outcomes(Round round, Model model) {
        return IntStream.range(0, round.points().length)
                .mapToObj(i -> IntStream.range(0, round.replications())
                        .mapToObj(r -> model.run(round.points()[i], round.run(i, r)))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private interface Number {
        double of(double[] z);
    }

    private static double mean(double[][] draws, Number number) {
        return Arrays.stream(draws).mapToDouble(number::of).average().orElseThrow();
    }

    private static double[] column(double[][] draws, int j) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[j]).toArray();
    }

    private static double gaussian(SplittableRandom random) {
        return Chance.normal((random.nextLong() >>> 12) * 0x1p-52 + 0x1p-53);
    }

    /** y = A z + noise: the posterior is normal, with precision I + A'A / (ERROR^2 + noise^2). */
    private static final class Linear {
        private final RealMatrix a;
        private final RealVector seen;
        private final double noise;
        private final RealMatrix covariance;
        private final RealVector centre;

        Linear(int dimension, int size, double noise, long seed) {
            var random = new SplittableRandom(seed);
            var rows = new double[size][dimension];
            for (var row : rows) {
                Arrays.setAll(row, j -> gaussian(random) / Math.sqrt(Math.min(5, dimension)));
            }
            this.a = new Array2DRowRealMatrix(rows);
            this.noise = noise;
            var truth = new double[dimension];
            Arrays.setAll(truth, j -> gaussian(random));
            this.seen = a.operate(new ArrayRealVector(truth));
            var variance = ERROR * ERROR + noise * noise;
            var precision = MatrixUtils.createRealIdentityMatrix(dimension)
                    .add(a.transpose().multiply(a).scalarMultiply(1 / variance));
            this.covariance = new LUDecomposition(precision).getSolver().getInverse();
            this.centre = covariance.operate(a.transpose().operate(seen)).mapMultiply(1 / variance);
        }

        Targets targets() {
            return new Targets(IntStream.range(0, seen.getDimension())
                    .mapToObj(t -> Target.value("y" + t, seen.getEntry(t), 0.6 * ERROR, 0.8 * ERROR))
                    .toList());
        }

        double[] outcome(double[] z, int run) {
            var random = new SplittableRandom(run);
            var outcome = a.operate(z);
            for (int t = 0; t < outcome.length; t++) {
                outcome[t] += noise * gaussian(random);
            }
            return outcome;
        }

        double[][][] outcomes(Round round) {
            return SmcTest.outcomes(round, this::outcome);
        }

        double worstMean(Posterior posterior) {
            return Arrays.stream(meanErrors(posterior)).map(Math::abs).max().orElseThrow();
        }

        double meanError(Posterior posterior) {
            return Math.sqrt(Arrays.stream(meanErrors(posterior))
                    .map(e -> e * e)
                    .average()
                    .orElseThrow());
        }

        double worstSd(Posterior posterior) {
            return Arrays.stream(sdErrors(posterior)).map(Math::abs).max().orElseThrow();
        }

        double sdError(Posterior posterior) {
            return Math.sqrt(
                    Arrays.stream(sdErrors(posterior)).map(e -> e * e).average().orElseThrow());
        }

        private double[] meanErrors(Posterior posterior) {
            var means = posterior.toTable().numbers("mean");
            return IntStream.range(0, means.length)
                    .mapToDouble(j -> (means[j] - centre.getEntry(j)) / sd(j))
                    .toArray();
        }

        private double[] sdErrors(Posterior posterior) {
            var sds = posterior.toTable().numbers("sd");
            return IntStream.range(0, sds.length)
                    .mapToDouble(j -> sds[j] / sd(j) - 1)
                    .toArray();
        }

        private double sd(int j) {
            return Math.sqrt(covariance.getEntry(j, j));
        }

        double worstCorrelation(Posterior posterior) {
            var d = centre.getDimension();
            return IntStream.range(0, d * (d - 1) / 2)
                    .mapToObj(posterior.correlations(d * d)::row)
                    .mapToDouble(row -> row.number("correlation") - exact(row.text("parameter"), row.text("with")))
                    .map(Math::abs)
                    .max()
                    .orElseThrow();
        }

        private double exact(String first, String second) {
            var j = Integer.parseInt(first.substring(1));
            var k = Integer.parseInt(second.substring(1));
            return covariance.getEntry(j, k) / sd(j) / sd(k);
        }
    }
}
