package steppe.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import steppe.analysis.discovery.Conditions;
import steppe.analysis.discovery.Regions;
import steppe.results.Table;

/** Which policy is best where, as a list: a row per region in words, with its lead over the next best policy there. */
public final class RegionRulesChart {
    private final Story story;
    private final Regions regions;
    private final String unit;
    private final double scale;

    /**
     * @param unit of leads, such as {@code percentage points}
     * @param scale that outcomes are multiplied by for it, such as 100
     */
    public RegionRulesChart(Story story, Regions regions, String unit, double scale) {
        this.story = story;
        this.regions = regions;
        this.unit = unit;
        this.scale = scale;
    }

    public Figure figure() {
        var drawn = regions.toTable();
        boolean hasIntervals = Double.isFinite(regions.halfWidth());
        return new Figure(
                "regions-rules",
                "Which policy is best where, and by how much",
                "Lead of the best policy over the next best one in the same worlds, " + unit
                        + (hasIntervals ? "; with its 95% interval" : "; at the points of a design"),
                new Key(),
                Grid.of(panel(drawn)),
                "",
                Caption.of(
                        story,
                        regions.worlds(),
                        "These runs had no part in drawing the regions, but choose which splits stay. Following the rules"
                                + " instead of \u201c" + story.policy(regions.overall()) + "\u201d everywhere gains "
                                + Words.plain(scale * regions.gain(), 0)
                                + error(scale * regions.halfWidth()) + " " + unit + ".",
                        hasIntervals
                                ? "Interval: Student's t. Pale: it covers 0."
                                : "Points of a design have no interval."),
                drawn);
    }

    private static String error(double half) {
        return Double.isFinite(half) ? " \u00b1 " + Words.plain(half, 0) : "";
    }

    private Panel panel(Table drawn) {
        var reach = Stream.of("lead", "lead_low", "lead_high")
                .flatMapToDouble(column -> Arrays.stream(drawn.numbers(column)))
                .filter(Double::isFinite)
                .map(lead -> scale * lead)
                .summaryStatistics();
        var plot = Rows.differences(
                Axes.differences(Math.min(0, reach.getMin()), Math.max(0, reach.getMax()), 4), drawn.size());
        var panel = new Panel(plot);
        var half = Math.min(0.2, Rows.half(drawn.size()));
        var conditions = new Conditions(regions.inputs().factors());
        for (int i = 0; i < drawn.size(); i++) {
            var row = drawn.row(i);
            var region = regions.regions().get(i);
            var colour = Theme.policy(story, region.policy());
            var lead = scale * row.number("lead");
            plot.addAnnotation(new XYBoxAnnotation(
                    Math.min(0, lead),
                    i + half,
                    Math.max(0, lead),
                    i - half,
                    null,
                    null,
                    tone(colour, region.sure() || !Double.isFinite(regions.halfWidth()))));
            if (Double.isFinite(row.number("lead_low"))) {
                plot.addAnnotation(new XYLineAnnotation(
                        scale * row.number("lead_low"),
                        i,
                        scale * row.number("lead_high"),
                        i,
                        Theme.butt(1.6),
                        Theme.QUIET));
            }
            var where = conditions.of(region.box());
            panel.row(i, where.isEmpty() ? "Everywhere" : Words.capital(where));
            panel.end(i, story.policy(region.policy()) + " (" + Words.percent(region.share()) + " of worlds)", colour);
        }
        return panel;
    }

    private static Color tone(Color colour, boolean sure) {
        return sure ? colour : Theme.clear(colour, 0.3);
    }
}
