package steppe.config;

import java.io.Serializable;

/**
 * How ties of each domain behave, whoever holds them.
 *
 * @param decay of a tie that nobody feeds
 * @param noise standard deviation of a tie's yearly relative change that nothing in the model explains
 * @param warShare the part of the capacity that the state pays for and a war can take, phi
 * @param contestExponent decisiveness of the contest success function (Tullock 1980), r
 * @param ceiling of a tie index, beyond which effort has no effect; not used in the economic domain
 * @param conversion of money pledged into trade: the yearly trade that a year's delivery of a billion adds, each year
 */
public record DomainsSpec(
        @Quantity(unit = "1/year", min = 0, max = 1) PerDomain decay,
        @Quantity(unit = "1/sqrt(year)", min = 0, max = 1) PerDomain noise,
        @Quantity(unit = "share", min = 0, max = 1) PerDomain warShare,
        @Quantity(unit = "exponent", min = 0.1, max = 5) PerDomain contestExponent,
        @Quantity(unit = "index", min = 1.01, max = 5) Sourced ceiling,
        @Quantity(unit = "ratio", min = 0, max = 2) Sourced conversion)
        implements Serializable {}
