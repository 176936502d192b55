package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Money that a power announced, to be delivered over a time. It feeds economic ties.
 *
 * @param power who announced it
 * @param to countries, or institutions for all their members; shared out by GDP
 * @param total announced
 * @param additional share that comes on top of what the power would have spent anyway
 * @param from first month of delivery
 * @param until last month of delivery
 * @param schedule pace of delivery from each month on, keyed by month; only proportions count; absent for an even pace
 * @param origin of the announcement itself
 */
public record PackageSpec(
        String power,
        List<String> to,
        @Quantity(unit = "USD bn", min = 0) Sourced total,
        @Quantity(unit = "share", min = 0, max = 1) Sourced additional,
        YearMonth from,
        YearMonth until,

        @OptionalKey @Quantity(unit = "ratio", min = 0, max = 100)
        Map<YearMonth, Sourced> schedule,

        String title,
        String origin)
        implements Serializable {
    public PackageSpec {
        to = Maps.frozen(to);
        schedule = Maps.frozen(schedule);
    }
}
