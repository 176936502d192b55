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

    private final Scale[] scales;
    private final int[] first;
    private final int[][] counts;
    private final long[] sums;
    private final List<double[]> waiting = new ArrayList<>();
    private final int block;
    private int size;

    /**
     * @param scales of each quantity
     * @param block runs counted at once, which changes no result: walking through all bins for each run would miss the cache
     *     every time, and runs that wait take memory
     */
    Distributions(Scale[] scales, int block) {
        this.block = block;
        this.scales = scales;
        this.first = new int[scales.length];
        this.counts = new int[scales.length][];
        this.sums = new long[scales.length];
    }

    /** Adds one run: a value for each quantity. The array must not change afterwards. */
    void add(double[] values) {
        waiting.add(values);
        size++;
        if (waiting.size() == block) {
            countWaiting();
        }
    }

    private void countWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        var bins = new int[waiting.size()];
        for (int i = 0; i < scales.length; i++) {
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (int run = 0; run < bins.length; run++) {
                double value = waiting.get(run)[i];
                sums[i] += (long) Math.floor(value * UNIT + 0.5);
                bins[run] = scales[i].bin(value);
                low = Math.min(low, bins[run]);
                high = Math.max(high, bins[run]);
            }
            var window = window(i, low, high);
            for (int bin : bins) {
                window[bin - first[i]]++;
            }
        }
        waiting.clear();
    }

    /** The counts of a quantity, wide enough for these bins. */
    private int[] window(int quantity, int low, int high) {
        var old = counts[quantity];
        int end = first[quantity] + (old == null ? 0 : old.length);
        if (old != null && low >= first[quantity] && high < end) {
            return old;
        }
        int reach = Math.max(MARGIN, (old == null ? high - low : old.length) / 4);
        int from = old != null && low >= first[quantity] ? first[quantity] : low - reach;
        int to = old != null && high < end ? end : high + reach + 1;
        var window = new int[to - from];
        if (old != null) {
            System.arraycopy(old, 0, window, first[quantity] - from, old.length);
        }
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
        var walk = new Walk(quantity);
        for (int i = 0; i < levels.length; i++) {
            double rank = levels[i] * (size - 1);
            long whole = (long) rank;
            double low = walk.ranked(whole);
            quantiles[i] = rank == whole ? low : low + (rank - whole) * (walk.ranked(whole + 1) - low);
        }
        return quantiles;
    }

    /** A walk over the bins of a quantity from the lowest up, which goes on from where it is for ranks that rise. */
    private final class Walk {
        private final int quantity;
        private final int[] window;
        private int bin;
        private long below;

        Walk(int quantity) {
            this.quantity = quantity;
            this.window = counts[quantity];
        }

        /** About the value of some rank, from 0: values of a bin are taken to lie evenly spread in it. */
        double ranked(long rank) {
            if (rank < below) {
                bin = 0;
                below = 0;
            }
            while (below + window[bin] <= rank) {
                below += window[bin++];
            }
            return interpolated(quantity, first[quantity] + bin, (rank - below + 0.5) / window[bin]);
        }
    }

    private double interpolated(int quantity, int bin, double inside) {
        double low = scales[quantity].edge(bin);
        return low + inside * (scales[quantity].edge(bin + 1) - low);
    }
}
