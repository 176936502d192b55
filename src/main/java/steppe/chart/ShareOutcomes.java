package steppe.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/** Outcomes of the runs that hold a power's share of influence in the region after now, as {@code influence.RUS@2035-12}. */
public record ShareOutcomes(Story story, Tables tables) {
    /** Those of a power, the earliest first; neither means of years nor statements. */
    public List<String> of(String power) {
        var shape = "influence\\." + Pattern.quote(power) + "@\\d{4}-\\d{2}";
        return tables.runs().columns().stream()
                .filter(column -> column.matches(shape))
                .filter(column -> month(column).isAfter(story.now()))
                .sorted()
                .toList();
    }

    /** The month that an outcome is of. */
    public static YearMonth month(String outcome) {
        return YearMonth.parse(outcome.substring(outcome.indexOf('@') + 1));
    }
}
