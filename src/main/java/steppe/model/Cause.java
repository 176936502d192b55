package steppe.model;

import java.util.Locale;

/** What can move an influence share. Each change of a share is the sum of what these did to it. */
public enum Cause {
    /** A power's own course: its capacity grows, its ties decay, and effort goes where it went in the first month. */
    TREND,
    /** What the war takes from a power's means (M2, M4). */
    WAR,
    /** What a power at war puts by, and what comes back of it (M3). */
    RESERVE,
    /** A power turns back to the region after its war (M4). */
    ADAPTATION,
    /** Finance lost, goods re-routed, weight lost to the countries' leverage (M5). */
    SANCTIONS,
    /** Promises are served first, and money comes on top (M6). */
    PROMISES,
    /** Effort follows what a country is worth, and more where it slips away (M7). */
    COMPETITION,
    /** Ways out of the region grow and shrink (M15). */
    ROUTES,
    /** A power leaves a domain to another, or comes back to it (M17). */
    DEFERENCE,
    /** Patient effort converts late (M16). */
    STYLES,
    /** A country's decision how far to let a power's effort count (M9). */
    OPENNESS,
    /** Bodies that come, go, or rival each other change how fast ties decay (M12). */
    INSTITUTIONS,
    /** A country fears a power (M10). */
    THREAT,
    /** What pressure extorts for a time (M10). */
    COERCION,
    /** Help in a crisis, while it is remembered (M11). */
    CRISES,
    /** A new leader drops ties that were his predecessor's (M18). */
    SUCCESSION,
    /** Debt moves, and turns into assets (M13). */
    DEBT,
    /** What migrants send home (M14). */
    REMITTANCES,
    /** Dated events. */
    EVENTS,
    /** Growth of output and of demand for trade, which changes what a given trade weighs. */
    MARKETS,
    /** What nothing in the model explains. */
    NOISE;

    /** The word in tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
