package steppe.analysis.calibration;

import java.util.function.IntPredicate;

/**
 * Sums over rows of numbers, from which regressions on any of the columns follow.
 *
 * @param count of rows
 * @param sums of columns
 * @param products sums of products of two columns
 */
record Moments(int count, double[] sums, double[][] products) {
    static Moments of(double[][] rows, IntPredicate taken) {
        var q = rows[0].length;
        var count = 0;
        var sums = new double[q];
        var products = new double[q][q];
        for (int i = 0; i < rows.length; i++) {
            if (taken.test(i)) {
                count++;
                for (int j = 0; j < q; j++) {
                    var value = rows[i][j];
                    sums[j] += value;
                    for (int k = 0; k <= j; k++) {
                        products[j][k] += value * rows[i][k];
                    }
                }
            }
        }
        return new Moments(count, sums, products);
    }

    Moments without(Moments others) {
        var rest = new Moments(count - others.count, sums.clone(), new double[sums.length][sums.length]);
        for (int j = 0; j < sums.length; j++) {
            rest.sums[j] -= others.sums[j];
            for (int k = 0; k <= j; k++) {
                rest.products[j][k] = products[j][k] - others.products[j][k];
            }
        }
        return rest;
    }

    double mean(int column) {
        return sums[column] / count;
    }

    /** Sum of products of two columns about their means. */
    double about(int j, int k) {
        return (j >= k ? products[j][k] : products[k][j]) - sums[j] * mean(k);
    }
}
