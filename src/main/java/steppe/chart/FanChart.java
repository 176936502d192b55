package steppe.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import steppe.results.Table;

/** What a power has over time, with how far runs differ: one area on a page, or all of them side by side. */
final class FanChart {
    private final Story story;
    private final Tables tables;
    private final Measure measure;

    FanChart(Story story, Tables tables, Measure measure) {
        this.story = story;
        this.tables = tables;
        this.measure = measure;
    }

    /** Areas that have rows for a power, in the order of the story. */
    List<String> areas(String policy, String power) {
        return story.areas(tables.of(policy, measure.metric()).where("power", power));
    }

    Figure figure(String policy, String power, String area) {
        var fan = fan(policy, power, area);
        var events =
                tables.headlines(fan.rows().row(0).month("month"), fan.last().month("month"));
        var panel = fan.panel(measure.axis(0, fan.highest(), Axes.MANY), 12)
                .timeline(Timeline.of(story.now(), events), true);
        return new Figure(
                measure.stem() + "-" + power + (area.equals(story.region()) ? "" : "-" + area),
                story.power(power) + ": " + measure.phrase() + " " + story.area(area),
                measure.unit() + finding(fan.rows()),
                fan.observed().isEmpty() ? new Key() : Fan.key(fan.colour(), true),
                Grid.of(fan.named(panel)),
                Caption.events(events),
                caption(policy, area, fan.rows()),
                fan.table());
    }

    /** All areas of a power; on one axis if the measure compares. */
    Figure everywhere(String policy, String power) {
        var areas = areas(policy, power);
        var fans = areas.stream().map(area -> fan(policy, power, area)).toList();
        var highest = fans.stream().mapToDouble(Fan::highest).max().orElseThrow();
        var panels = new ArrayList<Panel>();
        for (int i = 0; i < fans.size(); i++) {
            var top = measure.comparable() ? highest : fans.get(i).highest();
            panels.add(small(fans.get(i), measure.axis(0, top, Axes.FEW)).heading(story.area(areas.get(i))));
        }
        var dots = fans.stream().anyMatch(fan -> !fan.observed().isEmpty());
        var scale = measure.comparable() ? "" : ", each area on its own scale";
        return new Figure(
                measure.stem() + "-" + power + "-countries",
                story.power(power) + ": " + measure.phrase() + " each country",
                measure.unit() + scale + "; the line marks " + Words.month(story.now()),
                Fan.key(Theme.colour(story, power), dots),
                new Grid(panels, Math.min(3, panels.size()), measure.comparable()),
                "",
                caption(policy, story.region(), fans.get(0).rows()),
                fans.stream().map(Fan::table).reduce(Table::plus).orElseThrow());
    }

    private Panel small(Fan fan, NumberAxis axis) {
        var median = fan.last().number("q50");
        return fan.panel(axis, 4)
                .timeline(new Timeline(story.now(), false, List.of()), true)
                .end(median, measure.words(median), fan.colour());
    }

    Fan fan(String policy, String power, String area) {
        var rows = tables.of(policy, measure.metric()).where("power", power).where("area", area);
        var first = rows.row(0).month("month");
        var last = rows.row(rows.size() - 1).month("month");
        var observed = tables.observed(measure.metric(), power)
                .where("area", area)
                .where(row -> {
                    var month = row.month("month");
                    return !month.isBefore(first) && !month.isAfter(last);
                });
        return new Fan(measure, Theme.colour(story, power), rows, observed);
    }

    private String finding(Table rows) {
        var now = rows.where(row -> row.month("month").equals(story.now()));
        var last = rows.row(rows.size() - 1);
        return now.isEmpty() || last.month("month").equals(story.now())
                ? ""
                : ". Median: " + measure.words(now.row(0).number("q50")) + " in " + Words.month(story.now())
                        + " \u2192 " + measure.words(last.number("q50")) + " in " + Words.month(last.month("month"));
    }

    private String caption(String policy, String area, Table rows) {
        var influence = measure == Measure.INFLUENCE;
        return Caption.of(
                story,
                rows,
                Caption.policy(story, policy),
                Caption.bands(rows),
                influence ? Caption.weights(story, area) : "",
                influence ? story.definition() : "",
                influence ? "Influence itself is not observed, so no observed values are marked." : "");
    }
}
