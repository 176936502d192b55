package steppe.chart;

import java.util.List;
import steppe.results.Table;

/** How likely each power leads in influence, over time, a panel per area. */
final class LeadersChart {
    private static final double SEEN = 0.02;
    private static final double LABELLED = 0.05;

    private final Story story;
    private final Tables tables;

    LeadersChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** Areas for which the leader is known. */
    List<String> areas(String policy) {
        return story.areas(tables.of(policy, "leads"));
    }

    Figure figure(String policy) {
        var areas = areas(policy);
        var drawn = tables.of(policy, "leads").where(row -> areas.contains(row.text("area")));
        var leaders = leaders(drawn);
        var key = new Key();
        leaders.forEach(power -> key.add(Key.Sign.LINE, Theme.colour(story, power), story.power(power)));
        var panels = areas.stream()
                .map(area -> panel(drawn.where("area", area), leaders).heading(story.area(area)))
                .toList();
        return new Figure(
                "leaders",
                "Which power leads in influence, and how surely",
                "Share of runs in which a power holds the largest share of influence; the line marks "
                        + Words.month(story.now()),
                key,
                new Grid(panels, Math.min(3, panels.size()), true),
                "",
                Caption.of(
                        story,
                        drawn,
                        Caption.policy(story, policy),
                        "Powers that hardly ever lead anywhere are not drawn.",
                        story.definition()),
                drawn.select("policy", "month", "area", "power", "metric", "n", "mean"));
    }

    /** Powers that lead somewhere at some time in more than a few runs. */
    private List<String> leaders(Table drawn) {
        return story.powers().keySet().stream()
                .filter(power -> !drawn.where("power", power)
                        .where(row -> row.number("mean") >= SEEN)
                        .isEmpty())
                .toList();
    }

    private Panel panel(Table rows, List<String> leaders) {
        var months = rows.where("power", rows.row(0).text("power"));
        var last = months.row(months.size() - 1).month("month");
        var plot = Theme.plot(new MonthAxis(months.row(0).month("month"), last, 4), Axes.shares(0, 1, Axes.FEW));
        var ribbons = new Ribbons(plot);
        var panel = new Panel(plot);
        for (var power : leaders) {
            var line = rows.where("power", power);
            if (line.where(row -> row.number("mean") >= SEEN).isEmpty()) {
                continue;
            }
            ribbons.line(line, "mean", Theme.colour(story, power), 2.4);
            var end = line.row(line.size() - 1).number("mean");
            if (end >= LABELLED) {
                panel.end(end, Words.percent(end), Theme.colour(story, power));
            }
        }
        return panel.timeline(new Timeline(story.now(), false, List.of()), true);
    }
}
