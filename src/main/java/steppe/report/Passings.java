package steppe.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import steppe.analysis.EventTimes;
import steppe.analysis.Passing;
import steppe.analysis.Proportion;

/** When one power passes another and stays ahead for a year, in the region and in each country. */
record Passings(Results results) {
    /** One for each pair and area that the runs watch. */
    List<Finding> findings() {
        var runs = results.runs(results.story().base());
        return runs.isEmpty()
                ? List.of()
                : results.story().areas().keySet().stream()
                        .flatMap(area -> runs.columns().stream()
                                .flatMap(column ->
                                        Passing.of(column, results.story().region()).stream())
                                .filter(passing -> passing.area().equals(area)))
                        .flatMap(passing -> finding(EventTimes.of(runs, passing.column()), passing).stream())
                        .toList();
    }

    private Optional<Finding> finding(EventTimes times, Passing passing) {
        return results.end().map(end -> {
            var later = new Proportion(times.by(end), times.runs());
            var pair = " " + results.power(passing.passed()) + " in " + results.area(passing.area());
            return new Finding(
                    "passing-" + passing.power() + "-" + passing.passed(),
                    Phrases.capital(results.power(passing.power()))
                            + claim(times, end, pair, results.isPlural(passing.power())),
                    results.basis(later) + early(times, end),
                    results.sure(later));
        });
    }

    /** What is the past already in most runs is told as past. */
    private String claim(EventTimes times, YearMonth end, String pair, boolean isPlural) {
        var now = results.story().now();
        var sooner = Phrases.frequency(new Proportion(times.by(now), times.runs()));
        var later = Phrases.frequency(new Proportion(times.by(end), times.runs()));
        if (times.by(now) <= 0.5 || !now.isBefore(end)) {
            return (isPlural ? " pass" : " passes") + pair + " by " + Phrases.month(end) + " " + later;
        }
        var begins = results.start().map(times::by).orElse(0.0);
        if (begins > 0.5) {
            return (isPlural ? " are" : " is") + " ahead of" + pair + " from the first month "
                    + Phrases.frequency(new Proportion(begins, times.runs()))
                    + (begins == times.by(end)
                            ? ""
                            : (isPlural ? ", have" : ", has") + " come ahead by " + Phrases.month(end) + " " + later);
        }
        var past = (isPlural ? " have" : " has") + " passed" + pair + " by " + Phrases.month(now) + " " + sooner;
        return sooner.equals(later) ? past : past + ", by " + Phrases.month(end) + " " + later;
    }

    /** How early it comes: in the first month, by now, in half of the runs; and what the end cuts off. */
    private String early(EventTimes times, YearMonth end) {
        var now = results.story().now();
        var words = new StringBuilder();
        results.start()
                .filter(start -> times.by(start) > 0 && times.by(start) <= 0.5)
                .ifPresent(start ->
                        words.append("; ahead from the first month in ").append(Phrases.percent(times.by(start))));
        if (times.by(now) > 0 && times.by(now) <= 0.5) {
            words.append("; by ").append(Phrases.month(now)).append(" in ").append(Phrases.percent(times.by(now)));
        }
        times.quantile(0.5)
                .filter(now::isBefore)
                .filter(month -> times.runs() > 1)
                .ifPresent(month -> words.append("; half of all runs by ").append(Phrases.month(month)));
        return words
                + (times.by(end) == 1 || end.isBefore(now)
                        ? ""
                        : "; a lead less than a year old at " + Phrases.month(end) + " does not count");
    }
}
