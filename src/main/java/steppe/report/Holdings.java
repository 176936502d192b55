package steppe.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steppe.results.Table;

/** Who holds how much at the end, in means: what the stacked shares of an area show. */
record Holdings(Results results) {
    private static final int TOLD = 2;

    /** One for each area that has shares at the end. */
    List<Finding> findings() {
        return results.end().stream()
                .flatMap(end -> results.story().areas().keySet().stream().flatMap(area -> {
                    var rows = results.tables()
                            .of(results.story().base(), Results.INFLUENCE)
                            .where("area", area)
                            .where(row -> row.month("month").equals(end));
                    return rows.isEmpty()
                            ? Stream.empty()
                            : Stream.of(finding(area, " at " + Phrases.month(end), largest(rows)));
                }))
                .toList();
    }

    private static List<Table.Row> largest(Table rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(rows::row)
                .sorted(Comparator.comparingDouble(row -> -row.number("mean")))
                .limit(TOLD)
                .toList();
    }

    private Finding finding(String area, String when, List<Table.Row> largest) {
        var first = largest.get(0);
        var stem = "shares-" + (area.equals(results.story().region()) ? "region" : area);
        var others = largest.stream()
                .skip(1)
                .map(row -> ", " + power(row) + " " + Phrases.percent(row.number("mean")))
                .findFirst()
                .orElse("");
        return new Finding(
                stem,
                Phrases.capital(power(first)) + (results.isPlural(first.text("power")) ? " hold " : " holds ")
                        + Phrases.percent(first.number("mean")) + " of influence in " + results.area(area) + when
                        + others,
                "means of " + Phrases.runs((long) first.number("n")),
                Sureness.UNSAID);
    }

    private String power(Table.Row row) {
        return results.power(row.text("power"));
    }
}
