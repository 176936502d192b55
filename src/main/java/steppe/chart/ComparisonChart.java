package steppe.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import steppe.results.Table;

/** What each policy changes in the same worlds: an interval per policy, and the wider one that other worlds would have given. */
public final class ComparisonChart {
    private final Story story;
    private final String base;
    private final String outcome;
    private final String unit;
    private final double scale;

    /**
     * @param base the policy that others are compared with
     * @param outcome in words
     * @param unit of differences, such as {@code percentage points}
     * @param scale that outcomes are multiplied by for it, such as 100
     */
    public ComparisonChart(Story story, String base, String outcome, String unit, double scale) {
        this.story = story;
        this.base = base;
        this.outcome = outcome;
        this.unit = unit;
        this.scale = scale;
    }

    /** @param compared a row per policy, as {@code steppe compare} writes it */
    public Figure figure(Table compared) {
        var hasIntervals = Arrays.stream(compared.numbers("low")).anyMatch(Double::isFinite);
        return new Figure(
                "compare",
                Words.capital(outcome) + ": what each policy changes",
                "Against \u201c" + story.policy(base) + "\u201d in the same worlds, " + unit,
                key(hasIntervals),
                Grid.of(panel(compared)),
                "",
                Caption.of(
                        story,
                        (int) compared.row(0).number("worlds"),
                        hasIntervals
                                ? "At the right: how many times as many runs it would take to be as sure in worlds of"
                                        + " their own. Intervals of means: Student's t, and Welch 1947."
                                : "No intervals: of a single world, or of the points of a design."),
                compared);
    }

    private static Key key(boolean hasIntervals) {
        var key = new Key().add(Key.Sign.DOT, Theme.INK, "mean change");
        return hasIntervals
                ? key.add(Key.Sign.THICK, Theme.INK, "its 95% interval in the same worlds")
                        .add(Key.Sign.LINE, Theme.FAINT, "in worlds of their own")
                : key;
    }

    private Panel panel(Table compared) {
        double[] ends = Stream.of("difference", "low", "high", "independent_low", "independent_high")
                .flatMapToDouble(column -> Arrays.stream(compared.numbers(column)))
                .filter(Double::isFinite)
                .map(end -> scale * end)
                .toArray();
        double low = Math.min(0, DoubleStream.of(ends).min().orElse(0));
        double high = Math.max(0, DoubleStream.of(ends).max().orElse(1));
        var plot = Rows.differences(Axes.differences(low, high, 4), compared.size());
        var bars = new Bars(plot);
        var panel = new Panel(plot);
        for (int i = 0; i < compared.size(); i++) {
            var row = compared.row(i);
            bars.line(
                            scale * row.number("independent_low"),
                            scale * row.number("independent_high"),
                            i,
                            1.6,
                            Theme.FAINT)
                    .line(scale * row.number("low"), scale * row.number("high"), i, 4, colour(row))
                    .dot(scale * row.number("difference"), i, colour(row));
            panel.row(i, story.policy(row.text("policy")));
            panel.end(i, saving(row), Theme.QUIET);
        }
        return panel;
    }

    private java.awt.Color colour(Table.Row row) {
        return Theme.policy(story, row.text("policy"));
    }

    private static String saving(Table.Row row) {
        double saving = row.number("saving");
        return Double.isNaN(saving) ? "" : "\u00d7 " + Words.format("#,##0").format(saving);
    }
}
