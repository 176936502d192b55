package steppe.analysis.calibration;

/**
 * Something observed that the model should meet.
 *
 * @param side which outcomes count as misses
 * @param observed in the unit of the outcome
 * @param observationSd error of the observation, standard deviation
 * @param discrepancySd error of the model at its best, standard deviation; together with the other more than 0
 */
public record Target(String name, Side side, double observed, double observationSd, double discrepancySd) {
    /** Which outcomes count as misses. */
    public enum Side {
        /** Below and above alike. */
        BOTH,
        /** Below only: the source says "at least". */
        AT_LEAST,
        /** Above only: the source says "at most". */
        AT_MOST,
        /** A pattern that is 1 in a run where it holds and 0 where it is broken; below only. */
        HOLDS
    }

    /** How many standard deviations a broken pattern counts. */
    static final double BROKEN = 3;

    public Target {
        if (!Double.isFinite(observed)) {
            throw refused(name, "observed", observed, "must be a number", "Maybe a figure is missing.");
        }
        if (!(observationSd >= 0 && Double.isFinite(observationSd))) {
            throw refused(name, "observationSd", observationSd, "must not be negative", "Maybe a figure is missing.");
        }
        if (!(discrepancySd >= 0 && Double.isFinite(discrepancySd) && observationSd + discrepancySd > 0)) {
            throw refused(
                    name,
                    "discrepancySd",
                    discrepancySd,
                    "must not be negative, nor both errors 0",
                    "Maybe the error of the model was forgotten.");
        }
    }

    private static IllegalArgumentException refused(String name, String key, double value, String rule, String maybe) {
        return new IllegalArgumentException("target " + name + ": " + key + " (" + value + ") " + rule + ". " + maybe);
    }

    /** A figure that is as wrong below as above. */
    public static Target value(String name, double observed, double observationSd, double discrepancySd) {
        return new Target(name, Side.BOTH, observed, observationSd, discrepancySd);
    }

    /** A figure known only as a lower bound. */
    public static Target atLeast(String name, double observed, double observationSd, double discrepancySd) {
        return new Target(name, Side.AT_LEAST, observed, observationSd, discrepancySd);
    }

    /** A figure known only as an upper bound. */
    public static Target atMost(String name, double observed, double observationSd, double discrepancySd) {
        return new Target(name, Side.AT_MOST, observed, observationSd, discrepancySd);
    }

    /** A pattern whose outcome is 1 in a run where it holds and 0 where it is broken, which counts 3 standard deviations. */
    public static Target pattern(String name) {
        return new Target(name, Side.HOLDS, 1, 1 / BROKEN, 0);
    }

    /** Standard deviation of the difference between observation and model that the two errors allow. */
    public double sd() {
        return Math.sqrt(variance());
    }

    double variance() {
        return observationSd * observationSd + discrepancySd * discrepancySd;
    }

    /** How far an outcome misses, with its sign; 0 on the side that does not count, NaN of NaN. */
    public double miss(double outcome) {
        var difference = outcome - observed;
        return switch (side) {
            case BOTH -> difference;
            case AT_LEAST, HOLDS -> Math.min(0, difference);
            case AT_MOST -> Math.max(0, difference);
        };
    }

    /**
     * Distance from the observation in standard deviations of all that is uncertain (Craig and others 1997).
     *
     * @param mean outcome of the model
     * @param variance of that mean: chance, emulator; 0 if it is known
     * @return infinity of a mean that is not a number
     */
    public double implausibility(double mean, double variance) {
        var distance = Math.abs(miss(mean)) / Math.sqrt(variance() + variance);
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }
}
