package steppe.analysis.sensitivity;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Outcomes of a Saltelli design, less their mean: a row per sample with those of A, B, the mixtures of A and, for second
 * order, the mixtures of B. Where there are both, each index is the mean of the two ways to estimate it.
 */
final class SaltelliSamples {
    private static final int A = 0;
    private static final int B = 1;
    private static final int MIXED = 2;
    private static final double ROUNDING = 1e-12;

    private final double[][] rows;
    private final int factors;
    private final boolean both;
    private final int left;

    /** Of A and B, by sample. */
    private final double[] means;

    private final double[] squares;

    private SaltelliSamples(double[][] rows, int factors, boolean both, int left) {
        this.rows = rows;
        this.factors = factors;
        this.both = both;
        this.left = left;
        this.means =
                Arrays.stream(rows).mapToDouble(row -> (row[A] + row[B]) / 2).toArray();
        this.squares = Arrays.stream(rows)
                .mapToDouble(row -> (square(row[A]) + square(row[B])) / 2)
                .toArray();
    }

    /** Leaves out samples that are not complete. */
    static SaltelliSamples of(double[] outcome, int factors, boolean both) {
        var width = MIXED + (both ? 2 : 1) * factors;
        if (factors < 1 || outcome.length == 0 || outcome.length % width != 0) {
            throw new IllegalArgumentException("outcome has " + outcome.length + " values, not a multiple of the "
                    + width + " of a sample of " + factors + " factors. Maybe the design "
                    + (both ? "has none" : "has points") + " for pairs.");
        }
        var all = IntStream.range(0, outcome.length / width)
                .mapToObj(i -> Arrays.copyOfRange(outcome, i * width, (i + 1) * width))
                .toList();
        var complete = all.stream()
                .filter(row -> Arrays.stream(row).allMatch(Double::isFinite))
                .toArray(double[][]::new);
        centre(complete);
        return new SaltelliSamples(complete, factors, both, all.size() - complete.length);
    }

    /** Takes the mean of A and B off all, for otherwise a large mean drowns the products in rounding and noise. */
    private static void centre(double[][] rows) {
        var mean = Arrays.stream(rows)
                .mapToDouble(row -> (row[A] + row[B]) / 2)
                .average()
                .orElse(0);
        for (var row : rows) {
            Arrays.setAll(row, i -> row[i] - mean);
        }
        var ends = Arrays.stream(rows).flatMapToDouble(Arrays::stream).summaryStatistics();
        if (ends.getMax() - ends.getMin() <= ROUNDING * Math.abs(mean)) {
            Arrays.stream(rows).forEach(row -> Arrays.fill(row, 0));
        }
    }

    int size() {
        return rows.length;
    }

    int left() {
        return left;
    }

    boolean vary() {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).anyMatch(y -> y != 0);
    }

    /** Saltelli et al. (2010), equation b of table 2. */
    ToDoubleFunction<int[]> first(int i) {
        return share(s -> alone(s, i));
    }

    /** Jansen (1999). */
    ToDoubleFunction<int[]> total(int i) {
        return share(s -> either(square(rows[s][A] - mixedA(s, i)), () -> square(rows[s][B] - mixedB(s, i))) / 2);
    }

    /** Saltelli (2002), theorem 2: what two do at all, less what each does by itself. */
    ToDoubleFunction<int[]> second(int i, int j) {
        return share(s -> (mixedB(s, i) * mixedA(s, j) + mixedA(s, i) * mixedB(s, j)) / 2
                - rows[s][A] * rows[s][B]
                - alone(s, i)
                - alone(s, j));
    }

    private double alone(int s, int i) {
        return either(rows[s][B] * (mixedA(s, i) - rows[s][A]), () -> rows[s][A] * (mixedB(s, i) - rows[s][B]));
    }

    /** A term, or the mean of it and its mirror image where there are mixtures of both. */
    private double either(double term, DoubleSupplier mirrored) {
        return both ? (term + mirrored.getAsDouble()) / 2 : term;
    }

    /** The mean of a term over samples as a share of the variance of the outcome. */
    private ToDoubleFunction<int[]> share(IntToDoubleFunction term) {
        var terms = IntStream.range(0, rows.length).mapToDouble(term).toArray();
        return picked -> mean(terms, picked) / variance(picked);
    }

    /** NaN if the outcome does not vary. */
    private double variance(int[] picked) {
        var variance = mean(squares, picked) - square(mean(means, picked));
        return variance > 0 ? variance : Double.NaN;
    }

    private static double mean(double[] terms, int[] picked) {
        var sum = 0.0;
        for (int s : picked) {
            sum += terms[s];
        }
        return sum / picked.length;
    }

    private double mixedA(int sample, int factor) {
        return rows[sample][MIXED + factor];
    }

    private double mixedB(int sample, int factor) {
        return rows[sample][MIXED + factors + factor];
    }

    private static double square(double x) {
        return x * x;
    }
}
