package steppe.config;

import java.io.Serializable;

/**
 * How a power goes about influence; what is absent it does not do (M10, M11, M16).
 *
 * @param coercion campaigns of pressure a year against a country whose share has slipped away wholly, with all capacity free
 * @param conditionality share of the benefit of its offers that conditions take away in the eyes of a regime
 * @param patience time by which its effort is slow to convert
 * @param holding share of the decay of its ties that patience avoids
 * @param transactionality share of announced money that deals fail to convert into ties
 * @param regimeSecurity how much more a shaken regime values its security offer, per unit of vigilance
 * @param rescue probability that it helps a country in a crisis while all its capacity is free
 */
public record StyleSpec(
        @OptionalKey @Quantity(unit = "1/year", min = 0, max = 12)
        Sourced coercion,

        @OptionalKey @Quantity(unit = "share", min = 0, max = 1)
        Sourced conditionality,

        @OptionalKey @Quantity(unit = "years", min = 0, max = 20)
        Sourced patience,

        @OptionalKey @Quantity(unit = "share", min = 0, max = 0.9)
        Sourced holding,

        @OptionalKey @Quantity(unit = "share", min = 0, max = 1)
        Sourced transactionality,

        @OptionalKey @Quantity(unit = "ratio", min = 0, max = 5)
        Sourced regimeSecurity,

        @OptionalKey @Quantity(unit = "probability", min = 0.01, max = 0.99)
        Sourced rescue)
        implements Serializable {}
