package steppe.analysis;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import steppe.results.Table;

/**
 * The month in which something happens in each run, if it does within the horizon. All runs are watched to the same
 * horizon, so shares of runs are the Kaplan-Meier estimate.
 */
public final class EventTimes {
    private final YearMonth[] sorted;
    private final int runs;

    /** @param months one per run; null if it does not happen within the horizon */
    public EventTimes(List<YearMonth> months) {
        runs = months.size();
        sorted = months.stream().filter(Objects::nonNull).sorted().toArray(YearMonth[]::new);
    }

    /** @param column holds ISO months, empty for never within the horizon */
    public static EventTimes of(Table runs, String column) {
        return new EventTimes(IntStream.range(0, runs.size())
                .mapToObj(i -> runs.row(i).month(column))
                .toList());
    }

    public int runs() {
        return runs;
    }

    /** Share of runs in which it has happened by the end of a month; NaN without runs. */
    public double by(YearMonth month) {
        return (double) happened(month) / runs;
    }

    /** Share of runs in which it has not happened by the end of a month. */
    public double after(YearMonth month) {
        return 1 - by(month);
    }

    /** Share of runs in which it happens within the horizon. */
    public double ever() {
        return (double) sorted.length / runs;
    }

    /** The first month by whose end it has happened in this share of the runs; empty if beyond the horizon. */
    public Optional<YearMonth> quantile(double share) {
        var rank = Math.max(1, (int) Math.ceil(share * runs - 1e-9));
        return rank <= sorted.length ? Optional.of(sorted[rank - 1]) : Optional.empty();
    }

    /** The earliest month in any run; empty if it happens in none. */
    public Optional<YearMonth> first() {
        return Arrays.stream(sorted).findFirst();
    }

    private int happened(YearMonth month) {
        var place = Arrays.binarySearch(sorted, month.plusMonths(1));
        if (place < 0) {
            return -place - 1;
        }
        while (place > 0 && sorted[place - 1].equals(sorted[place])) {
            place--;
        }
        return place;
    }
}
