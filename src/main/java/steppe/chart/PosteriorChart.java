package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import steppe.results.Table;

/** What a calibration has learnt of each parameter: the posterior beside the prior, in the prior's own units. */
final class PosteriorChart {
    private static final double PRIOR = 1.645;
    private static final double HALF = 0.4;
    private static final int COLOUR = 3;
    private static final Color PALE = Theme.clear(Theme.INK, 0.12);

    private final Fitting fitting;

    PosteriorChart(Fitting fitting) {
        this.fitting = fitting;
    }

    /**
     * Those that data say most of first, over as many pages as it takes. Of those that are not identified, only so many as the
     * last page has room for.
     *
     * @param posterior as analysis gives it, a row per parameter
     */
    List<Figure> figures(Table posterior) {
        var sorted = Pages.sorted(posterior, Comparator.comparingDouble(row -> -row.number("contraction")));
        var identified = sorted.where(PosteriorChart::identified);
        var shown = Math.max(Pages.ROWS, (identified.size() + Pages.ROWS - 1) / Pages.ROWS * Pages.ROWS);
        var pages = Pages.of(Pages.cut(sorted, 0, shown));
        var figures = new ArrayList<Figure>();
        for (int p = 0; p < pages.size(); p++) {
            var silent = posterior.size() - identified.size();
            figures.add(
                    figure(pages.get(p), axis(pages), p, pages.size(), silent, Math.max(0, posterior.size() - shown)));
        }
        return figures;
    }

    private static boolean identified(Table.Row row) {
        return row.text("identified").equals("true");
    }

    private Figure figure(Table rows, NumberAxis axis, int page, int pages, int silent, int left) {
        return new Figure(
                "posterior" + Pages.suffix(page),
                "What the data say of each parameter" + Pages.count(page, pages),
                "Standard deviations of the prior from its median; at the right, the share of the prior's variance that the"
                        + " data took away",
                key(rows),
                Grid.of(panel(rows, axis)),
                "",
                fitting.caption(
                        silent == 0
                                ? "The data take away a tenth or more of the variance of each parameter."
                                : silent
                                        + " parameters are not identified: the data took away less than a tenth of their"
                                        + " variance, or no more than chance would"
                                        + (left == 0 ? "." : "; " + left + " of them are not drawn."),
                        "Posteriors belong together: draw them jointly."),
                rows);
    }

    private static Key key(Table rows) {
        var key = new Key()
                .add(Key.Sign.AREA, PALE, "prior, 90%")
                .add(Key.Sign.LINE, Theme.other(COLOUR), "posterior, 90%")
                .add(Key.Sign.THICK, Theme.other(COLOUR), "50%");
        return rows.where(PosteriorChart::identified).size() == rows.size()
                ? key
                : key.add(Key.Sign.LINE, Theme.FAINT, "grey: not identified");
    }

    /** Wide enough for all pages. */
    private static NumberAxis axis(List<Table> pages) {
        var low = pages.stream().flatMapToDouble(page -> Arrays.stream(page.numbers("q05")));
        var high = pages.stream().flatMapToDouble(page -> Arrays.stream(page.numbers("q95")));
        return Axes.differences(
                Math.min(-2, low.min().orElse(0)), Math.max(2, high.max().orElse(0)), 8);
    }

    private Panel panel(Table rows, NumberAxis axis) {
        var plot = Rows.differences(axis, rows.size());
        var bars = new Bars(plot);
        var panel = new Panel(plot);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.row(i);
            var colour = identified(row) ? Theme.other(COLOUR) : Theme.FAINT;
            bars.box(-PRIOR, PRIOR, i, HALF, PALE)
                    .line(row.number("q05"), row.number("q95"), i, 1.6, colour)
                    .line(row.number("q25"), row.number("q75"), i, 5.5, colour);
            panel.line(
                    i,
                    fitting.parameter(row.text("parameter")),
                    identified(row) ? Theme.INK : Theme.QUIET,
                    Fitting.ROOM);
            panel.end(i, Words.percent(Math.max(0, row.number("contraction"))), identified(row) ? colour : Theme.QUIET);
        }
        return panel;
    }
}
