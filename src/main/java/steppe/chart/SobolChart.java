package steppe.chart;

import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import steppe.analysis.Estimated;
import steppe.analysis.sensitivity.SobolIndices;
import steppe.results.Table;

/** What share of an outcome's variance each factor accounts for, by itself and with others, and what pairs do together. */
public final class SobolChart {
    private static final int MOST = 14;
    private static final double PALE = 0.4;
    private static final double LITTLE = 0.01;

    private final SobolIndices indices;
    private final Subject subject;

    public SobolChart(SobolIndices indices, Subject subject) {
        this.indices = indices;
        this.subject = subject;
    }

    /** One of the factors, and one of their pairs if those are known; none if the outcome does not vary. */
    public List<Figure> figures() {
        if (!indices.varies()) {
            return List.of();
        }
        return indices.pairs().isEmpty()
                ? List.of(factors())
                : List.of(factors(), new SobolPairs(indices, subject).figure());
    }

    private Figure factors() {
        var sorted = indices.effects().stream()
                .sorted(Comparator.comparingDouble(effect -> -effect.total().value()))
                .toList();
        var drawn = sorted.subList(0, Math.min(MOST, sorted.size()));
        return new Figure(
                "sobol-" + subject.stem(),
                subject.title(),
                "Share of the variance of " + subject.outcome() + " that each number or group accounts for",
                new Key()
                        .add(Key.Sign.AREA, Theme.cause(0), "by itself (first order)")
                        .add(Key.Sign.AREA, Theme.clear(Theme.cause(0), PALE), "by itself and with others (total)")
                        .add(Key.Sign.LINE, Theme.INK, percent(indices.confidence()) + " bootstrap interval"),
                Grid.of(panel(drawn)),
                alone() + undrawn(sorted.size() - drawn.size(), "totals"),
                subject.source(),
                table(sorted));
    }

    private Panel panel(List<SobolIndices.Effect> drawn) {
        var all = drawn.stream()
                .flatMap(effect -> List.of(effect.first(), effect.total()).stream())
                .toList();
        var plot = Rows.differences(axis(all), drawn.size());
        var panel = new Panel(plot);
        var half = Rows.half(drawn.size()) / 2;
        for (int y = 0; y < drawn.size(); y++) {
            var effect = drawn.get(y);
            var colour = effect.total().value() < LITTLE ? Theme.QUIET : Theme.INK;
            panel.line(y, subject.factor(effect.factor()), colour);
            bar(plot, effect.first(), y - half, half, 1);
            bar(plot, effect.total(), y + half, half, PALE);
            panel.end(
                    y,
                    percent(effect.first().value()) + " / "
                            + percent(effect.total().value()),
                    colour);
        }
        return panel;
    }

    private String alone() {
        var sum = indices.effects().stream()
                .mapToDouble(effect -> effect.first().value())
                .sum();
        return "By themselves all numbers add up to " + percent(sum)
                + (percent(sum).equals(percent(Math.min(sum, 0.99)))
                        ? "; what is missing to 100% they do only together."
                        : ".")
                + (indices.effects().stream().anyMatch(effect -> effect.total().value() < LITTLE)
                        ? " Pale: less than " + percent(LITTLE) + " in total."
                        : "");
    }

    static NumberAxis axis(List<Estimated> drawn) {
        var ends = drawn.stream().flatMapToDouble(TornadoChart::ends).summaryStatistics();
        return Axes.shares(Math.min(0, ends.getMin()), Math.max(0.01, ends.getMax()), Axes.MANY);
    }

    static void bar(XYPlot plot, Estimated index, double middle, double half, double opacity) {
        plot.addAnnotation(new XYBoxAnnotation(
                Math.min(0, index.value()),
                middle + half,
                Math.max(0, index.value()),
                middle - half,
                null,
                null,
                Theme.clear(Theme.cause(0), opacity)));
        Whisker.draw(plot, index, middle);
    }

    static String percent(double share) {
        return Numerals.of(true, 1).words(share);
    }

    static String undrawn(int left, String what) {
        return left > 0 ? " Not drawn: the smallest " + what + " (" + left + ")." : "";
    }

    /** All factors, also those that there is no room for, in the order of the bars. */
    private Table table(List<SobolIndices.Effect> sorted) {
        var table = indices.toTable().where(row -> !row.text("index").equals("second"));
        return sorted.stream()
                .map(effect -> table.where("factor", effect.factor()))
                .reduce(table.where(row -> false), Table::plus);
    }
}
