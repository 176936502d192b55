package steppe.config;

/**
 * What binds a country to a power in the first month of a run.
 *
 * @param economic goods trade both ways
 * @param security 1 is the strongest tie of that kind that the sources describe; likewise the other two
 */
public record TieSpec(
        @Quantity(unit = "USD bn/year", min = 0) Sourced economic,
        @Quantity(unit = "index", min = 0, max = 1) Sourced security,
        @Quantity(unit = "index", min = 0, max = 1) Sourced political,
        @Quantity(unit = "index", min = 0, max = 1) Sourced cultural)
        implements ByDomain {}
