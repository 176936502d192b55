package steppe.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import steppe.results.Table;

/**
 * A power's share of influence in an area under every policy. Half of the runs lie in a band under the base, and in a
 * bar per policy at the horizon: bands of all policies would cover each other.
 */
final class PoliciesChart {
    private static final int PAST = 24;
    private static final double CLOSE = 0.05;
    private static final double BAR = 0.017;
    private static final double LEAST_SPAN = 0.1;

    private final Story story;
    private final Tables tables;

    PoliciesChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    Figure figure(String power, String area) {
        var from = story.now().minusMonths(PAST);
        var rows = story.policies().keySet().stream()
                .map(policy ->
                        tables.of(policy, "influence").where("power", power).where("area", area))
                .reduce(Table::plus)
                .orElseThrow();
        var recent = rows.where(row -> !row.month("month").isBefore(from));
        var drawn = recent.isEmpty() ? rows : recent;
        var last = drawn.row(drawn.size() - 1).month("month");
        var lowest = axis(drawn).getLowerBound();
        return new Figure(
                "policies-" + power + (area.equals(story.region()) ? "" : "-" + area),
                story.power(power) + ": what each policy would change in " + story.area(area),
                "Share of all influence, median of the runs. Bars: half of the runs in " + Words.month(last)
                        + (lowest > 0 ? ". Axis from " + Words.percent(lowest) : ""),
                new Key(),
                Grid.of(panel(drawn).timeline(new Timeline(story.now(), true, List.of()), true)),
                "",
                Caption.of(
                        story,
                        drawn,
                        "The same random streams run under every policy, so differences between policies are surer than"
                                + " the bars suggest.",
                        "Grey band: half of the runs under \u201c" + story.policy(story.base()) + "\u201d.",
                        Caption.weights(story, area),
                        story.definition()),
                drawn);
    }

    private Panel panel(Table drawn) {
        var months = new MonthAxis(
                drawn.row(0).month("month"), drawn.row(drawn.size() - 1).month("month"), 12);
        var horizon = months.getUpperBound();
        var step = months.getRange().getLength() * BAR;
        var policies = drawn.distinct("policy");
        months.extend(step * (policies.size() + 1));
        var plot = Theme.plot(months, axis(drawn));
        var panel = new Panel(plot);
        var base = drawn.where("policy", story.base());
        var ribbons = new Ribbons(plot).band(base, "q25", "q75", Theme.clear(Theme.INK, 0.12));
        ribbons.line(base, "q50", Theme.INK, 3);
        for (var policy : policies) {
            if (!policy.equals(story.base())) {
                ribbons.line(apart(drawn.where("policy", policy), base), "q50", Theme.policy(story, policy), 2.2);
            }
        }
        var ends = policies.stream().map(policy -> end(drawn, policy)).toList();
        var medians = ends.stream().mapToDouble(end -> end.number("q50")).summaryStatistics();
        var pattern = medians.getMax() - medians.getMin() < CLOSE ? "0.0%" : "0%";
        for (int i = 0; i < policies.size(); i++) {
            var colour = Theme.policy(story, policies.get(i));
            var end = ends.get(i);
            bar(plot, horizon + (i + 1) * step, end.number("q25"), end.number("q75"), 5, Theme.clear(colour, 0.45));
            var median = Words.format(pattern).format(end.number("q50"));
            panel.end(end.number("q50"), story.policy(policies.get(i)) + "\u00a0" + median, colour);
        }
        return panel;
    }

    /** From the lowest quartile to the highest, but wide enough not to blow up next to nothing. */
    private static NumberAxis axis(Table drawn) {
        var low = Arrays.stream(drawn.numbers("q25")).min().orElse(0);
        var high = Arrays.stream(drawn.numbers("q75")).max().orElse(1);
        var slack = Math.max(0, LEAST_SPAN - (high - low)) / 2;
        return Axes.shares(Math.max(0, low - slack), Math.min(1, high + slack), Axes.MANY);
    }

    private static Table.Row end(Table drawn, String policy) {
        var rows = drawn.where("policy", policy);
        return rows.row(rows.size() - 1);
    }

    private static void bar(XYPlot plot, double x, double low, double high, double width, Color colour) {
        plot.addAnnotation(new XYLineAnnotation(x, low, x, high, Theme.butt(width), colour));
    }

    /** The rows of a policy from the last month in which its median is still that of the base. */
    private static Table apart(Table rows, Table base) {
        var same = 0;
        while (same < Math.min(rows.size(), base.size())
                && rows.row(same).number("q50") == base.row(same).number("q50")) {
            same++;
        }
        var from = rows.row(Math.max(0, same - 1)).month("month");
        return rows.where(row -> !row.month("month").isBefore(from));
    }
}
