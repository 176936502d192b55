package steppe.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import steppe.results.Table;

/**
 * What a chart of months says about time: a line where the simulated past ends, and numbered events above the data.
 *
 * @param now last month of the known past
 * @param words whether the two sides of the line are named
 * @param events months to number from 1
 */
record Timeline(YearMonth now, boolean words, List<YearMonth> events) {
    private static final double WORDS = 15;
    private static final double NUMBER = 14;
    private static final double LEADER = 7;

    /** With its sides named and a number for each event. */
    static Timeline of(YearMonth now, Table events) {
        return new Timeline(
                now,
                true,
                StreamSupport.stream(events.spliterator(), false)
                        .map(event -> event.month("month"))
                        .toList());
    }

    /** Room above the data. */
    double height() {
        return (words ? WORDS : 0) + (events.isEmpty() ? 0 : NUMBER + LEADER);
    }

    /** Tints the past behind the data. */
    void shade(XYPlot plot) {
        var range = plot.getDomainAxis().getRange();
        var end = Math.min(MonthAxis.at(now), range.getUpperBound());
        if (end > range.getLowerBound()) {
            plot.addDomainMarker(new IntervalMarker(range.getLowerBound(), end, Theme.PAST), Layer.BACKGROUND);
        }
    }

    void draw(Graphics2D g, Rectangle2D data, ValueAxis axis) {
        var x = axis.valueToJava2D(MonthAxis.at(now), data, RectangleEdge.BOTTOM);
        if (x > data.getX() && x < data.getMaxX()) {
            drawNow(g, data, x);
        }
        drawEvents(g, data, axis);
    }

    private void drawNow(Graphics2D g, Rectangle2D data, double x) {
        var top = data.getY() - height();
        g.setPaint(Theme.INK);
        g.setStroke(Theme.butt(1));
        g.draw(new Line2D.Double(x, top, x, data.getMaxY()));
        var past = new Text("simulated past", Theme.SMALL, Theme.QUIET);
        var future = new Text("projection", Theme.SMALL, Theme.QUIET);
        if (words && x - past.width() - 6 > data.getX()) {
            past.drawLine(g, x - 6, top + WORDS / 2 - 2, 0);
        }
        if (words && x + future.width() + 6 < data.getMaxX()) {
            future.drawLine(g, x + 6, top + WORDS / 2 - 2, 1);
        }
    }

    private void drawEvents(Graphics2D g, Rectangle2D data, ValueAxis axis) {
        var wanted = events.stream()
                .mapToDouble(month -> axis.valueToJava2D(MonthAxis.at(month), data, RectangleEdge.BOTTOM))
                .toArray();
        var sizes = new double[wanted.length];
        Arrays.fill(sizes, NUMBER + 1);
        var placed = Spread.apart(wanted, sizes, data.getX(), data.getMaxX());
        var middle = data.getY() - LEADER - NUMBER / 2;
        for (int i = 0; i < placed.length; i++) {
            var leader = new Path2D.Double();
            leader.moveTo(wanted[i], data.getY());
            leader.lineTo(wanted[i], data.getY() - 2);
            leader.lineTo(placed[i], data.getY() - LEADER);
            g.setStroke(Theme.line(0.9));
            g.setPaint(Theme.QUIET);
            g.draw(leader);
            g.fill(new Ellipse2D.Double(placed[i] - NUMBER / 2, middle - NUMBER / 2, NUMBER, NUMBER));
            new Text(Integer.toString(i + 1), Theme.CAPTION, Theme.PAPER).drawLine(g, placed[i], middle, 0.5);
        }
    }
}
