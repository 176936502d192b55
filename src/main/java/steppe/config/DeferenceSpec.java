package steppe.config;

import java.io.Serializable;

/**
 * A power that leaves a domain to another, or is kept out of it, as long as that other is trusted and has its hands free (M17).
 *
 * @param power who holds back
 * @param to for whom
 * @param strength share of its effort withheld where the other is trusted wholly and has all its capacity
 * @param origin of the deference itself
 */
public record DeferenceSpec(
        String power,
        String to,
        Domain domain,

        @Quantity(unit = "share", min = 0, max = 0.99) Sourced strength,

        String origin,
        @OptionalKey String note)
        implements Serializable {
    public DeferenceSpec {
        Check.require(!power.equals(to), "to", "(%s) is the power itself", to);
    }
}
