package steppe.model;

/** Yearly rates as monthly ones, and parts of a year. */
final class Rate {
    static final int MONTHS = 12;

    private static final int QUARTER = 3;

    private Rate() {}

    /** The monthly growth that compounds to a yearly one. */
    static double monthly(double yearly) {
        return StrictMath.pow(1 + yearly, 1.0 / MONTHS) - 1;
    }

    /** The share lost each month by something that loses a share each year. */
    static double monthlyLoss(double yearly) {
        return -monthly(-yearly);
    }

    /**
     * Whether something that comes at a yearly rate (a Poisson process) comes within a month.
     *
     * @param chance uniform in (0, 1)
     */
    static boolean strikes(double chance, double yearly) {
        double expected = yearly / MONTHS;
        return chance < expected && chance < -StrictMath.expm1(-expected); // the first is cheap, and seldom holds
    }

    /** Whether a quarter of a year, counted from the first month of the run, ends with a month. */
    static boolean endsQuarter(int month) {
        return month % QUARTER == QUARTER - 1;
    }

    /** The share that is left after a month of something that halves in some years. */
    static double kept(double halfLifeYears) {
        return StrictMath.pow(0.5, 1 / (MONTHS * halfLifeYears));
    }
}
