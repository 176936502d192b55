package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steppe.analysis.EventTimes;
import steppe.analysis.Passing;
import steppe.analysis.Proportion;
import steppe.results.Table;

/** How likely one power has passed another for good by each month, a line per area. */
final class PassingChart {
    private static final String[] COLUMNS = {"policy", "month", "area", "power", "passed", "share", "low", "high"};

    private final Story story;
    private final Tables tables;

    PassingChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** One power passing another. */
    record Pair(String power, String passed) {}

    /** Pairs that the runs watch in the region or a country, in order of appearance. */
    List<Pair> pairs() {
        return watched()
                .map(passing -> new Pair(passing.power(), passing.passed()))
                .distinct()
                .toList();
    }

    /** Whether the runs watch a pair in an area. */
    boolean watches(Pair pair, String area) {
        return column(pair, area).isPresent();
    }

    private Optional<String> column(Pair pair, String area) {
        return watched()
                .filter(passing -> passing.area().equals(area))
                .filter(passing -> pair.equals(new Pair(passing.power(), passing.passed())))
                .map(Passing::column)
                .findFirst();
    }

    private Stream<Passing> watched() {
        return tables.runs().columns().stream()
                .flatMap(column -> Passing.of(column, story.region()).stream())
                .filter(passing -> story.areas().containsKey(passing.area()));
    }

    /** @param shown areas to draw, those of them that the runs watch */
    Figure figure(String policy, Pair pair, List<String> shown, YearMonth first, YearMonth last) {
        var areas = shown.stream().filter(area -> watches(pair, area)).toList();
        var runs = tables.finished().where("policy", policy);
        var drawn = areas.stream()
                .map(area -> rows(
                        policy,
                        area,
                        pair,
                        EventTimes.of(runs, column(pair, area).orElseThrow()),
                        first,
                        last))
                .reduce(Table::plus)
                .orElseThrow();
        return new Figure(
                "passing-" + pair.power() + "-" + pair.passed(),
                "When " + story.power(pair.power()) + " passes " + story.power(pair.passed()) + " in influence",
                "Share of runs in which it has passed and stays ahead for a year",
                new Key(),
                Grid.of(panel(drawn, areas, first, last)),
                "",
                Caption.of(
                        story,
                        runs.size(),
                        Caption.policy(story, policy),
                        Caption.error(runs),
                        "Whether it stays ahead is not known for the last twelve months.",
                        story.definition()),
                drawn);
    }

    private static Table rows(
            String policy, String area, Pair pair, EventTimes times, YearMonth first, YearMonth last) {
        var rows = new ArrayList<Object[]>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var share = new Proportion(times.by(month), times.runs());
            rows.add(new Object[] {
                policy, month.toString(), area, pair.power(), pair.passed(), share.share(), share.low(), share.high()
            });
        }
        return new Table(List.of(COLUMNS), rows);
    }

    private Panel panel(Table drawn, List<String> areas, YearMonth first, YearMonth last) {
        var plot = Theme.plot(new MonthAxis(first, last, 12), Axes.shares(0, 1, Axes.MANY));
        var ribbons = new Ribbons(plot);
        var panel = new Panel(plot).timeline(new Timeline(story.now(), true, List.of()), true);
        for (var area : areas) {
            var rows = drawn.where("area", area);
            var colour = area.equals(story.region())
                    ? Theme.INK
                    : Theme.other(story.countries().indexOf(area));
            ribbons.line(rows, "share", colour, area.equals(story.region()) ? 3.2 : 2.2);
            var end = rows.row(rows.size() - 1).number("share");
            panel.end(end, story.area(area) + " " + Words.percent(end), colour);
        }
        return panel;
    }
}
