package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steppe.analysis.Quantiles;

/**
 * Points at which the model was run, without those at which a run failed.
 *
 * @param points standard normal scores
 * @param means of the replications, by point and target
 * @param chance variance of single runs at one point, by target, pooled over the points
 * @param replications of each point
 */
record Sampled(Targets targets, double[][] points, double[][] means, double[] chance, int replications) {
    static Sampled of(Targets targets, Round round, double[][][] outcomes) {
        var sound = IntStream.range(0, outcomes.length)
                .filter(i -> Arrays.stream(outcomes[i])
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(Double::isFinite))
                .toArray();
        var means = IntStream.of(sound).mapToObj(i -> Misfit.means(outcomes[i])).toArray(double[][]::new);
        var variances = IntStream.range(0, sound.length)
                .mapToObj(k -> Misfit.variances(outcomes[sound[k]], means[k]))
                .toList();
        return new Sampled(
                targets,
                IntStream.of(sound).mapToObj(i -> round.points()[i]).toArray(double[][]::new),
                means,
                mean(variances, targets.size()),
                round.replications());
    }

    private static double[] mean(List<double[]> rows, int size) {
        return IntStream.range(0, size)
                .mapToDouble(
                        t -> rows.stream().mapToDouble(row -> row[t]).average().orElse(0))
                .toArray();
    }

    /** Those of several rounds that pass, chance as in the last. */
    static Sampled join(List<Sampled> rounds, Predicate<double[]> passes) {
        var last = rounds.get(rounds.size() - 1);
        var points = Stream.<double[]>builder();
        var means = Stream.<double[]>builder();
        for (var round : rounds) {
            for (int i = 0; i < round.size(); i++) {
                if (passes.test(round.points[i])) {
                    points.add(round.points[i]);
                    means.add(round.means[i]);
                }
            }
        }
        return new Sampled(
                last.targets,
                points.build().toArray(double[][]::new),
                means.build().toArray(double[][]::new),
                last.chance,
                last.replications);
    }

    int size() {
        return points.length;
    }

    Emulator[] emulators(int folds) {
        var emulation = new Emulation(points, means, folds);
        return IntStream.range(0, targets.size())
                .mapToObj(t -> emulation.emulator(
                        Arrays.stream(means).mapToDouble(mean -> mean[t]).toArray()))
                .toArray(Emulator[]::new);
    }

    /** Implausibility of a point's mean: chance counts once for the world, and for the mean by its replications. */
    double implausibility(int i, int t) {
        return implausibility(i, t, chance[t]);
    }

    private double implausibility(int i, int t, double variance) {
        return targets.get(t).implausibility(means[i][t], variance * (1 + 1.0 / replications));
    }

    /** The least implausibility that a point has for a target; infinity without points. */
    double nearest(int t, double variance) {
        return IntStream.range(0, size())
                .mapToDouble(i -> implausibility(i, t, variance))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The median implausibility of the points for a target. */
    double typical(int t) {
        return new Quantiles(IntStream.range(0, size())
                        .mapToDouble(i -> implausibility(i, t))
                        .toArray())
                .at(0.5);
    }

    /** Points whose largest implausibility of active targets, but those passed over, stays at or below a cutoff. */
    Stream<double[]> within(boolean[] active, double cutoff, int passed) {
        return IntStream.range(0, size())
                .filter(i -> Targets.largest(
                                IntStream.range(0, active.length)
                                        .filter(t -> active[t])
                                        .mapToDouble(t -> implausibility(i, t))
                                        .toArray(),
                                passed)
                        <= cutoff)
                .mapToObj(i -> points[i]);
    }

    /** How many points meet one target. */
    int meeting(int t, double cutoff) {
        return (int) IntStream.range(0, size())
                .filter(i -> implausibility(i, t) <= cutoff)
                .count();
    }
}
