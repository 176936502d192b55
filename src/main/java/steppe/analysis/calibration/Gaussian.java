package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * A normal distribution that differs from the prior N(0, I) in its centre and along a few axes: what data say of many
 * parameters is mostly about few combinations of them.
 *
 * @param centre mean
 * @param axes orthogonal directions of length 1, one row each
 * @param variances along the axes; 1 in every other direction
 */
public record Gaussian(double[] centre, double[][] axes, double[] variances) {
    private static final double LEAST = 1e-8;

    /** The prior. */
    public static Gaussian standard(int dimension) {
        return new Gaussian(new double[dimension], new double[0][], new double[0]);
    }

    /** Of points that count alike. */
    public static Gaussian of(double[][] points) {
        var weights = new double[points.length];
        Arrays.fill(weights, 1.0 / points.length);
        return of(points, weights);
    }

    /**
     * Of weighted points. Eigenvalues of the sample covariance that noise alone could give where the truth is 1 are taken for
     * 1, the others are freed of their bias (spiked covariance model; Donoho, Gavish and Johnstone 2018).
     *
     * @param weights sum to 1
     */
    static Gaussian of(double[][] points, double[] weights) {
        var centre = centre(points, weights);
        var ratio = centre.length
                * IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i] * weights[i])
                        .sum();
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance(points, weights, centre), false));
        var found = eigen.getRealEigenvalues();
        var kept = IntStream.range(0, found.length)
                .filter(k -> found[k] < low(ratio) || found[k] > high(ratio))
                .toArray();
        return new Gaussian(
                centre,
                IntStream.of(kept)
                        .mapToObj(k -> eigen.getEigenvector(k).toArray())
                        .toArray(double[][]::new),
                IntStream.of(kept).mapToDouble(k -> spike(found[k], ratio)).toArray());
    }

    /** Edges between which eigenvalues lie by chance alone (Marchenko and Pastur 1967). */
    private static double low(double ratio) {
        return ratio >= 1 ? 0 : (1 - Math.sqrt(ratio)) * (1 - Math.sqrt(ratio));
    }

    private static double high(double ratio) {
        return (1 + Math.sqrt(ratio)) * (1 + Math.sqrt(ratio));
    }

    /** The eigenvalue that gives the one found, on average. */
    private static double spike(double found, double ratio) {
        var sum = 1 + found - ratio;
        var root = Math.sqrt(Math.max(0, sum * sum - 4 * found));
        return Math.max(LEAST, (found < 1 ? sum - root : sum + root) / 2);
    }

    private static double[] centre(double[][] points, double[] weights) {
        var centre = new double[points[0].length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += weights[i] * points[i][j];
            }
        }
        return centre;
    }

    private static double[][] covariance(double[][] points, double[] weights, double[] centre) {
        var d = centre.length;
        var sums = new double[d][d];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < d && weights[i] > 0; j++) {
                var pull = weights[i] * (points[i][j] - centre[j]);
                for (int k = 0; k <= j; k++) {
                    sums[j][k] += pull * (points[i][k] - centre[k]);
                    sums[k][j] = sums[j][k];
                }
            }
        }
        return sums;
    }

    int dimension() {
        return centre.length;
    }

    double[] draw(Chance chance) {
        return step(centre, 1, chance);
    }

    /**
     * A step that leaves this distribution as it is and can as well be taken back: preconditioned Crank-Nicolson (Cotter,
     * Roberts, Stuart and White 2013).
     *
     * @param size from 0, no step, to 1, a fresh draw
     */
    double[] step(double[] from, double size, Chance chance) {
        var shock = chance.normals(centre.length);
        for (int a = 0; a < axes.length; a++) {
            add(shock, (Math.sqrt(variances[a]) - 1) * dot(axes[a], shock), axes[a]);
        }
        var kept = Math.sqrt(1 - size * size);
        var to = new double[centre.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = centre[i] + kept * (from[i] - centre[i]) + size * shock[i];
        }
        return to;
    }

    /** Logarithm of the density, up to a constant. */
    double log(double[] point) {
        var away = new double[point.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = point[i] - centre[i];
        }
        var square = dot(away, away);
        for (int a = 0; a < axes.length; a++) {
            var along = dot(axes[a], away);
            square += (1 / variances[a] - 1) * along * along;
        }
        return -square / 2;
    }

    static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
