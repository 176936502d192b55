package steppe.config;

import java.io.Serializable;

/**
 * What a campaign of pressure on a country does (M10). How often a power presses, its style says.
 *
 * @param concession goodwill that the power extorts: relative gain of political weight, fading as goodwill does
 * @param threat added to the threat that a fully exposed country sees
 * @param expulsion share of the country's remittances from the power that migrants sent home take away, for a time
 */
public record CoercionSpec(
        @Quantity(unit = "share", min = 0, max = 1) Sourced concession,
        @Quantity(unit = "threat", min = 0, max = 5) Sourced threat,
        @Quantity(unit = "share", min = 0, max = 1) Sourced expulsion)
        implements Serializable {}
