package steppe.model;

/**
 * How a country stands towards the powers at one moment: all that influence in it is measured from, as a flat vector. Strand by
 * strand, each for all powers, then the country's markets.
 */
final class Standing {
    /** What stands between a country and one power, and what can move it; null where that may be many things. */
    enum Strand {
        /** The ties of the four domains, in their order; goods trade at the demand of the first month, then indices. */
        ECONOMIC_TIE(null),
        SECURITY_TIE(null),
        POLITICAL_TIE(null),
        CULTURAL_TIE(null),
        /** What the countries' leverage leaves of a sanctioned power's economic weight, in [0, 1]. */
        ECONOMIC_WEIGHT(Cause.SANCTIONS),
        /** Threat, at least 0. */
        THREAT(Cause.THREAT),
        /** Goodwill, as a share of political weight: for help, under pressure, after events. */
        GRATITUDE(Cause.CRISES),
        CONCESSION(Cause.COERCION),
        GOODWILL(Cause.EVENTS),
        /** Percent of external public debt. */
        DEBT(Cause.DEBT),
        /** Remittances, percent of GDP. */
        REMITTANCES(Cause.REMITTANCES),
        /** Percent of main routes. */
        TRANSIT(Cause.ROUTES);

        private final Cause cause;

        Strand(Cause cause) {
            this.cause = cause;
        }

        Cause cause() {
            return cause;
        }
    }

    private static final int STRANDS = Strand.values().length;

    private static final int MARKETS = 2;

    private final int powers;
    private final double[] values;

    Standing(int powers) {
        this(powers, new double[powers * STRANDS + MARKETS]);
    }

    private Standing(int powers, double[] values) {
        this.powers = powers;
        this.values = values;
    }

    /** Where a strand is in the vector, of the first power; of the others it follows. */
    int at(Strand strand) {
        return at(strand, powers);
    }

    /** The same among some powers. */
    static int at(Strand strand, int powers) {
        return strand.ordinal() * powers;
    }

    /** Where a strand of a power is in the vector. */
    int at(int power, Strand strand) {
        return at(strand) + power;
    }

    /** Where a tie is in the vector. */
    int at(int power, int domain) {
        return domain * powers + power;
    }

    /** Where the first of the country's markets is in the vector: demand, then GDP. */
    int markets() {
        return powers * STRANDS;
    }

    /** Looks at a country as it stands in the world now. */
    void look(int c, World world, double gdp) {
        world.ties().copyLevels(c, values);
        world.sanctions().copyWeights(values, at(Strand.ECONOMIC_WEIGHT), powers);
        world.country(c).copyFeelings(values, at(Strand.THREAT));
        world.debts().copyPercents(c, values, at(Strand.DEBT));
        world.remittances().copyPercents(c, values, at(Strand.REMITTANCES));
        world.routes().copyTransit(c, values, at(Strand.TRANSIT));
        values[markets()] = world.demand();
        values[markets() + 1] = gdp;
    }

    Standing copy() {
        return new Standing(powers, values.clone());
    }

    /** The whole vector; not to be changed. */
    double[] values() {
        return values;
    }

    int size() {
        return values.length;
    }

    double get(int at) {
        return values[at];
    }

    void set(int at, double value) {
        values[at] = value;
    }

    double tie(int power, int domain) {
        return values[at(power, domain)];
    }

    double demand() {
        return values[markets()];
    }

    double gdp() {
        return values[markets() + 1];
    }
}
