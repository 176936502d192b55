package steppe.analysis.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The varied inputs of a batch of runs. An input that is absent (NaN), such as the month of what does not happen within the
 * horizon, counts as positive infinity: above all numbers.
 */
public final class Inputs {
    private final List<FactorWords> factors;
    private final int runs;
    private final double[][] columns;
    private final int[][] orders;

    /** @param x a row for each run, a column for each factor */
    public Inputs(List<FactorWords> factors, double[][] x) {
        for (int run = 0; run < x.length; run++) {
            if (x[run].length != factors.size()) {
                throw new IllegalArgumentException("run " + run + " has " + x[run].length + " inputs, but there are "
                        + factors.size() + " factors");
            }
        }
        this.factors = List.copyOf(factors);
        this.runs = x.length;
        this.columns = IntStream.range(0, factors.size())
                .mapToObj(
                        f -> Arrays.stream(x).mapToDouble(row -> known(row[f])).toArray())
                .toArray(double[][]::new);
        this.orders = Arrays.stream(columns).map(Inputs::order).toArray(int[][]::new);
    }

    /** A negative zero counts as zero, so that equal values sort as equal. */
    private static double known(double x) {
        return Double.isNaN(x) ? Double.POSITIVE_INFINITY : x + 0.0;
    }

    private static int[] order(double[] column) {
        return IntStream.range(0, column.length)
                .boxed()
                .sorted(Comparator.comparingDouble(run -> column[run]))
                .mapToInt(run -> run)
                .toArray();
    }

    public int runs() {
        return runs;
    }

    public List<FactorWords> factors() {
        return factors;
    }

    public double value(int run, int factor) {
        return columns[factor][run];
    }

    /** The smallest and the largest finite value of a factor; NaN if it has none. */
    public double[] range(int factor) {
        var finite = Arrays.stream(columns[factor]).filter(Double::isFinite).summaryStatistics();
        return finite.getCount() == 0
                ? new double[] {Double.NaN, Double.NaN}
                : new double[] {finite.getMin(), finite.getMax()};
    }

    /** Some runs in the order of a factor. */
    int[] ordered(int factor, boolean[] among) {
        var kept = new int[runs];
        int many = 0;
        for (var run : orders[factor]) {
            if (among[run]) {
                kept[many++] = run;
            }
        }
        return Arrays.copyOf(kept, many);
    }
}
