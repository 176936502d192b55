package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A way out of the region (M15).
 *
 * @param through powers whose land it crosses; they can close it
 * @param helps powers whose effort reaches countries by it
 * @param share of a country's main routes abroad that it carries in the first month, by country
 * @param capacity as a multiple of the first month's from each month on, keyed by month; straight lines in between
 * @param effect relative gain of the effort of those whom it helps if it came to carry everything
 * @param origin of the route itself
 */
public record RouteSpec(
        String title,
        @OptionalKey List<String> through,
        @OptionalKey List<String> helps,

        @Quantity(unit = "% of main routes", min = 0, max = 100)
        Map<String, Sourced> share,

        @OptionalKey @Quantity(unit = "ratio", min = 0, max = 100)
        Map<YearMonth, Sourced> capacity,

        @Quantity(unit = "share", min = 0, max = 5) Sourced effect,
        String origin,
        @OptionalKey String note)
        implements Serializable {
    public RouteSpec {
        through = Maps.frozen(through);
        helps = Maps.frozen(helps);
        share = Maps.frozen(share);
        capacity = Maps.frozen(capacity);
    }
}
