package steppe.chart;

import java.time.YearMonth;
import java.util.List;

/** Outcomes of the runs that hold a power's share of influence in the region after now, as {@code influence.RUS@2035-12}. */
record ShareOutcomes(Story story, Tables tables) {
    /** Those of a power, the earliest first. */
    List<String> of(String power) {
        var start = "influence." + power + "@";
        return tables.runs().columns().stream()
                .filter(column -> column.startsWith(start))
                .filter(column -> month(column).isAfter(story.now()))
                .sorted()
                .toList();
    }

    static YearMonth month(String outcome) {
        return YearMonth.parse(outcome.substring(outcome.indexOf('@') + 1));
    }
}
