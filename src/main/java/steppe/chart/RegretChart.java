package steppe.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import steppe.analysis.discovery.PolicyOutcomes;
import steppe.analysis.discovery.Robustness;
import steppe.results.Table;

/** How much each policy can be regretted: a row per policy, the least regretted first. */
public final class RegretChart {
    /** Rows beyond which each has one line. */
    private static final int CROWD = 9;

    private final Story story;
    private final Robustness robustness;
    private final String outcome;
    private final String unit;
    private final double scale;

    /**
     * @param outcome as a title names it, such as {@code Russia's share in 2035}
     * @param unit of regret, such as {@code percentage points}
     * @param scale that outcomes are multiplied by for it, such as 100
     */
    public RegretChart(Story story, Robustness robustness, String outcome, String unit, double scale) {
        this.story = story;
        this.robustness = robustness;
        this.outcome = outcome;
        this.unit = unit;
        this.scale = scale;
    }

    public Figure figure() {
        var drawn = sorted(robustness.toTable());
        var better = robustness.outcomes().better() == PolicyOutcomes.Better.LARGER ? "larger" : "smaller";
        return new Figure(
                "regret",
                "Regret: how far each policy can be from the best one",
                Words.capital(outcome) + " (" + better
                        + " is better), distance to the best of these policies in the same" + " world, " + unit
                        + (drawn.size() > CROWD
                                ? "; beside it mean / worst / "
                                        + (robustness.threshold().isEmpty()
                                                ? "how often best"
                                                : "how often good enough")
                                : ""),
                new Key()
                        .add(Key.Sign.DOT, Theme.INK, "mean")
                        .add(Key.Sign.THICK, Theme.FAINT, "nine of ten worlds")
                        .add(Key.Sign.LINE, Theme.FAINT, "the worst world"),
                Grid.of(panel(drawn)),
                "",
                Caption.of(
                        story,
                        robustness.outcomes().worlds(),
                        "A world is a replication: the same draws and random streams under every policy. Regret:"
                                + " Savage 1951; a policy without regret would be the best in every world.",
                        good(),
                        story.definition()),
                drawn);
    }

    private String good() {
        return robustness.threshold().isEmpty()
                ? ""
                : "Good enough: "
                        + (robustness.outcomes().better() == PolicyOutcomes.Better.LARGER ? "at least " : "at most ")
                        + Words.format("0.##")
                                .format(scale * robustness.threshold().getAsDouble())
                        + ".";
    }

    private static Table sorted(Table rows) {
        var order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rows.row(i).number("regret_mean")))
                .toList();
        return order.stream()
                .map(i -> rows.where("policy", rows.row(i).text("policy")))
                .reduce(Table::plus)
                .orElseThrow();
    }

    private Panel panel(Table drawn) {
        var most = scale * Arrays.stream(drawn.numbers("regret_max")).max().orElse(1);
        var plot = Rows.plot(Axes.amounts(0, most, Axes.MANY), drawn.size());
        var panel = new Panel(plot);
        var means = new XYSeries("mean");
        var renderer = Ribbons.dotting(Theme.INK);
        plot.setDataset(new XYSeriesCollection(means));
        plot.setRenderer(renderer);
        for (int i = 0; i < drawn.size(); i++) {
            var row = drawn.row(i);
            var colour = Theme.policy(story, row.text("policy"));
            line(plot, 0, row.number("regret_max"), i, 2.5, Theme.clear(colour, 0.45));
            line(plot, 0, row.number("regret_q90"), i, 11, Theme.clear(colour, 0.45));
            means.add(scale * row.number("regret_mean"), i);
            if (drawn.size() > CROWD) {
                panel.line(i, story.policy(row.text("policy")), Theme.INK);
                panel.end(i, numbers(row), colour);
            } else {
                panel.row(i, story.policy(row.text("policy")));
                panel.end(i, words(row), colour);
            }
        }
        return panel;
    }

    private void line(XYPlot plot, double from, double to, int y, double width, Color colour) {
        plot.getRenderer()
                .addAnnotation(
                        new XYLineAnnotation(scale * from, y, scale * to, y, Theme.butt(width), colour),
                        Layer.BACKGROUND);
    }

    private String words(Table.Row row) {
        var best = "mean " + number(row.number("regret_mean")) + ", worst " + number(row.number("regret_max"));
        var satisfied = row.get("satisfied");
        return best + ", "
                + (satisfied == null
                        ? "best in " + Words.percent(row.number("best_share"))
                        : "good enough in " + Words.percent(row.number("satisfied")));
    }

    /** The same where rows are close; the subtitle says what they are. */
    private String numbers(Table.Row row) {
        var satisfied = row.get("satisfied");
        return (number(row.number("regret_mean")) + " / " + number(row.number("regret_max")) + " / "
                        + Words.percent(satisfied == null ? row.number("best_share") : row.number("satisfied")))
                .replace(' ', '\u00a0');
    }

    private String number(double regret) {
        return Words.plain(scale * regret, 0);
    }
}
