package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.chart.DriversChart;
import steppe.chart.Story;
import steppe.chart.TracedRun;
import steppe.config.Scenario;
import steppe.model.Chronicle;
import steppe.model.Trace;
import steppe.results.Manifests;
import steppe.results.Table;
import steppe.results.Version;

/** A traced run as tables and in words. */
final class Told {
    private final Scenario scenario;
    private final List<String> settings;
    private final Trace trace;
    private final int replication;
    private final long seed;
    private final Table shares;
    private final Table contributions;

    /** @param settings of the command line that are in the scenario */
    Told(Scenario scenario, List<String> settings, Trace trace, int replication, long seed) {
        this.scenario = scenario;
        this.settings = List.copyOf(settings);
        this.trace = trace;
        this.replication = replication;
        this.seed = seed;
        this.shares = shares(scenario, trace);
        this.contributions = contributions(trace);
    }

    private static Table shares(Scenario scenario, Trace trace) {
        var rows = new ArrayList<Object[]>();
        var areas = areas(scenario);
        trace.trajectory().layout().columns().forEach((series, column) -> {
            if (series.metric() == trace.metric() && areas.containsKey(series.area())) {
                for (int month = 0; month < scenario.time().months(); month++) {
                    rows.add(new Object[] {
                        scenario.time().month(month).toString(),
                        series.area(),
                        series.power(),
                        trace.trajectory().value(month, column)
                    });
                }
            }
        });
        return new Table(List.of("month", "area", "power", "share"), rows);
    }

    private static Table contributions(Trace trace) {
        var rows = new ArrayList<Object[]>();
        trace.contributions()
                .forEach(each -> rows.add(new Object[] {
                    each.month().toString(),
                    each.area(),
                    each.power(),
                    each.cause().key(),
                    each.actor(),
                    each.change()
                }));
        return new Table(List.of("month", "area", "power", "cause", "actor", "change"), rows);
    }

    /** Ids of the region, then of its countries, with their names. */
    private static Map<String, String> areas(Scenario scenario) {
        var areas = new LinkedHashMap<String, String>();
        areas.put(scenario.region().id(), scenario.region().name());
        scenario.countries().forEach((id, country) -> areas.put(id, country.name()));
        return areas;
    }

    Table shares() {
        return shares;
    }

    Table contributions() {
        return contributions;
    }

    /** Names of powers and areas by id. */
    Map<String, String> names() {
        var names = areas(scenario);
        scenario.powers().forEach((id, power) -> names.put(id, power.name()));
        return names;
    }

    /** The powers with the largest shares in an area, over all months. */
    List<String> strongest(String area, int count) {
        var sums = new LinkedHashMap<String, Double>();
        shares.where("area", area).forEach(row -> sums.merge(row.text("power"), row.number("share"), Double::sum));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was run, and how to read the lines that follow. */
    List<String> head(String area) {
        var time = scenario.time();
        return List.of(
                "%s, replication %d, seed %d: %s in %s, %s to %s"
                        .formatted(
                                scenario.title() + with(),
                                replication,
                                seed,
                                trace.metric().key(),
                                names().get(area),
                                time.start(),
                                time.end()),
                "Changes are in percentage points since the month before, with the causes that did most. Behind a cause",
                "stands the power whose doing it is, or towards whom a country acts. All causes are in contributions.csv.");
    }

    private String with() {
        return settings.isEmpty() ? "" : " with " + String.join(", ", settings);
    }

    /** What befell the run: dated events, and what happened to it alone. */
    Table happenings() {
        var told = new Chronicle(scenario).of(trace.trajectory().happenings());
        return new Table(
                List.of("month", "text"),
                told.stream()
                        .map(entry -> new Object[] {entry.month().toString(), entry.text()})
                        .toList());
    }

    /** Draws what drove the shares of some powers in an area: from first month to last, and year by year. */
    void draw(Path folder, String area, List<String> powers) throws IOException {
        Files.createDirectories(folder);
        var chart = new DriversChart(
                story(),
                new TracedRun(scenario.name(), replication, trace.metric().key(), contributions, shares));
        for (var power : powers) {
            chart.figure(power, area).write(folder);
            chart.years(power, List.of(area)).write(folder);
        }
    }

    private Story story() {
        var powers = new LinkedHashMap<String, Story.Power>();
        scenario.powers().forEach((id, power) -> powers.put(id, new Story.Power(power.name(), power.colour())));
        var version = Version.here();
        return new Story(
                "trace-" + scenario.name() + with(),
                scenario.title(),
                "",
                1,
                seed,
                Map.of(scenario.name(), scenario.title()),
                scenario.name(),
                powers,
                areas(scenario),
                scenario.time().now(),
                version.version() + " (" + version.commit() + ")",
                definition());
    }

    private String definition() {
        return switch (trace.metric()) {
            case INFLUENCE -> Manifests.definition(scenario);
            case CONTEST -> "Influence: a contest over ties in each domain, the domains weighted by country.";
            default -> "Influence: the share of " + trace.metric().key() + " ties only, by contest.";
        };
    }
}
