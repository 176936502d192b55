package steppe.config;

import java.io.Serializable;

/**
 * How powers compete and how trust and threat are remembered.
 *
 * @param rivalry elasticity of a power's effort in a country to its recent loss of share there
 * @param rivalryMemory time over which a loss of share counts as recent
 * @param learning share of the gap between what was promised and what was delivered that belief closes in a year, alpha
 * @param threatHalfLife time in which half of a threat is forgotten
 * @param threatDiscount loss of political weight per unit of threat
 */
public record BehaviourSpec(
        @Quantity(unit = "elasticity", min = 0, max = 20) Sourced rivalry,
        @Quantity(unit = "months", min = 1, max = 120) Sourced rivalryMemory,
        @Quantity(unit = "1/year", min = 0, max = 1) Sourced learning,
        @Quantity(unit = "years", min = 0.1, max = 50) Sourced threatHalfLife,
        @Quantity(unit = "1/threat", min = 0, max = 5) Sourced threatDiscount)
        implements Serializable {}
