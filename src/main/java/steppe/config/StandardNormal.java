package steppe.config;

/**
 * The quantiles of the standard normal distribution by rational approximation (Wichura 1988, algorithm AS 241, PPND16), and nearly
 * all of them from a table of series made of those: plain arithmetic but for a logarithm and a root in the tails, so that it has
 * the same bits on every machine, and fast, since it is called for every tie in every month.
 */
public final class StandardNormal {
    private static final double CENTRE = 0.425;
    private static final double CENTRE_SQUARED = 0.180625;
    private static final double FAR = 5;
    private static final double TAIL = 1.6;

    private static final double[] CENTRE_ABOVE = {
        2.5090809287301226727e3,
        3.3430575583588128105e4,
        6.7265770927008700853e4,
        4.5921953931549871457e4,
        1.3731693765509461125e4,
        1.9715909503065514427e3,
        1.3314166789178437745e2,
        3.3871328727963666080e0
    };
    private static final double[] CENTRE_BELOW = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] TAIL_ABOVE = {
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e0,
        3.64784832476320460504e0,
        5.76949722146069140550e0,
        4.63033784615654529590e0,
        1.42343711074968357734e0
    };
    private static final double[] TAIL_BELOW = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1
    };
    private static final double[] FAR_ABOVE = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e0,
        5.46378491116411436990e0,
        6.65790464350110377720e0
    };
    private static final double[] FAR_BELOW = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1
    };

    /** The table holds six terms for each of 32 intervals of every octave from 2^-12 to 1/2. */
    private static final int TERMS = 6;

    private static final int INTERVAL_BITS = 5;
    private static final int SHIFT = 52 - INTERVAL_BITS;
    private static final double FROM = 0x1p-12;
    private static final long FIRST = Double.doubleToRawLongBits(FROM) >>> SHIFT;
    private static final double[] TABLE =
            new double[TERMS * (int) ((Double.doubleToRawLongBits(0.5) >>> SHIFT) - FIRST + 1)];

    static {
        // the last interval holds but 1/2, whose quantile is 0
        for (int at = 0; at < TABLE.length - TERMS; at += TERMS) {
            expand(at, middle(FIRST + at / TERMS));
        }
    }

    private StandardNormal() {}

    /** Terms of the Taylor series of the size of the quantile, which is its own inverse function's: z' = 1 / density(z). */
    private static void expand(int at, double u) {
        double z = exact(u);
        double slope = Math.sqrt(2 * Math.PI) * StrictMath.exp(z * z / 2);
        double[] terms = {
            z, 1, z / 2, (1 + 2 * z * z) / 6, z * (7 + 6 * z * z) / 24, (7 + z * z * (46 + 24 * z * z)) / 120
        };
        double power = -1;
        for (int k = 0; k < TERMS; k++) {
            TABLE[at + k] = terms[k] * power;
            power *= slope;
        }
    }

    private static double middle(long interval) {
        return Double.longBitsToDouble((interval << SHIFT) + (1L << SHIFT - 1));
    }

    /**
     * The value below which a fraction of the distribution lies, within 2e-12: from a table of series, and by AS 241 in the tails.
     *
     * @param u in [0, 1]; infinite at its ends
     */
    public static double quantile(double u) {
        double away = u - 0.5;
        double side = 0.5 - Math.abs(away);
        if (!(side >= FROM)) {
            return exact(u);
        }
        long interval = Double.doubleToRawLongBits(side) >>> SHIFT;
        int at = TERMS * (int) (interval - FIRST);
        double t = side - middle(interval);
        double high = Math.fma(t, Math.fma(t, TABLE[at + 5], TABLE[at + 4]), TABLE[at + 3]);
        double low = Math.fma(t, TABLE[at + 1], TABLE[at]);
        double size = Math.fma(t * t, Math.fma(t, high, TABLE[at + 2]), low);
        return Math.copySign(size, away);
    }

    /**
     * The same, exact to about 16 digits.
     *
     * @param u in [0, 1]; infinite at its ends
     */
    static double exact(double u) {
        double away = u - 0.5;
        if (Math.abs(away) <= CENTRE) {
            double r = CENTRE_SQUARED - away * away;
            return away * polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
        }
        double tail = away < 0 ? u : 1 - u;
        if (tail <= 0) {
            return away < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-Logarithm.of(tail));
        double size = r <= FAR
                ? polynomial(TAIL_ABOVE, r - TAIL) / polynomial(TAIL_BELOW, r - TAIL)
                : polynomial(FAR_ABOVE, r - FAR) / polynomial(FAR_BELOW, r - FAR);
        return away < 0 ? -size : size;
    }

    /** @param coefficients of the highest power first */
    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = Math.fma(value, x, coefficient);
        }
        return value;
    }
}
