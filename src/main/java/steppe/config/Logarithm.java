package steppe.config;

/**
 * Natural logarithms: the same bits as {@link StrictMath} on every machine, in plain Java. On Java 17 that takes half the time,
 * since {@code StrictMath.log} leaves Java there, and a run takes a logarithm for every tie in every month.
 *
 * <p>The method is that of fdlibm (Sun Microsystems 1993, e_log.c and s_log1p.c): the argument is a power of two times 1 + f with
 * f from sqrt(1/2) - 1 to sqrt(2) - 1, and log(1 + f) is a polynomial in s = f / (2 + f).
 */
public final class Logarithm {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double TWO_54 = 0x1p54;
    private static final double L1 = 6.666666666666735130e-01;
    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;

    /** In the upper halves of doubles: the fraction, 1, and infinity. */
    private static final int FRACTION = 0x000fffff;

    private static final int ONE = 0x3ff00000;
    private static final int INFINITY = 0x7ff00000;
    private static final int EXPONENT_AT = 20;
    private static final int BIAS = 1023;

    private Logarithm() {}

    /** ln x: NaN below 0, negative infinity of 0. */
    public static double of(double x) {
        double scaled = x;
        int high = high(x);
        int k = 0;
        if (high < 0x00100000) { // zero, negative, or subnormal
            if (x == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            k = -54;
            scaled = x * TWO_54;
            high = high(scaled);
        }
        if (high >= INFINITY) {
            return x + x;
        }
        k += (high >> EXPONENT_AT) - BIAS;
        high &= FRACTION;
        int above = high + 0x95f64 & 0x100000; // whether the fraction is above sqrt(2)
        k += above >> EXPONENT_AT;
        double f = withHigh(scaled, high | above ^ ONE) - 1;
        if ((FRACTION & 2 + high) < 3) { // |f| < 2^-20
            return nearOne(f, k);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (L2 + w * (L4 + w * L6));
        double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double r = odd + even;
        if ((high - 0x6147a | 0x6b851 - high) > 0) {
            double half = 0.5 * f * f;
            return k == 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
        }
        return k == 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
    }

    private static double nearOne(double f, int k) {
        if (f == 0) {
            return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
        }
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
    }

    /** ln(1 + x), exact near 0: NaN below -1, negative infinity of -1. */
    public static double ofOnePlus(double x) {
        int high = high(x);
        int size = high & 0x7fffffff;
        if (high >= INFINITY) {
            return x + x;
        }
        if (high < 0x3fda827a) { // x < sqrt(2) - 1
            if (size >= ONE) {
                return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
            }
            if (size < 0x3e200000) { // |x| < 2^-29
                return size < 0x3c900000 ? x : x - x * x * 0.5;
            }
            if (high > 0 || high <= 0xbfd2bec3) { // x > sqrt(1/2) - 1
                return sum(x, 1, 0, 0);
            }
        }
        boolean counts = high < 0x43400000; // below 2^53, where the 1 is not lost
        double u = counts ? 1 + x : x;
        int fraction = high(u);
        int k = (fraction >> EXPONENT_AT) - BIAS;
        double lost = counts ? (k > 0 ? 1 - (u - x) : x - (u - 1)) / u : 0;
        fraction &= FRACTION;
        if (fraction < 0x6a09e) {
            return sum(withHigh(u, fraction | ONE) - 1, fraction, k, lost);
        }
        return sum(withHigh(u, fraction | 0x3fe00000) - 1, 0x00100000 - fraction >> 2, k + 1, lost);
    }

    /**
     * ln(1 + f) + k ln 2 + lost.
     *
     * @param bits 0 if |f| < 2^-20
     */
    private static double sum(double f, int bits, int k, double lost) {
        double half = 0.5 * f * f;
        if (bits == 0) {
            if (f == 0) {
                return k == 0 ? 0 : k * LN2_HIGH + (lost + k * LN2_LOW);
            }
            double r = half * (1 - 0.66666666666666666 * f);
            return k == 0 ? f - r : k * LN2_HIGH - (r - (k * LN2_LOW + lost) - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
        return k == 0
                ? f - (half - s * (half + r))
                : k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + lost)) - f);
    }

    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> Integer.SIZE);
    }

    private static double withHigh(double x, int high) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffffL | (long) high << Integer.SIZE);
    }
}
