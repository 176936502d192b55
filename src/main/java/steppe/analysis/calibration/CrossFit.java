package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gaussians that scale the moves of points, none fitted to a point that it moves: a point moved by a Gaussian that knows it
 * drifts to that Gaussian's middle, the more so the more dimensions there are for each point.
 *
 * @param fitted to all points outside each fold
 * @param folds of the points, those of copies alike
 */
record CrossFit(Gaussian[] fitted, int[] folds) {
    private static final int FOLDS = 5;

    /** @param weights sum to 1 */
    static CrossFit of(double[][] points, double[] weights) {
        var folds = Arrays.stream(points).mapToInt(CrossFit::fold).toArray();
        var fitted = IntStream.range(0, FOLDS)
                .mapToObj(fold -> Gaussian.of(points, outside(weights, folds, fold)))
                .toArray(Gaussian[]::new);
        return new CrossFit(fitted, folds);
    }

    private static int fold(double[] point) {
        var bits = Arrays.stream(point).mapToLong(Double::doubleToLongBits).reduce(1, (a, b) -> 31 * a + b);
        return Chance.at(bits).below(FOLDS);
    }

    private static double[] outside(double[] weights, int[] folds, int fold) {
        var kept = IntStream.range(0, weights.length)
                .mapToDouble(i -> folds[i] == fold ? 0 : weights[i])
                .toArray();
        var sum = Arrays.stream(kept).sum();
        return sum > 0 ? Arrays.stream(kept).map(weight -> weight / sum).toArray() : weights;
    }

    /** Of chosen points, some of them perhaps more than once. */
    CrossFit of(int[] chosen) {
        return new CrossFit(fitted, IntStream.of(chosen).map(i -> folds[i]).toArray());
    }

    /** What moves the i-th point. */
    Gaussian of(int i) {
        return fitted[folds[i]];
    }
}
