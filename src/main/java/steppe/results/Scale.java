package steppe.results;

import java.util.stream.Stream;
import steppe.model.Layout;
import steppe.model.Series;

/** How values are put into bins: finer near zero, so that small shares keep their digits. */
enum Scale {
    /** Values in [0, 1]: 512 bins of equal width in the square root; a bin is at most 0.004 wide. */
    SHARE {
        @Override
        int bin(double value) {
            return Math.min(SHARE_BINS - 1, (int) (Math.sqrt(value > 0 ? value : 0) * SHARE_BINS));
        }

        @Override
        void bins(double[] values, int from, int count, char[] bins, int at) {
            for (int i = 0; i < count; i++) {
                bins[at + i] = (char) bin(values[from + i]);
            }
        }

        @Override
        double edge(int bin) {
            double root = bin / (double) SHARE_BINS;
            return root * root;
        }
    },
    /** Values of at least 0 without a bound: bins at most 0.8 percent of (value + 0.01) wide. */
    AMOUNT {
        @Override
        int bin(double value) {
            double some = (value > 0 ? value : 0) + NEAR_ZERO;
            return (int) Math.min(Character.MAX_VALUE, (Double.doubleToRawLongBits(some) >>> BITS) - FIRST);
        }

        @Override
        void bins(double[] values, int from, int count, char[] bins, int at) {
            for (int i = 0; i < count; i++) { // the same loop, so that it is compiled for this scale
                bins[at + i] = (char) bin(values[from + i]);
            }
        }

        @Override
        double edge(int bin) {
            return Double.longBitsToDouble((bin + FIRST) << BITS) - NEAR_ZERO;
        }
    };

    private static final int SHARE_BINS = 512;
    private static final double NEAR_ZERO = 0.01;
    /** Bits of a double that a bin ignores: seven of its fraction are left, 128 bins between a value and its double. */
    private static final int BITS = 45;

    private static final long FIRST = Double.doubleToRawLongBits(NEAR_ZERO) >>> BITS;

    /** The scale of each series in each of some months. */
    static Scale[] of(Layout layout, int months) {
        return Stream.generate(() -> layout.series().stream())
                .limit(months)
                .flatMap(month -> month)
                .map(Scale::of)
                .toArray(Scale[]::new);
    }

    static Scale of(Series series) {
        return series.metric().isShare() ? SHARE : AMOUNT;
    }

    /** The bin that a value falls into, from 0. */
    abstract int bin(double value);

    /** Puts the bins of some values, from a place on, where they belong. */
    abstract void bins(double[] values, int from, int count, char[] bins, int at);

    /** The lower edge of a bin, which is the upper edge of the one before. */
    abstract double edge(int bin);
}
