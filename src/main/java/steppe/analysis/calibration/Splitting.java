package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws from the prior inside a region that may be a tiny part of it, and the size of that part, by multilevel splitting
 * (subset simulation; Au and Beck 2001): a region is reached over wider ones, each of which keeps about a fifth of the draws
 * of the one before; those are copied and moved within it by Crank-Nicolson steps.
 */
final class Splitting {
    private static final double KEPT = 0.2;
    private static final int MOVES = 15;
    private static final double ACCEPTANCE = 0.25;
    private static final double WIDE = 0.3;
    private static final double STALLED = 0.995;
    private static final int PATIENCE = 3;

    private final ToDoubleFunction<double[]> height;
    private final Region region;
    private final long seed;
    private double step = 0.5;
    private int rounds;

    /** Whether a point is in what was left before, and whether its height is at or below a level. */
    @FunctionalInterface
    interface Region {
        boolean holds(double[] z, double level);
    }

    /**
     * Where splitting ended.
     *
     * @param draws inside
     * @param share of the region before that this one keeps
     * @param error relative standard deviation of that share, if moves were independent: at least
     * @param level reached; above the one wanted if splitting stalled or fell below the least share
     */
    record Found(double[][] draws, double share, double error, double level) {}

    /** @param height what is to be at or below a level, such as an implausibility */
    Splitting(ToDoubleFunction<double[]> height, Region region, long seed) {
        this.height = height;
        this.region = region;
        this.seed = seed;
    }

    /**
     * @param from draws of the prior inside the region before
     * @param wanted the level to come down to
     * @param least share below which to give up
     */
    Found found(double[][] from, double wanted, double least) {
        var now = new Found(from, 1, 0, Double.POSITIVE_INFINITY);
        var idle = 0;
        while (now.level() > wanted && now.share() > least && idle < PATIENCE) {
            var next = lower(now, wanted);
            idle = next.level() > STALLED * now.level() ? idle + 1 : 0;
            now = next;
        }
        return now;
    }

    private Found lower(Found now, double wanted) {
        var n = now.draws().length;
        var heights = Arrays.stream(now.draws()).mapToDouble(height).toArray();
        var sorted = heights.clone();
        Arrays.sort(sorted);
        var level = Math.max(wanted, sorted[(int) (KEPT * n)]);
        var inside = IntStream.range(0, n).filter(i -> heights[i] <= level).toArray();
        var share = inside.length / (double) n;
        var chosen = IntStream.range(0, n)
                .map(i -> (int) ((long) i * inside.length / n))
                .toArray();
        var left = pick(now.draws(), inside);
        return new Found(
                moved(pick(left, chosen), CrossFit.of(left, alike(left.length)).of(chosen), level),
                now.share() * share,
                Math.sqrt(now.error() * now.error() + (1 - share) / (share * n)),
                level);
    }

    private static double[][] pick(double[][] from, int[] places) {
        return IntStream.of(places).mapToObj(i -> from[i]).toArray(double[][]::new);
    }

    private static double[] alike(int size) {
        var weights = new double[size];
        Arrays.fill(weights, 1.0 / size);
        return weights;
    }

    private double[][] moved(double[][] draws, CrossFit fitted, double level) {
        var prior = Gaussian.standard(draws[0].length);
        var now = draws;
        for (int m = 0; m < MOVES; m++) {
            var round = rounds++;
            var wide = Chance.at(seed, round).uniform() < WIDE;
            now = move(now, i -> wide ? prior : fitted.of(i), prior, level, round);
        }
        return now;
    }

    private double[][] move(double[][] draws, IntFunction<Gaussian> kernels, Gaussian prior, double level, int round) {
        var next = draws.clone();
        var accepted = 0;
        for (int i = 0; i < draws.length; i++) {
            var chance = Chance.at(seed, round, i);
            var kernel = kernels.apply(i);
            var to = kernel.step(draws[i], step, chance);
            var log = prior.log(to) - prior.log(draws[i]) + kernel.log(draws[i]) - kernel.log(to);
            if (StrictMath.log(chance.uniform()) < log && region.holds(to, level)) {
                next[i] = to;
                accepted++;
            }
        }
        step = Math.max(1e-3, Math.min(1, step * StrictMath.exp((double) accepted / draws.length - ACCEPTANCE)));
        return next;
    }
}
