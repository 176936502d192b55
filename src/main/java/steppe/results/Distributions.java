package steppe.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distribution of many quantities over runs, kept as counts in fixed bins. Memory does not grow with the number of runs, and
 * the counts are the same whatever the order of the runs. Means are exact to 2^-33; a quantile lies in the bin of the exact one
 * ({@link Scale}) and is interpolated inside it.
 */
final class Distributions {
    private static final double UNIT = 0x1p32;
    private static final int MARGIN = 4;
    /** Runs counted at once: walking through all bins for each run would miss the cache every time. */
    private static final int BLOCK = 16;

    private final Scale[] scales;
    private final int[] first;
    private final int[][] counts;
    private final long[] sums;
    private final List<double[]> waiting = new ArrayList<>(BLOCK);
    private int size;

    /** @param scales of each quantity */
    Distributions(Scale[] scales) {
        this.scales = scales;
        this.first = new int[scales.length];
        this.counts = new int[scales.length][];
        this.sums = new long[scales.length];
    }

    /** Adds one run: a value for each quantity. The array must not change afterwards. */
    void add(double[] values) {
        waiting.add(values);
        size++;
        if (waiting.size() == BLOCK) {
            countWaiting();
        }
    }

    private void countWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        for (int i = 0; i < scales.length; i++) {
            for (var values : waiting) {
                sums[i] += Math.round(values[i] * UNIT);
                count(i, scales[i].bin(values[i]));
            }
        }
        waiting.clear();
    }

    private void count(int quantity, int bin) {
        var window = counts[quantity];
        if (window == null) {
            window = new int[2 * MARGIN + 1];
            first[quantity] = bin - MARGIN;
            counts[quantity] = window;
        } else if (bin < first[quantity] || bin >= first[quantity] + window.length) {
            window = grown(quantity, bin);
        }
        window[bin - first[quantity]]++;
    }

    private int[] grown(int quantity, int bin) {
        var old = counts[quantity];
        int reach = Math.max(MARGIN, old.length / 4);
        int from = Math.min(first[quantity], bin - reach);
        int to = Math.max(first[quantity] + old.length, bin + reach + 1);
        var window = new int[to - from];
        System.arraycopy(old, 0, window, first[quantity] - from, old.length);
        first[quantity] = from;
        counts[quantity] = window;
        return window;
    }

    /** How many runs were added. */
    int size() {
        return size;
    }

    double mean(int quantity) {
        countWaiting();
        return size == 0 ? Double.NaN : sums[quantity] / UNIT / size;
    }

    /**
     * Quantiles of one quantity, linear between ranks (type 7 of Hyndman and Fan 1996).
     *
     * @param levels in [0, 1]
     */
    double[] quantiles(int quantity, double... levels) {
        var quantiles = new double[levels.length];
        Arrays.fill(quantiles, Double.NaN);
        if (size == 0) {
            return quantiles;
        }
        countWaiting();
        for (int i = 0; i < levels.length; i++) {
            double rank = levels[i] * (size - 1);
            long whole = (long) rank;
            double low = ranked(quantity, whole);
            quantiles[i] = rank == whole ? low : low + (rank - whole) * (ranked(quantity, whole + 1) - low);
        }
        return quantiles;
    }

    /** About the value of some rank, from 0: values of a bin are taken to lie evenly spread in it. */
    private double ranked(int quantity, long rank) {
        var window = counts[quantity];
        long below = 0;
        int bin = 0;
        while (below + window[bin] <= rank) {
            below += window[bin++];
        }
        return interpolated(quantity, first[quantity] + bin, (rank - below + 0.5) / window[bin]);
    }

    private double interpolated(int quantity, int bin, double inside) {
        double low = scales[quantity].edge(bin);
        return low + inside * (scales[quantity].edge(bin + 1) - low);
    }
}
