package steppe.chart;

import java.awt.Color;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import steppe.results.Table;

/**
 * Steps from one share to another, each beginning where the one above ends. Shares are posts, not bars, since the axis
 * need not begin at zero.
 *
 * @param steps as {@link Steps} gives them
 */
record Waterfall(Table steps) {
    static final Color UP = Theme.cause(0);
    static final Color DOWN = Theme.cause(1);
    private static final double ROOM = 0.1;
    private static final double GAP = 0.008;

    Panel panel() {
        var plot = Rows.plot(axis(), steps.size());
        plot.setRangeGridlinesVisible(true);
        var panel = new Panel(plot);
        for (int y = 0; y < steps.size(); y++) {
            var row = steps.row(y);
            panel.line(y, row.text("step"), Theme.INK);
            if (row.get("change") == null) {
                post(plot, row, y);
            } else {
                step(plot, row, y);
            }
            if (y + 1 < steps.size()) {
                line(plot, row.number("to"), y + half(), y + 1 - half(), 1, Theme.QUIET);
            }
        }
        return panel;
    }

    /** With room for a label; on the way a share may be more than all or less than nothing. */
    NumberAxis axis() {
        var shares = DoubleStream.of(steps.numbers("to")).summaryStatistics();
        var axis = Axes.shares(shares.getMin(), shares.getMax(), Axes.MANY);
        var end = Math.max(axis.getUpperBound(), shares.getMax());
        axis.setUpperBound(end + ROOM * (end - axis.getLowerBound()));
        return axis;
    }

    private void post(XYPlot plot, Table.Row row, int y) {
        var share = row.number("to");
        line(plot, share, y - half(), y + half(), 4, Theme.INK);
        label(plot, share, y, Words.plain(100 * share, 100 * largest()) + "%");
    }

    private void step(XYPlot plot, Table.Row row, int y) {
        var left = Math.min(row.number("from"), row.number("to"));
        var right = Math.max(row.number("from"), row.number("to"));
        plot.addAnnotation(new XYBoxAnnotation(left, y + half(), right, y - half(), null, null, colour(row)));
        label(plot, right, y, Words.signed(100 * row.number("change"), 100 * largest()));
    }

    private double half() {
        return Rows.half(steps.size());
    }

    /** Those of one driver stand out. */
    private static Color colour(Table.Row row) {
        if (row.number("drivers") != 1) {
            return Theme.FAINT;
        }
        return row.number("change") < 0 ? DOWN : UP;
    }

    private double largest() {
        return DoubleStream.of(steps.numbers("change"))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static void line(XYPlot plot, double x, double from, double to, double width, Color colour) {
        plot.addAnnotation(new XYLineAnnotation(x, from, x, to, Theme.butt(width), colour));
    }

    private static void label(XYPlot plot, double x, double y, String words) {
        var gap = GAP * plot.getDomainAxis().getRange().getLength();
        var label = new XYTextAnnotation(words, x + gap, y);
        label.setFont(Theme.LABEL);
        label.setPaint(Theme.INK);
        label.setBackgroundPaint(Theme.PAPER);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(label);
    }
}
