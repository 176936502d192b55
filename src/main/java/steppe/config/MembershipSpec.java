package steppe.config;

import java.io.Serializable;

/**
 * How institutions bind, rival and lose their members (M12).
 *
 * @param substitution share of an institution's hold that equal rival bodies take, those of other powers in the same domain
 * @param leaving openness to the institution's powers, as a multiple of the first month's, below which a member leaves
 * @param joining openness from which a candidate joins, or one who left comes back
 */
public record MembershipSpec(
        @Quantity(unit = "share", min = 0, max = 1) Sourced substitution,
        @Quantity(unit = "ratio", min = 0, max = 1) Sourced leaving,
        @Quantity(unit = "ratio", min = 1, max = 10) Sourced joining)
        implements Serializable {}
