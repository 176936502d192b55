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
 * @param goodwillHalfLife time in which half of what help or pressure bought has faded
 * @param vigilanceHalfLife time in which half of a regime's alarm after a crisis has faded
 * @param aidConstraint by how much the log-odds that a power helps fall as its free capacity falls from all to nothing
 * @param resentment part of the belief lost by refusing help that other countries lose too, as far as it protects them
 */
public record BehaviourSpec(
        @Quantity(unit = "elasticity", min = 0, max = 20) Sourced rivalry,
        @Quantity(unit = "months", min = 1, max = 120) Sourced rivalryMemory,
        @Quantity(unit = "1/year", min = 0, max = 1) Sourced learning,
        @Quantity(unit = "years", min = 0.1, max = 50) Sourced threatHalfLife,
        @Quantity(unit = "1/threat", min = 0, max = 5) Sourced threatDiscount,
        @Quantity(unit = "years", min = 0.05, max = 20) Sourced goodwillHalfLife,
        @Quantity(unit = "years", min = 0.05, max = 20) Sourced vigilanceHalfLife,
        @Quantity(unit = "log-odds", min = 0, max = 50) Sourced aidConstraint,
        @Quantity(unit = "share", min = 0, max = 1) Sourced resentment)
        implements Serializable {}
