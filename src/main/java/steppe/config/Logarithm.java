package steppe.config;

/**
 * Natural logarithms in plain IEEE operations: the same bits on every machine and Java, which {@link Math#log} does not promise,
 * in less than half the time that {@link StrictMath#log} takes. Within two units in the last place of it.
 *
 * <p>The argument is a power of two times z, z from 11/16 to 11/8, and z lies in one of 128 intervals. Of each a number c near the
 * reciprocal of its middle is known, and the logarithm of that; of cz = 1 + r, r below 1/128, eight terms of the series are
 * enough (Tang 1990, Table-driven implementation of the logarithm function, ACM Transactions on Mathematical Software 16). Both
 * intervals that meet in 1 have c = 1, so that logarithms near 0 keep all their digits.
 */
public final class Logarithm {
    private static final int BITS = 7;
    private static final int INTERVALS = 1 << BITS;
    private static final int FRACTION_BITS = 52;

    /** The bits of 11/16. */
    private static final long FROM = 0x3fe6000000000000L;

    private static final long EXPONENT = 0xfff0000000000000L;
    private static final long NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final long BELOW_INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY) - NORMAL;

    private static final double LN2 = 0.6931471805599453;
    /** The bits of a number whose lowest bits hold a whole one, and that number. */
    private static final long WHOLE = 0x4338000000000000L;

    private static final double ROUND = 0x1.8p52;

    private static final double A3 = 1 / 3.0;
    private static final double A5 = 1 / 5.0;
    private static final double A6 = -1 / 6.0;
    private static final double A7 = 1 / 7.0;

    private static final double[] RECIPROCAL = new double[INTERVALS];
    private static final double[] LOG = new double[INTERVALS];

    static {
        for (int i = 0; i < INTERVALS; i++) {
            double low = Double.longBitsToDouble(FROM + ((long) i << FRACTION_BITS - BITS));
            double high = Double.longBitsToDouble(FROM + ((long) i + 1 << FRACTION_BITS - BITS));
            boolean meetsOne = low == 1 || high == 1;
            RECIPROCAL[i] = meetsOne ? 1 : (float) (2 / (low + high));
            LOG[i] = meetsOne ? 0 : -StrictMath.log(RECIPROCAL[i]);
        }
    }

    private Logarithm() {}

    /** ln x: NaN below 0, negative infinity of 0. */
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return Long.compareUnsigned(bits - NORMAL, BELOW_INFINITY) < 0 ? ofNormal(bits) : StrictMath.log(x);
    }

    /** @param bits of a number that is positive, finite and not subnormal */
    private static double ofNormal(long bits) {
        long from = bits - FROM;
        int i = (int) (from >>> FRACTION_BITS - BITS) & INTERVALS - 1;
        double z = Double.longBitsToDouble(bits - (from & EXPONENT));
        double k = Double.longBitsToDouble(WHOLE + (from >> FRACTION_BITS)) - ROUND;
        double r = Math.fma(z, RECIPROCAL[i], -1);
        double square = r * r;
        double seventh = Math.fma(r, A7, A6);
        double fifth = Math.fma(r, A5, -0.25);
        double third = Math.fma(r, A3, -0.5);
        double series = Math.fma(square, Math.fma(square, Math.fma(square, -0.125, seventh), fifth), third);
        return Math.fma(square, series, r) + Math.fma(k, LN2, LOG[i]);
    }
}
