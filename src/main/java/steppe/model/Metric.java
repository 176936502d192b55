package steppe.model;

import java.util.Locale;

/** What is written down of a month. */
public enum Metric {
    /** Share of influence by the capacity definition, in [0, 1]; sums to 1 over powers. The default. */
    INFLUENCE(Scope.POWER_IN_ANY_AREA),
    /** Share of influence by the contest definition, in [0, 1]; sums to 1 over powers. */
    CONTEST(Scope.POWER_IN_ANY_AREA),
    /** Share of economic ties, in [0, 1]; likewise the next three. */
    ECONOMIC(Scope.POWER_IN_AREA),
    SECURITY(Scope.POWER_IN_AREA),
    POLITICAL(Scope.POWER_IN_AREA),
    CULTURAL(Scope.POWER_IN_AREA),
    /** 1 if the power holds the largest influence share, else 0. */
    LEADS(Scope.POWER_IN_AREA),
    /** Goods trade both ways, in USD bn a year, over countries and their sum. */
    TRADE(Scope.POWER_IN_AREA),
    /** Share of all the country's goods trade, in percent. */
    TRADE_SHARE(Scope.POWER_IN_COUNTRY),
    /** Bandwidth times dependence before shares are taken: an index in [0, 1], in the form of FBIC. */
    FBIC(Scope.POWER_IN_COUNTRY),
    /** Belief that the power does what it promises, in [0, 1]. */
    RELIABILITY(Scope.POWER_IN_COUNTRY),
    /** Threat seen from the power, at least 0. */
    THREAT(Scope.POWER_IN_COUNTRY),
    /** Share of external public debt owed to the power, in percent; where the scenario says so, as the next two. */
    DEBT(Scope.NAMED_PAIR),
    /** Remittances from the power over GDP, in percent. */
    REMITTANCES(Scope.NAMED_PAIR),
    /** Share of main routes that runs through the power, in percent. */
    TRANSIT(Scope.NAMED_PAIR),
    /** Herfindahl-Hirschman index of influence shares, in [1/powers, 1]. */
    HHI(Scope.AREA),
    /** Effective number of patrons: 1 / HHI, in [1, powers]. */
    PATRONS(Scope.AREA),
    /** Autonomy: 1 minus the largest influence share, in [0, 1 - 1/powers]. */
    AUTONOMY(Scope.AREA),
    /** Share of state means that the war takes, psi, in [0, 1]. */
    WAR_LOAD(Scope.WORLD),
    /** Severity of sanctions, in [0, 1]. */
    SANCTIONS(Scope.WORLD);

    /** What a metric is measured of. An area is a country or the region. */
    enum Scope {
        /** Areas, and the region also weighted by GDP and by population. */
        POWER_IN_ANY_AREA,
        POWER_IN_AREA,
        POWER_IN_COUNTRY,
        /** Pairs of country and power that the scenario has a number for. */
        NAMED_PAIR,
        AREA,
        WORLD
    }

    private final Scope scope;

    Metric(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    /** The word in tables, for example {@code warLoad}. */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** Whether it is a share that all powers divide among them. */
    public boolean isOfInfluence() {
        return compareTo(CULTURAL) <= 0;
    }

    /** Whether its values lie in [0, 1]. */
    public boolean isShare() {
        return this != TRADE && this != TRADE_SHARE && this != PATRONS && this != THREAT && scope != Scope.NAMED_PAIR;
    }
}
