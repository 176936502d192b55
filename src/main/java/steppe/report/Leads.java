package steppe.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steppe.analysis.Proportion;
import steppe.results.Table;

/** Who leads where at the end, and in how many runs. */
record Leads(Results results) {
    private static final String ABOUT = "leaders";

    /** One for the region and each country, as far as the leaders are known. */
    List<Finding> findings() {
        return results.end().stream()
                .flatMap(end -> results.story().areas().keySet().stream().flatMap(area -> finding(area, end)))
                .toList();
    }

    /** In how many countries each power leads most often at the end. */
    String everywhere() {
        var end = results.end().orElseThrow();
        var first = new LinkedHashMap<String, List<String>>();
        for (var area : results.story().countries()) {
            var leads = leads(area, end);
            if (!leads.isEmpty()) {
                var tied = tied(leads);
                first.computeIfAbsent(
                                names(tied) + (tied.size() > 1 ? ", equally often," : ""), names -> new ArrayList<>())
                        .add(results.area(area));
            }
        }
        var parts = first.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .map(entry -> entry.getKey() + " in " + Phrases.listed(entry.getValue()))
                .toList();
        return "Leading most often at " + Phrases.month(end) + ": " + String.join("; ", parts);
    }

    private Stream<Finding> finding(String area, YearMonth end) {
        var leads = leads(area, end);
        return leads.isEmpty() ? Stream.empty() : Stream.of(finding(area, end, leads));
    }

    /** Powers that lead in any run, the most frequent first. */
    private List<Table.Row> leads(String area, YearMonth end) {
        return StreamSupport.stream(
                        results.tables()
                                .of(results.story().base(), "leads")
                                .where("area", area)
                                .where(row -> row.month("month").equals(end) && row.number("mean") > 0)
                                .spliterator(),
                        false)
                .sorted(Comparator.comparingDouble(row -> -row.number("mean")))
                .toList();
    }

    private Finding finding(String area, YearMonth end, List<Table.Row> leads) {
        var share = share(leads.get(0));
        var tied = tied(leads);
        var where = " in " + results.area(area) + " at " + Phrases.month(end);
        if (tied.size() > 1) {
            return new Finding(
                    ABOUT,
                    Phrases.capital(names(tied)) + " lead equally often" + where + ", " + Phrases.frequency(share)
                            + " each",
                    results.basis(share),
                    results.sure(share));
        }
        var verb = results.isPlural(leads.get(0).text("power")) ? " lead" : " leads";
        return new Finding(
                ABOUT,
                Phrases.capital(Phrases.frequency(share)) + " " + power(leads.get(0)) + verb + where,
                results.basis(share) + next(leads),
                results.sure(share));
    }

    /** Those that lead as often as the first. */
    private static List<Table.Row> tied(List<Table.Row> leads) {
        return leads.stream()
                .filter(row -> row.number("mean") == leads.get(0).number("mean"))
                .toList();
    }

    private String names(List<Table.Row> rows) {
        return Phrases.listed(rows.stream().map(this::power).toList());
    }

    private String next(List<Table.Row> leads) {
        return leads.size() < 2
                ? ""
                : "; next " + power(leads.get(1)) + " with "
                        + Phrases.percent(leads.get(1).number("mean"));
    }

    private String power(Table.Row row) {
        return results.power(row.text("power"));
    }

    private static Proportion share(Table.Row row) {
        return new Proportion(row.number("mean"), (int) row.number("n"));
    }
}
