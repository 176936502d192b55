package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import steppe.analysis.PairedDifference;
import steppe.results.Table;

/** What a policy changes against the base in the same replication: an interval per policy, a panel per month. */
final class PairedChart {
    private static final String[] COLUMNS = {
        "policy", "base", "outcome", "pairs", "mean", "mean_low", "mean_high", "q025", "q25", "q50", "q75", "q975"
    };

    private final Story story;
    private final Tables tables;
    private final boolean areDrawn;

    PairedChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
        this.areDrawn = PairedDifference.areDrawn(tables.finished());
    }

    /** Outcomes that hold a power's share. */
    List<String> outcomes(String power) {
        return new ShareOutcomes(story, tables).of(power);
    }

    Figure figure(String power) {
        var outcomes = outcomes(power);
        var rows = new ArrayList<Object[]>();
        for (var outcome : outcomes) {
            for (var policy : story.policies().keySet()) {
                if (!policy.equals(story.base())) {
                    rows.add(row(policy, outcome));
                }
            }
        }
        var drawn = new Table(List.of(COLUMNS), rows).where(row -> row.number("pairs") > 0);
        var panels = outcomes.stream()
                .map(outcome -> panel(drawn, outcome, outcome.equals(outcomes.get(0))))
                .toList();
        return new Figure(
                "paired-" + power,
                story.power(power) + ": what each policy changes against \u201c" + story.policy(story.base())
                        + "\u201d",
                "Difference of the share of influence in " + story.area(story.region())
                        + " from the base in the same replication, percentage points",
                new Key()
                        .add(Key.Sign.LINE, Theme.FAINT, "95% of the pairs")
                        .add(Key.Sign.THICK, Theme.FAINT, "50%")
                        .add(
                                Key.Sign.DOT,
                                Theme.INK,
                                areDrawn ? "mean \u00b1 its own 95% interval" : "mean over the points of the design"),
                new Grid(panels, Math.min(2, panels.size()), true),
                "",
                Caption.of(
                        story,
                        (int) Arrays.stream(drawn.numbers("pairs")).max().orElse(0),
                        Caption.pairs(areDrawn, "Interval of the mean: Student's t."),
                        Caption.weights(story, story.region()),
                        story.definition()),
                drawn);
    }

    private Object[] row(String policy, String outcome) {
        var paired = PairedDifference.of(tables.finished(), policy, story.base(), outcome);
        var mean = paired.mean();
        var half = paired.halfWidth();
        return new Object[] {
            policy,
            story.base(),
            outcome,
            paired.pairs(),
            100 * mean,
            100 * (mean - half),
            100 * (mean + half),
            100 * paired.quantile(0.025),
            100 * paired.quantile(0.25),
            100 * paired.quantile(0.5),
            100 * paired.quantile(0.75),
            100 * paired.quantile(0.975)
        };
    }

    private Panel panel(Table drawn, String outcome, boolean first) {
        var low = Arrays.stream(drawn.numbers("q025")).min().orElse(0);
        var high = Arrays.stream(drawn.numbers("q975")).max().orElse(0);
        var largest = Arrays.stream(drawn.numbers("mean")).map(Math::abs).max().orElse(0);
        var rows = drawn.where("outcome", outcome);
        var plot = Rows.differences(Axes.differences(Math.min(0, low), Math.max(0, high), Axes.MANY), rows.size());
        var panel = new Panel(plot).heading(Words.month(ShareOutcomes.month(outcome)));
        var dots = new XYSeries("mean");
        var renderer = Ribbons.dotting(Theme.INK);
        for (int i = 0; i < rows.size(); i++) {
            draw(renderer, rows.row(i), i);
            label(panel, rows.row(i), i, largest, first);
            dots.add(rows.row(i).number("mean"), i);
        }
        plot.setDataset(new XYSeriesCollection(dots));
        plot.setRenderer(renderer);
        return panel;
    }

    private void draw(XYItemRenderer renderer, Table.Row row, int y) {
        var colour = Theme.policy(story, row.text("policy"));
        line(renderer, row.number("q025"), row.number("q975"), y, 2.5, Theme.clear(colour, 0.5));
        line(renderer, row.number("q25"), row.number("q75"), y, 11, Theme.clear(colour, 0.5));
        if (Double.isFinite(row.number("mean_low"))) {
            line(renderer, row.number("mean_low"), row.number("mean_high"), y, 3, Theme.INK);
        }
    }

    private void label(Panel panel, Table.Row row, int y, double largest, boolean rowed) {
        if (rowed) {
            panel.row(y, story.policy(row.text("policy")));
        }
        var half = (row.number("mean_high") - row.number("mean_low")) / 2;
        var error = Double.isFinite(half) ? " \u00b1 " + Words.plain(half, largest) : "";
        var words = Words.signed(row.number("mean"), largest) + error;
        panel.end(y, words, Theme.policy(story, row.text("policy")));
    }

    private static void line(XYItemRenderer renderer, double from, double to, double y, double width, Color colour) {
        renderer.addAnnotation(new XYLineAnnotation(from, y, to, y, Theme.butt(width), colour), Layer.BACKGROUND);
    }
}
