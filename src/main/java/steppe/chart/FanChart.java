package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import steppe.results.Table;

/** What a power has in an area, over time: the median of all runs inside bands that hold 50, 80 and 95% of them. */
final class FanChart {
    private static final double OUTER = 0.16;
    private static final double MIDDLE = 0.22;
    private static final double INNER = 0.34;

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
        var present = tables.of(policy, measure.metric()).where("power", power).distinct("area");
        return story.areas().keySet().stream().filter(present::contains).toList();
    }

    /** One area on a page. */
    Figure figure(String policy, String power, String area) {
        var rows = rows(policy, power, area);
        var seen = seen(power, area, rows);
        var panel = panel(rows, seen, power, axis(rows, seen), 12)
                .timeline(new Timeline(story.now(), true, List.of()), true);
        var last = last(rows);
        panel.end(last.number("q50"), "median " + measure.words(last.number("q50")), Theme.colour(story, power));
        if (last.number("q975") > last.number("q025")) {
            edge(panel, last, "q25", "q75", "50%");
            edge(panel, last, "q10", "q90", "80%");
            edge(panel, last, "q025", "q975", "95% of runs");
        }
        var name = measure == Measure.INFLUENCE ? "fan-" + power : measure.metric() + "-" + power;
        return new Figure(
                name + (area.equals(story.region()) ? "" : "-" + area),
                story.power(power) + ": " + measure.phrase() + " " + story.area(area),
                measure.unit() + finding(rows),
                seen.isEmpty() ? new Key() : key(power, seen),
                Grid.of(panel),
                "",
                caption(policy, area, rows),
                both(rows, seen));
    }

    /** All areas side by side on the same axis. */
    Figure everywhere(String policy, String power) {
        var areas = areas(policy, power);
        var all = new ArrayList<Table>();
        var drawn = areas.stream()
                .map(area -> rows(policy, power, area))
                .reduce(Table::plus)
                .orElseThrow();
        var panels = new ArrayList<Panel>();
        for (var area : areas) {
            var rows = rows(policy, power, area);
            var here = seen(power, area, rows);
            all.add(both(rows, here));
            var median = last(rows).number("q50");
            panels.add(panel(rows, here, power, measure.comparable() ? axis(drawn, here) : axis(rows, here), 4)
                    .heading(story.area(area))
                    .timeline(new Timeline(story.now(), false, List.of()), true)
                    .end(median, measure.words(median), Theme.colour(story, power)));
        }
        var name = measure == Measure.INFLUENCE ? "fan-" + power : measure.metric() + "-" + power;
        return new Figure(
                name + "-countries",
                story.power(power) + ": " + measure.phrase() + " each country",
                measure.unit() + (measure.comparable() ? "" : ", each area on its own scale") + "; projection from "
                        + Axes.words(story.now()) + " on",
                key(
                        power,
                        all.stream()
                                .reduce(Table::plus)
                                .orElseThrow()
                                .where(row -> !row.text("origin").isEmpty())),
                new Grid(panels, Math.min(3, panels.size()), measure.comparable()),
                "",
                caption(policy, story.region(), drawn),
                all.stream().reduce(Table::plus).orElseThrow());
    }

    private Table rows(String policy, String power, String area) {
        return tables.of(policy, measure.metric()).where("power", power).where("area", area);
    }

    /** Observed figures within the months drawn. */
    private Table seen(String power, String area, Table rows) {
        var first = rows.row(0).month("month");
        var last = last(rows).month("month");
        return tables.observed(measure.metric(), power).where("area", area).where(row -> {
            var month = row.month("month");
            return !month.isBefore(first) && !month.isAfter(last);
        });
    }

    private static Table.Row last(Table rows) {
        return rows.row(rows.size() - 1);
    }

    private NumberAxis axis(Table rows, Table seen) {
        var highest = DoubleStream.concat(Arrays.stream(rows.numbers("q975")), Arrays.stream(seen.numbers("value")))
                .filter(Double::isFinite)
                .max();
        return measure.axis(0, highest.orElse(1));
    }

    private Panel panel(Table rows, Table seen, String power, NumberAxis axis, int ticks) {
        var colour = Theme.colour(story, power);
        var plot = Theme.plot(Axes.months(rows.row(0).month("month"), last(rows).month("month"), ticks), axis);
        new Ribbons(plot)
                .band(rows, "q025", "q975", Theme.clear(colour, OUTER))
                .band(rows, "q10", "q90", Theme.clear(colour, MIDDLE))
                .band(rows, "q25", "q75", Theme.clear(colour, INNER))
                .line(rows, "q50", Theme.letters(colour), 2.2)
                .dots(seen, "value", Theme.INK);
        return new Panel(plot);
    }

    private void edge(Panel panel, Table.Row last, String low, String high, String words) {
        var interval = measure.words(last.number(low)).replace("%", "") + "\u2013" + measure.words(last.number(high));
        panel.end(last.number(high), words + ": " + interval, Theme.QUIET);
    }

    private Key key(String power, Table seen) {
        var colour = Theme.colour(story, power);
        var key = new Key()
                .add(Key.Sign.LINE, Theme.letters(colour), "median of the runs")
                .add(Key.Sign.AREA, over(colour, INNER, MIDDLE, OUTER), "50%")
                .add(Key.Sign.AREA, over(colour, MIDDLE, OUTER), "80%")
                .add(Key.Sign.AREA, over(colour, OUTER), "95% of runs");
        return seen.isEmpty() ? key : key.add(Key.Sign.DOT, Theme.INK, "observed, from sources");
    }

    /** The colour that clear layers of it give on paper. */
    private static Color over(Color colour, double... layers) {
        var through = Arrays.stream(layers).reduce(1, (left, layer) -> left * (1 - layer));
        return Theme.clear(colour, 1 - through);
    }

    private String finding(Table rows) {
        var now = rows.where("month", story.now().toString());
        var last = last(rows);
        return now.isEmpty() || now.row(0).text("month").equals(last.text("month"))
                ? ""
                : ". Median: " + measure.words(now.row(0).number("q50")) + " in " + Axes.words(story.now()) + " \u2192 "
                        + measure.words(last.number("q50")) + " in " + Axes.words(last.month("month"));
    }

    private String caption(String policy, String area, Table rows) {
        var influence = measure == Measure.INFLUENCE;
        return Caption.of(
                story,
                rows,
                Caption.policy(story, policy),
                Caption.BANDS,
                influence ? Caption.weights(story, area) : "",
                influence ? story.definition() : "");
    }

    private static Table both(Table rows, Table seen) {
        var columns = new ArrayList<>(rows.columns());
        columns.addAll(List.of("value", "unit", "origin"));
        var names = columns.toArray(String[]::new);
        return rows.select(names).plus(seen.select(names));
    }
}
