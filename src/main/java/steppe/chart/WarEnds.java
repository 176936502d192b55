package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steppe.analysis.EventTimes;
import steppe.analysis.Proportion;
import steppe.results.Table;

/**
 * When and how the war ends in the runs of a policy, as tables to draw.
 *
 * @param runs with {@code war_end} and {@code war_end_type}
 * @param last month of the horizon
 */
record WarEnds(Table runs, YearMonth now, YearMonth last) {
    private static final List<String> COLUMNS = List.of("shown", "period", "type", "share", "low", "high");

    EventTimes times() {
        return EventTimes.of(runs, "war_end");
    }

    /** The month before the first end, or now if that is earlier. */
    YearMonth first() {
        return times().first()
                .map(month -> month.minusMonths(1))
                .filter(now::isAfter)
                .orElse(now);
    }

    /** Kinds of end, the most frequent first. */
    List<String> kinds() {
        return runs.distinct("war_end_type").stream()
                .sorted(Comparator.comparing(
                        kind -> -runs.where("war_end_type", kind).size()))
                .toList();
    }

    /** Share of runs by year and kind of end, then of those without an end, whose kind is empty. */
    Table bars() {
        var rows = new ArrayList<Object[]>();
        for (int year = first().plusMonths(1).getYear(); year <= last.getYear(); year++) {
            var period = Integer.toString(year);
            var these = runs.where(row -> row.text("war_end").startsWith(period));
            kinds().forEach(kind -> rows.add(row(
                    "ends",
                    period,
                    kind,
                    share(these.where("war_end_type", kind).size()))));
        }
        var later = runs.where(
                row -> row.month("war_end") == null || row.month("war_end").isAfter(last));
        rows.add(row("ends", "later", "", share(later.size())));
        return new Table(COLUMNS, rows);
    }

    /** Share of runs still at war at the end of each month. */
    Table curve() {
        var times = times();
        var rows = new ArrayList<Object[]>();
        for (var month = first(); !month.isAfter(last); month = month.plusMonths(1)) {
            rows.add(row("at war", month.toString(), null, new Proportion(times.after(month), runs.size())));
        }
        return new Table(COLUMNS, rows);
    }

    /** Share of the ends within the horizon after which fighting resumes within it; NaN without ends. */
    double relapses() {
        var ended = runs.where(row -> row.month("war_end") != null);
        return (double) ended.where(row -> row.month("relapsed") != null).size() / ended.size();
    }

    private Proportion share(int count) {
        return new Proportion((double) count / runs.size(), runs.size());
    }

    private static Object[] row(String shown, String period, String kind, Proportion share) {
        return new Object[] {shown, period, kind, share.share(), share.low(), share.high()};
    }
}
