package steppe.results;

import java.io.IOException;
import java.util.Arrays;

/**
 * The distribution of one quantity over some runs: counts in fixed bins, and the exact sum of values rounded to 2^-32. Tallies add
 * up to the same whatever the order, and however runs were put into parts. A quantile lies in the bin of the exact one
 * ({@link Scale}) and is interpolated inside it.
 */
final class Tally {
    /** Values are summed in these units, as whole numbers. */
    static final double UNIT = 0x1p32;

    /** A number whose last digit counts units, so that what is added to it is rounded to them. */
    private static final double ROUND = 0x1.8p20;

    private static final long ROUND_BITS = Double.doubleToRawLongBits(ROUND);
    private static final double FITS = 0x1p19;
    private static final int UNIT_BITS = 32;
    private static final long UNIT_MASK = 0xFFFFFFFFL;

    private final Scale scale;
    private int first;
    private int length;
    private int[] counts = new int[0];
    private long runs;
    /** The sum of values: whole ones, and what is left over in units of 2^-32. */
    private long whole;

    private long units;

    Tally(Scale scale) {
        this.scale = scale;
    }

    /** A value in units of 2^-32, rounded to whole ones. */
    static long units(double value) {
        return Math.abs(value) < FITS
                ? Double.doubleToRawLongBits(value + ROUND) - ROUND_BITS
                : (long) Math.rint(value * UNIT);
    }

    /**
     * Adds what is known of other runs.
     *
     * @param from bin of the first count
     * @param more counts, of which those in [begin, end) hold
     * @param sum of their values, in units of 2^-32
     */
    void add(int from, char[] more, int begin, int end, long sum) {
        cover(from, from + end - begin);
        for (int i = begin; i < end; i++) {
            counts[from - first + i - begin] += more[i];
            runs += more[i];
        }
        add(sum);
    }

    private void add(long sum) {
        units += sum & UNIT_MASK;
        whole += (sum >> UNIT_BITS) + (units >> UNIT_BITS);
        units &= UNIT_MASK;
    }

    /** Makes room for the bins in [from, to); those that are new are empty. */
    private void cover(int from, int to) {
        if (length == 0) {
            first = from;
            fit(to - from);
            Arrays.fill(counts, 0, length, 0);
            return;
        }
        int begin = Math.min(first, from);
        int end = Math.max(first + length, to);
        int shift = first - begin;
        int old = length;
        fit(end - begin);
        System.arraycopy(counts, 0, counts, shift, old);
        Arrays.fill(counts, 0, shift, 0);
        Arrays.fill(counts, shift + old, length, 0);
        first = begin;
    }

    private void fit(int bins) {
        if (bins > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(bins, counts.length + counts.length / 4));
        }
        length = bins;
    }

    /** How many runs are in it. */
    long runs() {
        return runs;
    }

    /** NaN without runs. */
    double mean() {
        return runs == 0 ? Double.NaN : (whole + units / UNIT) / runs;
    }

    /**
     * Quantiles, linear between ranks (type 7 of Hyndman and Fan 1996); NaN without runs.
     *
     * @param levels in [0, 1]
     */
    double[] quantiles(double... levels) {
        var quantiles = new double[levels.length];
        Arrays.fill(quantiles, Double.NaN);
        var walk = new Walk();
        for (int i = 0; i < levels.length && runs > 0; i++) {
            double rank = levels[i] * (runs - 1);
            long below = (long) rank;
            double low = walk.ranked(below);
            quantiles[i] = rank == below ? low : low + (rank - below) * (walk.ranked(below + 1) - low);
        }
        return quantiles;
    }

    /** A walk over the bins from the lowest up, which goes on from where it is for ranks that rise. */
    private final class Walk {
        private int bin;
        private long below;

        /** About the value of some rank, from 0: values of a bin are taken to lie evenly spread in it. */
        double ranked(long rank) {
            if (rank < below) {
                bin = 0;
                below = 0;
            }
            while (below + counts[bin] <= rank) {
                below += counts[bin++];
            }
            double inside = (rank - below + 0.5) / counts[bin];
            double low = scale.edge(first + bin);
            return low + inside * (scale.edge(first + bin + 1) - low);
        }
    }

    /**
     * Writes a tally in few bytes.
     *
     * @param from bin of the first count
     * @param counts of runs in bins that follow one another
     * @param sum of values, in units of 2^-32
     */
    static void write(Packed.Writer out, int from, char[] counts, long sum) throws IOException {
        int begin = 0;
        int end = counts.length;
        while (begin < end && counts[begin] == 0) {
            begin++;
        }
        while (end > begin && counts[end - 1] == 0) {
            end--;
        }
        out.write(sum);
        out.write(from + begin);
        out.write(end - begin);
        for (int i = begin; i < end; i++) {
            out.write(counts[i]);
        }
    }

    /** Adds a tally that was written. */
    void add(Packed.Reader in) throws IOException {
        long sum = in.read();
        int from = (int) in.read();
        int bins = (int) in.read();
        cover(from, from + bins);
        for (int i = from - first; i < from - first + bins; i++) {
            int count = (int) in.read();
            counts[i] += count;
            runs += count;
        }
        add(sum);
    }
}
