package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months of a run.
 *
 * @param start first month
 * @param now last month of the known past; what follows is projection
 * @param end last month
 */
public record TimeSpec(YearMonth start, YearMonth now, YearMonth end) implements Serializable {
    public TimeSpec {
        Check.require(start.isBefore(end), "end", "(%s) must be after start (%s)", end, start);
        Check.require(
                !now.isBefore(start) && !now.isAfter(end), "now", "(%s) must lie between %s and %s", now, start, end);
    }

    /** How many months a run has. */
    public int months() {
        return index(end) + 1;
    }

    /** The place of a month in a run, 0 for the first; negative before it. */
    public int index(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(start, month);
    }

    /** The month at a place in a run. */
    public YearMonth month(int index) {
        return start.plusMonths(index);
    }
}
