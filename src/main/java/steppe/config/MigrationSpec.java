package steppe.config;

import java.io.Serializable;

/**
 * What moves remittances (M14).
 *
 * @param shortage relative gain of remittances from the power at war when its load takes all its means, as labour grows scarce
 * @param slump share of remittances from the power under sanctions lost at severity 1
 * @param pace time in which half of a gap closes between what migrants send and what they would send now
 */
public record MigrationSpec(
        @Quantity(unit = "share", min = 0, max = 5) Sourced shortage,
        @Quantity(unit = "share", min = 0, max = 1) Sourced slump,
        @Quantity(unit = "years", min = 0.05, max = 20) Sourced pace)
        implements Serializable {}
