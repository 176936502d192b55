package steppe.chart;

import java.util.ArrayList;
import java.util.List;
import steppe.results.Table;

/** Fans of many powers in all areas at one look: a row per power, a column per area, all on one scale. */
final class MultiplesChart {
    /** Most rows that are still read. */
    private static final int POWERS = 5;

    private static final int TICKS = 3;

    private final Story story;
    private final Tables tables;

    MultiplesChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** The powers with the largest mean shares in the last month, as many as there is room for, in the story's order. */
    List<String> powers(String policy) {
        var rows = tables.of(policy, "influence");
        if (rows.isEmpty()) {
            return List.of();
        }
        var last = rows.where("month", rows.row(rows.size() - 1).text("month"));
        var largest = last.distinct("power").stream()
                .sorted((one, other) -> Double.compare(highest(last, other), highest(last, one)))
                .limit(POWERS)
                .toList();
        return story.powers().keySet().stream().filter(largest::contains).toList();
    }

    private static double highest(Table rows, String power) {
        var highest = 0.0;
        for (var row : rows.where("power", power)) {
            highest = Math.max(highest, row.number("mean"));
        }
        return highest;
    }

    Figure figure(String policy, List<String> powers) {
        var areas = story.areas(tables.of(policy, "influence"));
        var fan = new FanChart(story, tables, Measure.INFLUENCE);
        var fans = new ArrayList<Fan>();
        powers.forEach(power -> areas.forEach(area -> fans.add(fan.fan(policy, power, area))));
        var highest = fans.stream().mapToDouble(Fan::highest).max().orElseThrow();
        var axis = Measure.INFLUENCE.axis(0, highest, TICKS);
        var top = axis.getUpperBound();
        var step = axis.getTickUnit().getSize();
        var panels = new ArrayList<Panel>();
        for (int i = 0; i < fans.size(); i++) {
            var median = fans.get(i).last().number("q50");
            var panel = fans.get(i)
                    .panel(Measure.INFLUENCE.axis(0, highest, TICKS), TICKS)
                    .timeline(new Timeline(story.now(), false, List.of()), true)
                    .small(median, Words.percent(median), fans.get(i).colour());
            if (i < areas.size()) {
                panel.heading(story.area(areas.get(i)));
            }
            if (i % areas.size() == 0) {
                panel.line(
                        top / 2,
                        story.power(powers.get(i / areas.size())),
                        fans.get(i).colour());
            }
            panels.add(i < fans.size() - areas.size() ? panel.bare() : panel);
        }
        return new Figure(
                "multiples",
                "How far runs differ, power by power and country by country",
                "Share of all influence, all on one scale, a grey line every " + Words.percent(step)
                        + "; the dark line marks "
                        + Words.month(story.now()),
                Fan.key(Theme.QUIET, false),
                new Grid(panels, areas.size(), true),
                "",
                Caption.of(
                        story,
                        fans.get(0).rows(),
                        Caption.policy(story, policy),
                        Caption.bands(fans.get(0).rows()),
                        story.definition()),
                fans.stream().map(Fan::rows).reduce(Table::plus).orElseThrow());
    }
}
