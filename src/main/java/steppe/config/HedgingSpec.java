package steppe.config;

import java.io.Serializable;

/**
 * What countries make of offers, risks and threats when they choose how open to be to each power.
 *
 * @param riskAversion dislike of a power whose word may fail, gamma
 * @param dominanceAversion dislike of a power whose influence share passes the threshold, eta
 * @param dominanceThreshold share from which a power counts as dominant, tau
 * @param threatAversion dislike of a power that threatens, by domain, theta
 * @param inertia lock-in: the time scale on which openness follows what a country would now like, kappa
 * @param ratchet 0 if openness comes back when its reasons are gone, 1 if every change stays
 * @param precision inverse of the noise in a choice, lambda
 * @param contagion how much a country follows the boldest of its peers away from a power
 * @param recency how fast an adaptive country forgets what a strategy was good for (Roth and Erev 1995)
 * @param experimentation how much of that an adaptive country credits to the strategies it did not try
 * @param acceptance most that openness can multiply the effect of an effort
 */
public record HedgingSpec(
        @Quantity(unit = "utility", min = 0, max = 20) Sourced riskAversion,
        @Quantity(unit = "utility", min = 0, max = 20) Sourced dominanceAversion,
        @Quantity(unit = "share", min = 0, max = 1) Sourced dominanceThreshold,
        @Quantity(unit = "utility", min = 0, max = 20) PerDomain threatAversion,
        @Quantity(unit = "quarters", min = 1, max = 100) Sourced inertia,
        @Quantity(unit = "share", min = 0, max = 1) Sourced ratchet,
        @Quantity(unit = "1/utility", min = 0.01) Sourced precision,
        @Quantity(unit = "utility", min = 0, max = 20) Sourced contagion,

        @Quantity(unit = "share a quarter", min = 0, max = 1)
        Sourced recency,

        @Quantity(unit = "share", min = 0, max = 1) Sourced experimentation,
        @Quantity(unit = "ratio", min = 1, max = 10) Sourced acceptance)
        implements Serializable {}
