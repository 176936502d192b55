package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Regression of one outcome by forward selection (orthogonal greedy): each step takes the column that lowers the squared
 * error most beside those already taken.
 */
final class Selection {
    private static final double COLLINEAR = 1e-9;

    private final Moments moments;
    private final double mean;
    private final int[] chosen;
    /** By step: what each column has in common with the step's own direction. */
    private final double[][] shadows;

    private final double[] lengths;
    private final double[] pulls;
    private int steps;

    private Selection(Moments moments, double mean, int most) {
        this.moments = moments;
        this.mean = mean;
        this.chosen = new int[most];
        this.shadows = new double[most][];
        this.lengths = new double[most];
        this.pulls = new double[most];
    }

    /**
     * @param moments of the rows taken
     * @param most steps, fewer if nothing is left to explain
     */
    static Selection of(Moments moments, double[][] rows, double[] outcome, IntPredicate taken, int most) {
        var used = IntStream.range(0, rows.length).filter(taken).toArray();
        var mean = IntStream.of(used).mapToDouble(i -> outcome[i]).average().orElseThrow();
        var selection = new Selection(moments, mean, most);
        selection.select(covariances(rows, outcome, used, mean));
        return selection;
    }

    private static double[] covariances(double[][] rows, double[] outcome, int[] used, double mean) {
        var sums = new double[rows[0].length];
        for (var i : used) {
            var away = outcome[i] - mean;
            for (int j = 0; j < sums.length; j++) {
                sums[j] += away * rows[i][j];
            }
        }
        return sums;
    }

    private void select(double[] left) {
        var q = left.length;
        var whole = IntStream.range(0, q).mapToDouble(j -> moments.about(j, j)).toArray();
        var rest = whole.clone();
        while (steps < chosen.length) {
            var best = best(left, rest, whole);
            if (best < 0) {
                return;
            }
            var shadow = shadow(best, rest[best]);
            var pull = left[best] / Math.sqrt(rest[best]);
            chosen[steps] = best;
            shadows[steps] = shadow;
            lengths[steps] = Math.sqrt(rest[best]);
            pulls[steps++] = pull;
            for (int j = 0; j < q; j++) {
                left[j] -= pull * shadow[j];
                rest[j] -= shadow[j] * shadow[j];
            }
            rest[best] = 0;
        }
    }

    private static int best(double[] left, double[] rest, double[] whole) {
        var best = -1;
        var most = 0.0;
        for (int j = 0; j < left.length; j++) {
            var gain = rest[j] > COLLINEAR * whole[j] ? left[j] * left[j] / rest[j] : 0;
            if (gain > most) {
                best = j;
                most = gain;
            }
        }
        return best;
    }

    private double[] shadow(int column, double rest) {
        var shadow = new double[moments.sums().length];
        for (int j = 0; j < shadow.length; j++) {
            var common = moments.about(column, j);
            for (int k = 0; k < steps; k++) {
                common -= shadows[k][column] * shadows[k][j];
            }
            shadow[j] = common / Math.sqrt(rest);
        }
        return shadow;
    }

    /** What is predicted of a row after no step, one step and so on. */
    double[] predictions(double[] row) {
        var along = new double[steps];
        var predictions = new double[steps + 1];
        predictions[0] = mean;
        for (int k = 0; k < steps; k++) {
            along[k] = row[chosen[k]] - moments.mean(chosen[k]);
            for (int i = 0; i < k; i++) {
                along[k] -= along[i] * shadows[i][chosen[k]];
            }
            along[k] /= lengths[k];
            predictions[k + 1] = predictions[k] + pulls[k] * along[k];
        }
        return predictions;
    }

    /** Columns taken, in order. */
    int[] chosen() {
        return Arrays.copyOf(chosen, steps);
    }

    /** Slopes of the columns taken, after the last step. */
    double[] slopes() {
        var slopes = Arrays.copyOf(pulls, steps);
        for (int k = steps - 1; k >= 0; k--) {
            for (int m = k + 1; m < steps; m++) {
                slopes[k] -= shadows[k][chosen[m]] * slopes[m];
            }
            slopes[k] /= lengths[k];
        }
        return slopes;
    }

    double intercept() {
        var slopes = slopes();
        return mean
                - IntStream.range(0, steps)
                        .mapToDouble(k -> slopes[k] * moments.mean(chosen[k]))
                        .sum();
    }
}
