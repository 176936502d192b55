package steppe.results;

/** How values are put into bins: finer near zero, so that small shares keep their digits. */
enum Scale {
    /** Values in [0, 1]: 1,024 bins of equal width in the square root; a bin is at most 0.002 wide. */
    SHARE {
        @Override
        int bin(double value) {
            return Math.min(SHARE_BINS - 1, (int) (Math.sqrt(Math.max(0, value)) * SHARE_BINS));
        }

        @Override
        double edge(int bin) {
            double root = bin / (double) SHARE_BINS;
            return root * root;
        }
    },
    /** Values of at least 0 without a bound: bins one percent of (value + 0.01) wide. */
    AMOUNT {
        @Override
        int bin(double value) {
            return (int) (FINENESS * StrictMath.log1p(FINENESS * Math.max(0, value)));
        }

        @Override
        double edge(int bin) {
            return StrictMath.expm1(bin / FINENESS) / FINENESS;
        }
    };

    private static final int SHARE_BINS = 1024;
    private static final double FINENESS = 100;

    /** The bin that a value falls into, from 0. */
    abstract int bin(double value);

    /** The lower edge of a bin, which is the upper edge of the one before. */
    abstract double edge(int bin);
}
