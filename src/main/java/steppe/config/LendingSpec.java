package steppe.config;

import java.io.Serializable;

/**
 * What debt to a power does (M13).
 *
 * @param turnover share of external debt that is repaid and borrowed anew each year, from each power as it offers and is let
 * @param leverage relative gain of economic weight at a debt of 100 %, contest definition
 * @param threshold debt to one power beyond which assets change hands
 * @param swap share of the debt beyond the threshold that is turned into assets each year
 * @param assets relative gain of the economic tie per 100 % of debt turned into assets
 * @param threat added to the threat from the creditor that a fully exposed country sees, likewise
 */
public record LendingSpec(
        @Quantity(unit = "1/year", min = 0, max = 1) Sourced turnover,
        @Quantity(unit = "share", min = 0, max = 5) Sourced leverage,

        @Quantity(unit = "% of external public debt", min = 0, max = 100)
        Sourced threshold,

        @Quantity(unit = "1/year", min = 0, max = 1) Sourced swap,
        @Quantity(unit = "share", min = 0, max = 5) Sourced assets,
        @Quantity(unit = "threat", min = 0, max = 20) Sourced threat)
        implements Serializable {}
