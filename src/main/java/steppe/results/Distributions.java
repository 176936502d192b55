package steppe.results;

import java.io.IOException;
import java.util.Arrays;

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
    private final int block;
    /** The bins of runs that wait: for every few quantities, run by run, so that what is counted together lies together. */
    private final char[] waiting;

    private int waits;
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
        this.waiting = new char[(scales.length + TILE - 1) / TILE * TILE * block];
    }

    /**
     * Adds one run.
     *
     * @param units the value of each quantity, in units of {@link Tally}
     * @param bins that they fall into
     * @throws IllegalStateException if there are {@link #MOST} runs already
     */
    void add(long[] units, char[] bins) {
        if (size == MOST) {
            throw new IllegalStateException("a part holds at most " + MOST + " runs of a policy");
        }
        for (int from = 0; from < sums.length; from += TILE) {
            int some = Math.min(TILE, sums.length - from);
            System.arraycopy(bins, from, waiting, from * block + waits * TILE, some);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += units[i];
        }
        size++;
        waits++;
        if (waits == block) {
            countWaiting();
        }
    }

    private void countWaiting() {
        for (int from = 0; from < sums.length && waits > 0; from += TILE) {
            for (int i = from; i < Math.min(from + TILE, sums.length); i++) {
                count(i, from * block + i - from);
            }
        }
        waits = 0;
    }

    /** @param begin where the quantity stands of the first run that waits; of the others it stands a tile further each */
    private void count(int quantity, int begin) {
        int end = begin + waits * TILE;
        var window = counts[quantity] == null ? first(quantity, begin, end) : counts[quantity];
        int from = first[quantity];
        for (int i = begin; i < end; i += TILE) {
            int at = waiting[i] - from;
            if (at < 0 || at >= window.length) {
                window = window(quantity, waiting[i], waiting[i]);
                from = first[quantity];
                at = waiting[i] - from;
            }
            window[at]++;
        }
    }

    /** The counts of a quantity that has none yet. */
    private char[] first(int quantity, int begin, int end) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int i = begin; i < end; i += TILE) {
            low = Math.min(low, waiting[i]);
            high = Math.max(high, waiting[i]);
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
        waits = 0;
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
