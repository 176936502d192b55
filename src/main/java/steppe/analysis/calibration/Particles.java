package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** A state of {@link Smc} with what follows from it: the next round, and the state after that. Immutable. */
final class Particles {
    private static final double FIRST_STEP = 0.5;
    /** First share of the scores that a block draws anew. */
    private static final double FIRST_BLOCK = 0.1;

    private static final int RESAMPLING = -1;
    /** What numbers of a proposal serve for. */
    private static final int STEP = 0;

    private static final int VERDICT = 1;

    private final Targets targets;
    private final Smc.Options options;
    private final Smc.State state;

    Particles(Targets targets, Smc.Options options, Smc.State state) {
        this.targets = targets;
        this.options = options;
        this.state = state;
    }

    static Smc.State none(Gaussian start) {
        return new Smc.State(
                0,
                0,
                0,
                false,
                start,
                new Gaussian[0],
                new int[0],
                new double[] {FIRST_STEP, FIRST_STEP, FIRST_BLOCK, 1},
                new double[0][],
                new int[0],
                new double[0][][],
                new boolean[0],
                new double[0][],
                1,
                new double[] {0},
                new double[0][]);
    }

    Smc.State state() {
        return state;
    }

    Round round() {
        var points =
                IntStream.range(0, options.particles()).mapToObj(this::proposal).toArray(double[][]::new);
        var fresh = Round.fresh(points, options.replications(), state.runs());
        for (int i = 0; i < points.length && state.stage() > 0; i++) {
            if (new Lots(chance(i, VERDICT)).kind() != Lots.CHANCE) {
                fresh.firsts()[i] = state.firsts()[i];
            }
        }
        return fresh;
    }

    private double[] proposal(int i) {
        var chance = chance(i, STEP);
        if (state.stage() == 0) {
            return state.start().draw(chance);
        }
        var lots = new Lots(chance(i, VERDICT));
        var from = state.scores()[i];
        if (lots.kind() == Lots.CHANCE) {
            return from;
        }
        var size = lots.size(state.steps());
        return lots.kind() == Lots.BLOCK
                ? refreshed(from, size, chance)
                : kernel(i, lots).step(from, size, chance);
    }

    /** A point with some scores drawn anew from the prior: the share that the size says, and one at least. */
    private static double[] refreshed(double[] from, double size, Chance chance) {
        var to = from.clone();
        var sure = chance.below(from.length);
        for (int j = 0; j < to.length; j++) {
            var fresh = chance.normal();
            if (chance.uniform() < size || j == sure) {
                to[j] = fresh;
            }
        }
        return to;
    }

    private Chance chance(int i, int purpose) {
        return Chance.at(options.seed(), state.stage(), state.move(), i, purpose);
    }

    private Gaussian kernel(int i, Lots lots) {
        return lots.kind() == Lots.FITTED
                ? state.fitted()[state.folds()[i]]
                : Gaussian.standard(state.start().dimension());
    }

    Particles told(Round round, double[][][] outcomes) {
        return state.stage() == 0 ? begun(round, outcomes) : moved(round, outcomes);
    }

    private Particles begun(Round round, double[][][] outcomes) {
        var none = new boolean[options.particles()];
        var first = new Smc.State(
                0,
                0,
                round.runs(),
                false,
                state.start(),
                state.fitted(),
                state.folds(),
                state.steps(),
                round.points(),
                round.firsts(),
                outcomes,
                none,
                state.origins(),
                1,
                state.temperatures(),
                state.rounds());
        return new Particles(targets, options, first).next();
    }

    private Particles moved(Round round, double[][][] outcomes) {
        var scores = state.scores().clone();
        var firsts = state.firsts().clone();
        var kept = state.outcomes().clone();
        var moved = state.moved().clone();
        var tally = new StepSizes(state.steps());
        for (int i = 0; i < scores.length; i++) {
            var lots = new Lots(chance(i, VERDICT));
            var accepted = StrictMath.log(lots.verdict()) < ratio(i, lots, round.points()[i], outcomes[i]);
            tally.count(lots, accepted);
            if (accepted) {
                scores[i] = round.points()[i];
                firsts[i] = round.firsts()[i];
                kept[i] = outcomes[i];
                moved[i] |= lots.kind() != Lots.CHANCE;
            }
        }
        return after(round, scores, firsts, kept, moved, tally);
    }

    /** Logarithm of the ratio of acceptance. */
    private double ratio(int i, Lots lots, double[] point, double[][] outcomes) {
        var old = state.scores()[i];
        var kernel = kernel(i, lots);
        return density(point, outcomes, state.temperature())
                - density(old, state.outcomes()[i], state.temperature())
                + kernel.log(old)
                - kernel.log(point);
    }

    private Particles after(
            Round round, double[][] scores, int[] firsts, double[][][] outcomes, boolean[] moved, StepSizes tally) {
        var share = IntStream.range(0, moved.length).filter(i -> moved[i]).count() / (double) moved.length;
        var rounds = Arrays.copyOf(state.rounds(), state.rounds().length + 1);
        rounds[rounds.length - 1] = new double[] {
            state.stage(),
            tally.share(),
            share,
            state.steps()[0],
            state.steps()[1],
            Smc.State.memory(state.origins(), scores)
        };
        var runs = state.runs() + round.runs();
        var over = finished(state.move() + 1, share);
        var end = over && state.temperature() == 1 || runs + round.runs() > options.budget();
        var after = new Particles(
                targets,
                options,
                new Smc.State(
                        state.stage(),
                        state.move() + 1,
                        runs,
                        end,
                        state.start(),
                        state.fitted(),
                        state.folds(),
                        tally.tuned(),
                        scores,
                        firsts,
                        outcomes,
                        moved,
                        state.origins(),
                        state.inflation(),
                        state.temperatures(),
                        rounds));
        return over && !end ? after.next() : after;
    }

    static double correlation(double[][] before, double[][] after, int j) {
        return new PearsonsCorrelation().correlation(column(before, j), column(after, j));
    }

    private static double[] column(double[][] scores, int j) {
        return Arrays.stream(scores).mapToDouble(z -> z[j]).toArray();
    }

    private boolean finished(int moves, double share) {
        var last = state.temperature() == 1;
        var fewest = last ? Math.max(options.fewest(), options.last()) : options.fewest();
        return moves >= fewest && share >= options.moved() || moves >= Math.max(fewest, options.most());
    }

    /** The next stage: a higher temperature, particles resampled, moves fitted to them. */
    private Particles next() {
        var weights = new Tempering(this::increment, options).from(state.temperature());
        var chosen = Tempering.systematic(
                weights.shares(),
                Chance.at(options.seed(), state.stage(), RESAMPLING).uniform());
        var scores = IntStream.of(chosen).mapToObj(i -> state.scores()[i]).toArray(double[][]::new);
        var fit = CrossFit.of(state.scores(), weights.shares()).of(chosen);
        var temperatures = Arrays.copyOf(state.temperatures(), state.temperatures().length + 1);
        temperatures[temperatures.length - 1] = weights.temperature();
        return new Particles(
                targets,
                options,
                new Smc.State(
                        state.stage() + 1,
                        0,
                        state.runs(),
                        state.runs() + options.particles() * options.replications() > options.budget(),
                        state.start(),
                        fit.fitted(),
                        fit.folds(),
                        state.steps(),
                        scores,
                        IntStream.of(chosen).map(i -> state.firsts()[i]).toArray(),
                        Arrays.stream(chosen).mapToObj(i -> state.outcomes()[i]).toArray(double[][][]::new),
                        new boolean[chosen.length],
                        scores,
                        state.inflationNow() * chosen.length / Tempering.effective(weights.shares()),
                        temperatures,
                        state.rounds()));
    }

    /** Logarithm of a particle's weight when the temperature rises from that of the state. */
    private double increment(int i, double temperature) {
        var before = density(state.scores()[i], state.outcomes()[i], state.temperature());
        return Double.isInfinite(before)
                ? Double.NEGATIVE_INFINITY
                : density(state.scores()[i], state.outcomes()[i], temperature) - before;
    }

    /** Logarithm of what a stage samples from, up to a constant. */
    private double density(double[] point, double[][] outcomes, double temperature) {
        var prior = -Gaussian.dot(point, point) / 2;
        return (1 - temperature) * state.start().log(point) + temperature * prior + kernel(outcomes, temperature);
    }

    /** Logarithm of the mean kernel; minus infinity if all runs failed. */
    private double kernel(double[][] outcomes, double temperature) {
        var exponents = Arrays.stream(outcomes)
                .mapToDouble(targets::rho2)
                .filter(Double::isFinite)
                .map(rho2 -> -temperature * rho2 / 2)
                .toArray();
        var most = Arrays.stream(exponents).max().orElse(Double.NEGATIVE_INFINITY);
        var sum = Arrays.stream(exponents).map(e -> StrictMath.exp(e - most)).sum();
        return exponents.length == 0 ? most : most + StrictMath.log(sum / outcomes.length);
    }
}
