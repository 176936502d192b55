package steppe.analysis.calibration;

import java.util.stream.IntStream;

/** Points that fill every margin evenly: one in each of as many equally likely slices (McKay, Beckman and Conover 1979). */
final class LatinHypercube {
    private LatinHypercube() {}

    /** Standard normal scores, a row per point. */
    static double[][] scores(int points, int dimension, Chance chance) {
        var scores = new double[points][dimension];
        for (int j = 0; j < dimension; j++) {
            var order = shuffled(points, chance);
            for (int i = 0; i < points; i++) {
                scores[i][j] = Chance.normal((order[i] + chance.uniform()) / points);
            }
        }
        return scores;
    }

    /** Fisher and Yates. */
    static int[] shuffled(int size, Chance chance) {
        var order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            var other = chance.below(i + 1);
            var kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
