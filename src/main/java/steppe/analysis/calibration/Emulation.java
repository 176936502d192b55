package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Emulators of many outcomes at the same points: terms are chosen forward, the one that explains most first, and their
 * number by cross-validation, in which each fold chooses anew.
 */
final class Emulation {
    /** Parameters whose products with each other are offered. */
    private static final int LEADING = 12;

    /** Parameters whose products with all others are offered. */
    private static final int FIRST = 3;

    private static final int MOST_TERMS = 150;
    private static final int POINTS_PER_TERM = 3;

    private final Emulator.Term[] terms;
    private final double[][] values;
    private final int folds;
    private final Moments[] training;
    private final Moments all;

    /**
     * @param points standard normal scores, a row each
     * @param outcomes by point and target, none of them NaN; they decide which parameters lead
     * @param folds of the cross-validation, 2 or more
     */
    Emulation(double[][] points, double[][] outcomes, int folds) {
        this.folds = Math.min(folds, points.length);
        this.terms = terms(points, outcomes);
        this.values = Arrays.stream(points)
                .map(z -> Stream.of(terms).mapToDouble(term -> term.of(z)).toArray())
                .toArray(double[][]::new);
        this.all = Moments.of(values, i -> true);
        this.training = IntStream.range(0, this.folds)
                .mapToObj(fold -> all.without(Moments.of(values, i -> i % this.folds == fold)))
                .toArray(Moments[]::new);
    }

    private static Emulator.Term[] terms(double[][] points, double[][] outcomes) {
        var d = points[0].length;
        var scores = new double[d];
        for (int t = 0; t < outcomes[0].length; t++) {
            var y = standardised(outcomes, t);
            for (int j = 0; j < d; j++) {
                scores[j] += pull(points, y, Emulator.Term.linear(j)) + pull(points, y, new Emulator.Term(j, j));
            }
        }
        var leading = IntStream.range(0, d)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -scores[j]))
                .toList();
        var single =
                IntStream.range(0, d).boxed().flatMap(j -> Stream.of(Emulator.Term.linear(j), new Emulator.Term(j, j)));
        var pairs = IntStream.range(0, Math.min(LEADING, d))
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, a < FIRST ? d : Math.min(LEADING, d))
                        .mapToObj(b -> new Emulator.Term(leading.get(a), leading.get(b))));
        return Stream.concat(single, pairs).toArray(Emulator.Term[]::new);
    }

    private static double[] standardised(double[][] outcomes, int t) {
        var y = Arrays.stream(outcomes).mapToDouble(outcome -> outcome[t]).toArray();
        var mean = Arrays.stream(y).average().orElseThrow();
        var sd = Math.sqrt(
                Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        return Arrays.stream(y).map(v -> sd > 0 ? (v - mean) / sd : 0).toArray();
    }

    private static double pull(double[][] points, double[] y, Emulator.Term term) {
        var sum = 0.0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * term.of(points[i]);
        }
        return sum / y.length * sum / y.length;
    }

    /** @param outcome one per point */
    Emulator emulator(double[] outcome) {
        var most = Math.min(MOST_TERMS, Math.min(terms.length, outcome.length / POINTS_PER_TERM));
        var squares = new double[most + 1];
        for (int fold = 0; fold < folds; fold++) {
            addErrors(squares, fold, outcome, most);
        }
        var best = 0;
        for (int k = 1; k <= most; k++) {
            best = squares[k] < squares[best] ? k : best;
        }
        var path = Selection.of(all, values, outcome, i -> true, best);
        var mean = Arrays.stream(outcome).average().orElseThrow();
        var spread = Arrays.stream(outcome).map(y -> (y - mean) * (y - mean)).sum();
        return new Emulator(
                path.intercept(),
                IntStream.of(path.chosen()).mapToObj(k -> terms[k]).toArray(Emulator.Term[]::new),
                path.slopes(),
                squares[best] / outcome.length,
                spread > 0 ? 1 - squares[best] / spread : Double.NaN);
    }

    /** Adds a fold's squared errors of prediction with no term, one term and so on, to those of other folds. */
    private void addErrors(double[] squares, int fold, double[] outcome, int most) {
        var path = Selection.of(training[fold], values, outcome, i -> i % folds != fold, most);
        for (int i = fold; i < outcome.length; i += folds) {
            var predictions = path.predictions(values[i]);
            for (int k = 0; k <= most; k++) {
                var error = outcome[i] - predictions[Math.min(k, predictions.length - 1)];
                squares[k] += error * error;
            }
        }
    }
}
