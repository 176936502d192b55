package steppe.report;

import java.time.YearMonth;
import java.util.Comparator;
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

    private Stream<Finding> finding(String area, YearMonth end) {
        var leads = StreamSupport.stream(
                        results.tables()
                                .of(results.story().base(), "leads")
                                .where("area", area)
                                .where(row -> row.month("month").equals(end) && row.number("mean") > 0)
                                .spliterator(),
                        false)
                .sorted(Comparator.comparingDouble(row -> -row.number("mean")))
                .toList();
        return leads.isEmpty() ? Stream.empty() : Stream.of(finding(area, end, leads));
    }

    private Finding finding(String area, YearMonth end, List<Table.Row> leads) {
        var share = share(leads.get(0));
        var tied = leads.stream()
                .filter(row -> row.number("mean") == share.share())
                .toList();
        var where = " in " + results.area(area) + " at " + Phrases.month(end);
        if (tied.size() > 1) {
            var names = Phrases.listed(tied.stream().map(this::power).toList());
            return new Finding(
                    ABOUT,
                    Phrases.capital(names) + " lead equally often" + where + ", " + Phrases.frequency(share) + " each",
                    Phrases.interval(share),
                    Sureness.of(share));
        }
        var verb = results.isPlural(leads.get(0).text("power")) ? " lead" : " leads";
        return new Finding(
                ABOUT,
                Phrases.capital(Phrases.frequency(share)) + " " + power(leads.get(0)) + verb + where,
                Phrases.interval(share) + next(leads),
                Sureness.of(share));
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
