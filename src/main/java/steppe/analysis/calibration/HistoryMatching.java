package steppe.analysis.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * History matching: waves of runs that rule out the part of the prior in which the model cannot meet its targets, whatever
 * the errors of observation, model and emulators (Craig and others 1997; Andrianakis and others 2015). What is left need not
 * fit; what is ruled out does not.
 *
 * <p>The caller runs the model: {@link #ask}, run, {@link #tell}, as often as wanted. A wave fits an emulator per target to
 * all points so far that lie where it looked, and keeps where the largest implausibility stays below a cutoff. Chance within
 * the model counts in full beside the other errors, since the world is one run. The first wave is a Latin hypercube. To
 * resume, tell the outcomes of the waves made once more: the same outcomes lead to the same bits.
 */
public final class HistoryMatching {
    /** The part of the prior below which a target counts as out of reach. */
    private static final double OUT_OF_REACH = 1e-6;

    /** The part of a wave's space below which splitting gives up. */
    private static final double LEAST = 1e-30;

    private static final int DESIGN = -1;
    private static final int LONE = -2;

    private final Targets targets;
    private final Options options;
    private final int dimension;
    private final List<Wave> waves = new ArrayList<>();
    private final List<Emulated> emulated = new ArrayList<>();
    private final List<Sampled> sampled = new ArrayList<>();
    private double[][] region;
    private int runs;

    /**
     * How to search.
     *
     * @param points of a wave; several times the number of parameters that matter
     * @param replications of each point; 2 or more, or chance in the model is taken for nothing
     * @param candidates draws by which what is left is sampled and its size estimated
     * @param cutoff implausibility above which a point is ruled out; 3 covers 95% of any single-peaked error (Pukelsheim 1994)
     * @param passed how many of a point's largest implausibilities are passed over: 0, or 1 to judge by the second largest
     * @param folds of the cross-validation of emulators
     */
    public record Options(
            int points, int replications, int candidates, double cutoff, int passed, int folds, long seed) {
        public Options {
            require(points >= 10, "points", points, "must be 10 or more");
            require(replications >= 1, "replications", replications, "must be 1 or more");
            require(candidates >= points, "candidates", candidates, "must not be fewer than points");
            require(cutoff > 0, "cutoff", cutoff, "must be above 0");
            require(passed >= 0, "passed", passed, "must not be negative");
            require(folds >= 2, "folds", folds, "must be 2 or more");
        }

        private static void require(boolean holds, String key, double value, String rule) {
            if (!holds) {
                throw new IllegalArgumentException(key + " (" + value + ") " + rule);
            }
        }

        /** What serves most problems. */
        public static Options of(int points, int replications, long seed) {
            return new Options(points, replications, Math.max(2000, points), 3, 0, 5, seed);
        }
    }

    public HistoryMatching(int dimension, Targets targets, Options options) {
        this.dimension = dimension;
        this.targets = targets;
        this.options = options;
        this.region = prior();
    }

    /** The points of the next wave; the same until told. */
    public Round ask() {
        return Round.fresh(emulated.isEmpty() ? design() : chosen(), options.replications(), runs);
    }

    private double[][] design() {
        return LatinHypercube.scores(options.points(), dimension, Chance.at(options.seed(), DESIGN, 0));
    }

    private double[][] chosen() {
        return IntStream.range(0, options.points())
                .mapToObj(i -> region[(int) ((long) i * region.length / options.points())])
                .toArray(double[][]::new);
    }

    /** @param outcomes by point, replication and target; NaN of a run that failed, whose point is left out */
    public void tell(double[][][] outcomes) {
        var round = ask();
        round.require(outcomes);
        Arrays.stream(outcomes).flatMap(Arrays::stream).forEach(targets::require);
        runs += round.runs();
        sampled.add(Sampled.of(targets, round, outcomes));
        var used = Sampled.join(sampled, this::left);
        if (used.size() < options.folds()) {
            throw new IllegalStateException(used.size() + " points are left to fit emulators to, which need "
                    + options.folds() + ". Maybe most runs failed.");
        }
        var emulators = used.emulators(options.folds());
        var wave = new Emulated(targets, emulators, used.chance(), reachable(emulators, used), options.passed());
        var found = split(wave);
        region = found.draws();
        emulated.add(wave);
        waves.add(Wave.of(waves, wave, sampled.get(sampled.size() - 1), round.points().length, found, options));
    }

    private Splitting.Found split(Emulated wave) {
        var seed = Chance.at(options.seed(), waves.size()).below(Integer.MAX_VALUE);
        return new Splitting(wave::implausibility, (z, level) -> left(z) && wave.within(z, level), seed)
                .found(region, options.cutoff(), LEAST);
    }

    /** Whether no wave so far rules a point out. */
    private boolean left(double[] z) {
        return IntStream.range(0, emulated.size())
                .allMatch(w -> emulated.get(w)
                        .within(z, Math.max(options.cutoff(), waves.get(w).level())));
    }

    /** By target: whether some point met it, or by its emulator more of the prior than next to nothing would. */
    private boolean[] reachable(Emulator[] emulators, Sampled used) {
        var all = new boolean[targets.size()];
        Arrays.fill(all, true);
        var wave = new Emulated(targets, emulators, used.chance(), all, 0);
        for (int t = 0; t < all.length; t++) {
            var target = t;
            var met = sampled.stream()
                    .anyMatch(points -> points.nearest(target, used.chance()[target]) < options.cutoff());
            all[t] = met || share(wave.only(t), t) > OUT_OF_REACH;
        }
        return all;
    }

    private double share(Emulated alone, int t) {
        var seed = Chance.at(options.seed(), LONE, waves.size(), t).below(Integer.MAX_VALUE);
        var prior = Arrays.copyOf(prior(), Math.min(options.candidates(), 500));
        var found =
                new Splitting(alone::implausibility, alone::within, seed).found(prior, options.cutoff(), OUT_OF_REACH);
        return found.level() > options.cutoff() ? 0 : found.share();
    }

    private double[][] prior() {
        var chance = Chance.at(options.seed(), DESIGN);
        return IntStream.range(0, options.candidates())
                .mapToObj(i -> chance.normals(dimension))
                .toArray(double[][]::new);
    }

    /** What each wave found. */
    public Waves waves() {
        return new Waves(waves);
    }

    /** Draws of the prior inside what no wave rules out, by the emulators. */
    public double[][] region() {
        return region.clone();
    }

    /** Points of all waves at which the runs themselves are not implausible; none of the targets out of reach counts. */
    public double[][] survivors() {
        if (emulated.isEmpty()) {
            return new double[0][];
        }
        var last = emulated.get(emulated.size() - 1);
        return sampled.stream()
                .flatMap(points -> points.within(last.active(), options.cutoff(), options.passed()))
                .toArray(double[][]::new);
    }
}
