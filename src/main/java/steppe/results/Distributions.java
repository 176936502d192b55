package steppe.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distributions of many quantities over the runs of one part, kept as counts in fixed bins. Memory does not grow with the
 * number of runs, and the counts are the same whatever the order of the runs.
 */
final class Distributions {
    /** The most runs that may be added before {@link #clear()}: what a count can hold. */
    static final int MOST = Character.MAX_VALUE;

    private static final int MARGIN = 4;
    private static final int TILE = 64;

    private final Scale[] scales;
    private final int[] first;
    private final char[][] counts;
    private final long[] sums;
    private final List<char[]> waiting = new ArrayList<>();
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
        this.counts = new char[scales.length][];
        this.sums = new long[scales.length];
    }

    /**
     * Adds one run: a value for each quantity, and the bin that it falls into. The bins must not change afterwards.
     *
     * @throws IllegalStateException if there are {@link #MOST} runs already
     */
    void add(double[] values, char[] bins) {
        if (size == MOST) {
            throw new IllegalStateException("a part holds at most " + MOST + " runs of a policy");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Tally.units(values[i]);
        }
        waiting.add(bins);
        size++;
        if (waiting.size() == block) {
            countWaiting();
        }
    }

    /** Turns a few quantities of all runs over at a time, so that what is counted together lies together. */
    private void countWaiting() {
        int runs = waiting.size();
        var tile = new char[TILE * runs];
        for (int from = 0; from < sums.length && runs > 0; from += TILE) {
            int some = Math.min(TILE, sums.length - from);
            for (int run = 0; run < runs; run++) {
                var bins = waiting.get(run);
                for (int i = 0, at = run; i < some; i++, at += runs) {
                    tile[at] = bins[from + i];
                }
            }
            for (int i = 0; i < some; i++) {
                count(from + i, tile, i * runs, (i + 1) * runs);
            }
        }
        waiting.clear();
    }

    private void count(int quantity, char[] bins, int begin, int end) {
        var window = counts[quantity] == null ? first(quantity, bins, begin, end) : counts[quantity];
        int from = first[quantity];
        for (int i = begin; i < end; i++) {
            int at = bins[i] - from;
            if (at < 0 || at >= window.length) {
                window = window(quantity, bins[i], bins[i]);
                from = first[quantity];
                at = bins[i] - from;
            }
            window[at]++;
        }
    }

    /** The counts of a quantity that has none yet. */
    private char[] first(int quantity, char[] bins, int begin, int end) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int i = begin; i < end; i++) {
            low = Math.min(low, bins[i]);
            high = Math.max(high, bins[i]);
        }
        return window(quantity, low, high);
    }

    /** The counts of a quantity, wide enough for these bins. */
    private char[] window(int quantity, int low, int high) {
        var old = counts[quantity];
        int end = first[quantity] + (old == null ? 0 : old.length);
        if (old != null && low >= first[quantity] && high < end) {
            return old;
        }
        int reach = Math.max(MARGIN, (old == null ? high - low : old.length) / 10);
        int from = old != null && low >= first[quantity] ? first[quantity] : Math.max(0, low - reach);
        int to = old != null && high < end ? end : high + reach + 1;
        var window = new char[to - from];
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

    /** Writes the tally of a quantity. There must be runs. */
    void write(int quantity, Packed.Writer out) throws IOException {
        countWaiting();
        Tally.write(out, first[quantity], counts[quantity], sums[quantity]);
    }

    /** Forgets all runs, but not where their values lay. */
    void clear() {
        waiting.clear();
        for (var window : counts) {
            if (window != null) {
                Arrays.fill(window, (char) 0);
            }
        }
        Arrays.fill(sums, 0);
        size = 0;
    }

    Scale scale(int quantity) {
        return scales[quantity];
    }

    /** What the runs say of one quantity. */
    Tally tally(int quantity) {
        countWaiting();
        var tally = new Tally(scales[quantity]);
        if (size > 0) {
            tally.add(first[quantity], counts[quantity], 0, counts[quantity].length, sums[quantity]);
        }
        return tally;
    }
}
