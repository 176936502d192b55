package steppe.experiment;

import java.util.Arrays;

/**
 * Which factor each dimension of a cube belongs to.
 *
 * @param of by dimension; factors count from 0
 * @param count how many factors there are
 */
record Factors(int[] of, int count) {
    static Factors of(int[] factorOf) {
        if (factorOf.length == 0) {
            throw new IllegalArgumentException("factorOf is empty: a design needs at least one dimension");
        }
        var count = Arrays.stream(factorOf).max().orElseThrow() + 1;
        for (int factor = 0; factor < count; factor++) {
            int wanted = factor;
            if (Arrays.stream(factorOf).noneMatch(found -> found == wanted)) {
                throw new IllegalArgumentException("factorOf has no dimension of factor " + factor + " of " + count
                        + ": factors count from 0 without gaps");
            }
        }
        if (Arrays.stream(factorOf).anyMatch(factor -> factor < 0)) {
            throw new IllegalArgumentException("factorOf holds a factor below 0: factors count from 0");
        }
        return new Factors(factorOf.clone(), count);
    }

    int dimensions() {
        return of.length;
    }

    /** One point with the dimensions of a factor taken from another. */
    double[] swapped(double[] point, double[] other, int factor) {
        var mixed = point.clone();
        for (int d = 0; d < of.length; d++) {
            if (of[d] == factor) {
                mixed[d] = other[d];
            }
        }
        return mixed;
    }
}
