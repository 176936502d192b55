package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * Money that a power announced, to be delivered over a time. It feeds economic ties.
 *
 * @param power who announced it
 * @param to countries, or institutions for all their members; shared out by GDP
 * @param total announced
 * @param additional share that comes on top of what the power would have spent anyway
 * @param from first month of delivery
 * @param until last month of delivery
 * @param origin of the announcement itself
 */
public record PackageSpec(
        String power,
        List<String> to,
        @Quantity(unit = "USD bn", min = 0) Sourced total,
        @Quantity(unit = "share", min = 0, max = 1) Sourced additional,
        YearMonth from,
        YearMonth until,
        String title,
        String origin)
        implements Serializable {
    public PackageSpec {
        to = Maps.frozen(to);
    }
}
