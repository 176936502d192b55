package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;

/**
 * The region as a whole.
 *
 * @param id short name used as an area in results, for example {@code CA5}
 * @param demand growth of the countries' trade with everybody, in USD, from each month on, keyed by month
 */
public record RegionSpec(
        String id,
        String name,
        @Quantity(unit = "1/year", min = -0.5, max = 0.5) Map<YearMonth, Sourced> demand) implements Serializable {
    public RegionSpec {
        demand = Maps.frozen(demand);
    }
}
