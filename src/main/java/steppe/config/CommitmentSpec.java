package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * A standing promise that a power serves before anything else: a base, a guarantee, an arms discount.
 *
 * @param power who promised
 * @param to countries, or institutions for all their members
 * @param size share of the effort that the power made for that country and domain in the first month
 * @param from first month; absent if it stood before the run
 * @param until last month; absent if open-ended
 * @param origin of the promise itself
 */
public record CommitmentSpec(
        String power,
        List<String> to,
        Domain domain,

        @Quantity(unit = "share of first effort", min = 0, max = 5)
        Sourced size,

        @OptionalKey YearMonth from,
        @OptionalKey YearMonth until,
        String title,
        String origin)
        implements Serializable {
    public CommitmentSpec {
        to = Maps.frozen(to);
    }
}
