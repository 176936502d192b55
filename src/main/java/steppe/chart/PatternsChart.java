package steppe.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import steppe.analysis.forecast.Fact;
import steppe.results.Table;

/** What the entrant on trial gave to things that happened or did not, the most surprising first. */
final class PatternsChart {
    private static final int MOST = 18;
    private static final int CLOSE = 9;
    private static final double WORDS = 440;
    private static final double LINES = 370;
    private static final double BAR = 0.55;
    private static final double EVEN = 0.5;
    private static final double BESIDE = 0.04;
    private static final double RING = 10;
    private static final double DOT = 5;

    private final Story story;
    private final Hindcast hindcast;

    PatternsChart(Story story, Hindcast hindcast) {
        this.story = story;
        this.hindcast = hindcast;
    }

    /** As many figures as all facts take. */
    List<Figure> figures() {
        var sorted = hindcast.facts().bySurprise(hindcast.first());
        var pages = (sorted.size() + MOST - 1) / MOST;
        var rows = (sorted.size() + pages - 1) / pages;
        return IntStream.range(0, pages)
                .mapToObj(page -> figure(
                        page == 0 ? "patterns" : "patterns-" + (page + 1),
                        sorted.subList(page * rows, Math.min(sorted.size(), (page + 1) * rows)),
                        page * rows,
                        rows))
                .toList();
    }

    private Figure figure(String stem, List<Fact> facts, int before, int rows) {
        var card = hindcast.facts();
        var entrant = hindcast.first();
        var wrong = card.facts().stream()
                .filter(fact -> fact.surprise(entrant) > EVEN)
                .count();
        return new Figure(
                stem,
                "What happened, and how likely " + hindcast.quoted(entrant) + " held it",
                "The most surprising first"
                        + (rows < card.facts().size()
                                ? ": " + (before + 1) + " to " + (before + facts.size()) + " of "
                                        + card.facts().size()
                                : "")
                        + ". Of all " + card.facts().size() + " it leaned the wrong way in " + wrong,
                new Key()
                        .add(Key.Sign.DOT, Theme.INK, "probability given")
                        .add(Key.Sign.RING, Theme.INK, "what happened: 0% no, 100% yes")
                        .add(Key.Sign.THICK, Theme.clear(Waterfall.UP, BAR), "surprise")
                        .add(Key.Sign.THICK, Theme.clear(Waterfall.DOWN, BAR), "leaned the wrong way"),
                Grid.of(panel(facts, entrant, rows)),
                "",
                Caption.of(
                        story,
                        story.replications(),
                        "A dot in its ring is sure and right; the longer the bar between them, the greater the surprise.",
                        String.format(Locale.ROOT, "Mean Brier score %.3f; a coin has 0.250.", card.brier(entrant)),
                        card.leftOut() > 0 ? card.leftOut() + " facts without a probability are left out." : "",
                        "Facts of one story hang together: they are fewer pieces of evidence than rows."),
                table(facts, entrant));
    }

    private static Panel panel(List<Fact> facts, String entrant, int rows) {
        var axis = Axes.shares(0, 1, 5);
        axis.setRange(-BESIDE, 1 + BESIDE);
        var plot = Rows.plot(axis, rows);
        var panel = new Panel(plot);
        var said = new XYSeries("said");
        var came = new XYSeries("came");
        var bars = new XYLineAndShapeRenderer(false, true);
        for (int y = 0; y < facts.size(); y++) {
            var fact = facts.get(y);
            var probability = (double) fact.probabilities().get(entrant);
            var end = fact.happened() ? 1 : 0;
            var colour = fact.surprise(entrant) > EVEN ? Waterfall.DOWN : Waterfall.UP;
            bars.addAnnotation(
                    new XYLineAnnotation(probability, y, end, y, Theme.butt(5), Theme.clear(colour, BAR)),
                    Layer.BACKGROUND);
            said.add(probability, y);
            came.add(end, y);
            if (rows > CLOSE) {
                panel.line(y, Words.capital(fact.says()), Theme.INK, WORDS);
            } else {
                panel.row(y, Words.capital(fact.says()), LINES);
            }
            panel.end(y, Words.percent(probability), colour);
        }
        rings(plot, 0, bars, came, RING, Theme.PAPER);
        rings(plot, 1, new XYLineAndShapeRenderer(false, true), said, DOT, Theme.INK);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return panel;
    }

    private static void rings(
            XYPlot plot, int place, XYLineAndShapeRenderer renderer, XYSeries series, double size, Color fill) {
        renderer.setSeriesShape(0, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, fill);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Theme.INK);
        renderer.setSeriesOutlineStroke(0, Theme.line(1.3));
        plot.setDataset(place, new XYSeriesCollection(series));
        plot.setRenderer(place, renderer);
    }

    private static Table table(List<Fact> sorted, String entrant) {
        return new Table(
                List.of("fact", "happened", "entrant", "probability", "surprise"),
                sorted.stream()
                        .map(fact -> new Object[] {
                            fact.says(),
                            fact.happened(),
                            entrant,
                            fact.probabilities().get(entrant),
                            fact.surprise(entrant)
                        })
                        .toList());
    }
}
