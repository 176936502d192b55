package steppe.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import steppe.analysis.sensitivity.SobolIndices;
import steppe.results.Table;

/** What share of an outcome's variance two factors account for only together: a bar per pair, the longest first. */
record SobolPairs(SobolIndices indices, Subject subject) {
    private static final int MOST = 8;
    private static final double LINE = 230;

    Figure figure() {
        var sorted = indices.pairs().stream()
                .sorted(Comparator.comparingDouble(pair -> -pair.second().value()))
                .toList();
        var drawn = sorted.subList(0, Math.min(MOST, sorted.size()));
        var plot = Rows.differences(
                SobolChart.axis(drawn.stream().map(SobolIndices.Pair::second).toList()), drawn.size());
        var panel = new Panel(plot);
        IntStream.range(0, drawn.size()).forEach(y -> pair(panel, plot, drawn, y));
        return new Figure(
                "sobol-pairs-" + subject.stem(),
                subject.title() + ": pairs",
                "Share of the variance of " + subject.outcome() + " that two numbers account for only together (second"
                        + " order)",
                new Key()
                        .add(Key.Sign.AREA, Theme.cause(0), "only together")
                        .add(
                                Key.Sign.LINE,
                                Theme.INK,
                                SobolChart.percent(indices.confidence()) + " bootstrap interval"),
                Grid.of(panel),
                "Pale numbers: the interval holds 0." + SobolChart.undrawn(sorted.size() - drawn.size(), "indices"),
                subject.source(),
                table(sorted));
    }

    private void pair(Panel panel, XYPlot plot, List<SobolIndices.Pair> drawn, int y) {
        var pair = drawn.get(y);
        var colour = pair.second().clearOf(0) ? Theme.INK : Theme.QUIET;
        panel.row(y, line(pair.factor()) + "\u00a0\u00d7 " + line(pair.with()));
        SobolChart.bar(plot, pair.second(), y, Rows.half(drawn.size()), 1);
        panel.end(y, SobolChart.percent(pair.second().value()), colour);
    }

    /** A name that stays on one line. */
    private String line(String factor) {
        return new Text(subject.factor(factor), Theme.LABEL, Theme.INK)
                .cut(LINE)
                .replace(' ', '\u00a0');
    }

    private Table table(List<SobolIndices.Pair> sorted) {
        var table = indices.toTable().where("index", "second");
        return sorted.stream()
                .map(pair -> table.where("factor", pair.factor()).where("with", pair.with()))
                .reduce(table.where(row -> false), Table::plus);
    }
}
