package steppe.analysis.discovery;

/**
 * What a box catches (Bryant and Lempert 2010).
 *
 * @param inside runs in the box
 * @param hits runs of interest in the box
 * @param runs all
 * @param interesting all runs of interest
 */
public record Tally(int inside, int hits, int runs, int interesting) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Share of the runs of interest that are in the box; NaN if there are none. */
    public double coverage() {
        return (double) hits / interesting;
    }

    /** Share of the runs in the box that are of interest; NaN of an empty box. */
    public double density() {
        return (double) hits / inside;
    }

    /** Share of all runs that are in the box. */
    public double mass() {
        return (double) inside / runs;
    }

    /** Share of all runs that are of interest. */
    public double everywhere() {
        return (double) interesting / runs;
    }

    /** Harmonic mean of coverage and density (van Rijsbergen 1979); 0 without hits. */
    public double f() {
        return 2.0 * hits / (inside + interesting);
    }

    /**
     * Correlation of being in the box with being of interest, phi (Matthews 1975): as high for what is common as for what is rare, and 0
     * of the box that holds all runs.
     */
    public double phi() {
        double outside = runs - inside;
        double others = runs - interesting;
        var spread = inside * outside * interesting * others;
        return spread == 0 ? 0 : ((double) hits * runs - (double) inside * interesting) / StrictMath.sqrt(spread);
    }

    Tally plus(Tally other) {
        return new Tally(inside + other.inside, hits + other.hits, runs + other.runs, interesting + other.interesting);
    }
}
