package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import steppe.analysis.calibration.Recovery;
import steppe.results.Table;

/** Whether a calibration finds back what made its data: for each parameter, what comes back and how honest intervals are. */
final class RecoveryChart {
    private static final double PROMISED = 0.9;
    private static final int TICKS = 5;

    private final Fitting fitting;

    RecoveryChart(Fitting fitting) {
        this.fitting = fitting;
    }

    /** @param recovery as analysis gives it, a row per parameter; what comes back first */
    List<Figure> figures(Table recovery) {
        var sorted = Pages.sorted(
                recovery,
                Comparator.comparingInt((Table.Row row) -> verdict(row).ordinal())
                        .thenComparingDouble(row -> -row.number("contraction")));
        var pages = Pages.of(sorted);
        var figures = new ArrayList<Figure>();
        for (int p = 0; p < pages.size(); p++) {
            figures.add(figure(pages.get(p), recovery, p, pages.size()));
        }
        return figures;
    }

    private static Recovery.Verdict verdict(Table.Row row) {
        return List.of(Recovery.Verdict.values()).stream()
                .filter(verdict -> verdict.words().equals(row.text("verdict")))
                .findFirst()
                .orElseThrow();
    }

    private static Color colour(Recovery.Verdict verdict) {
        return switch (verdict) {
            case COMES_BACK -> Theme.other(3);
            case PARTLY -> Theme.other(6);
            case NOT_IDENTIFIED -> Theme.FAINT;
            case MISLEADING -> Theme.other(0);
        };
    }

    private Figure figure(Table rows, Table all, int page, int pages) {
        var key = new Key();
        for (var verdict : Recovery.Verdict.values()) {
            var count = all.where("verdict", verdict.words()).size();
            key.add(Key.Sign.AREA, colour(verdict), verdict.words() + ": " + count);
        }
        return new Figure(
                "recovery" + Pages.suffix(page),
                "Which parameters the calibration finds back" + Pages.count(page, pages),
                "From data that the model made itself with known parameters, drawn from the prior "
                        + (int) all.row(0).number("truths") + " times",
                key,
                new Grid(List.of(returned(rows), covered(rows)), 2, true),
                "",
                fitting.caption(
                        "Comes back: truth and estimate correlate by 0.8 or more. Not identified: the data take away less"
                                + " than a tenth of the prior's variance. Misleading: too few truths inside the interval;"
                                + " of " + all.size() + " parameters chance alone makes some so.",
                        "Lines at the right: 95% Monte Carlo error (Wilson)."),
                rows);
    }

    private Panel returned(Table rows) {
        var plot = Rows.plot(Bars.roomy(Axes.amounts(0, 1, TICKS)), rows.size());
        var bars = new Bars(plot);
        var panel = new Panel(plot).heading("Truth and estimate correlate");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.row(i);
            var colour = colour(verdict(row));
            bars.line(0, row.number("correlation"), i, 1.2, Theme.clear(colour, 0.5))
                    .dot(row.number("correlation"), i, colour);
            panel.line(i, fitting.parameter(row.text("parameter")), Theme.INK, Fitting.ROOM);
        }
        return panel;
    }

    private static Panel covered(Table rows) {
        var least = IntStream.range(0, rows.size())
                .mapToDouble(i -> rows.row(i).number("coverage90_low"))
                .min()
                .orElse(0);
        var plot = Rows.plot(Bars.roomy(Axes.shares(Math.min(0.5, least), 1, TICKS)), rows.size());
        plot.addDomainMarker(new ValueMarker(PROMISED, Theme.INK, Theme.butt(1)), Layer.BACKGROUND);
        var bars = new Bars(plot);
        var panel = new Panel(plot).heading("Truths inside 90%");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.row(i);
            var colour = colour(verdict(row));
            bars.line(row.number("coverage90_low"), row.number("coverage90_high"), i, 1.6, colour)
                    .dot(row.number("coverage90"), i, colour);
            panel.end(i, Words.percent(row.number("coverage90")), colour);
        }
        return panel;
    }
}
