package steppe.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The strip above a chart of months: where the simulated past ends, and numbered events.
 *
 * @param now last month of the known past
 * @param events months to number from 1
 */
record Timeline(YearMonth now, List<YearMonth> events) {
    private static final double WORDS = 15;
    private static final double NUMBER = 14;
    private static final double LEADER = 7;

    double height() {
        return WORDS + (events.isEmpty() ? 0 : NUMBER + LEADER);
    }

    /** Draws a line at now and shades the past, if both sides are in sight. */
    static void mark(XYPlot plot, YearMonth now, boolean shaded) {
        var range = plot.getDomainAxis().getRange();
        var at = Axes.at(now);
        if (at <= range.getLowerBound() || at >= range.getUpperBound()) {
            return;
        }
        if (shaded) {
            plot.addDomainMarker(new IntervalMarker(range.getLowerBound(), at, Theme.PAST), Layer.BACKGROUND);
        }
        plot.addDomainMarker(new ValueMarker(at, Theme.INK, Theme.butt(1)), Layer.FOREGROUND);
    }

    void draw(Graphics2D g, Rectangle2D data, ValueAxis axis) {
        var top = data.getY() - height();
        var x = axis.valueToJava2D(Axes.at(now), data, RectangleEdge.BOTTOM);
        var past = new Text("simulated past", Theme.SMALL, Theme.QUIET);
        var future = new Text("projection", Theme.SMALL, Theme.QUIET);
        if (x > data.getX() && x < data.getMaxX()) {
            if (x - past.width() - 6 > data.getX()) {
                past.drawLine(g, x - 6, top + WORDS / 2 - 1, 0);
            }
            if (x + future.width() + 6 < data.getMaxX()) {
                future.drawLine(g, x + 6, top + WORDS / 2 - 1, 1);
            }
            g.setPaint(Theme.INK);
            g.setStroke(Theme.butt(1));
            g.draw(new Line2D.Double(x, top, x, data.getY()));
        }
        drawEvents(g, data, axis);
    }

    private void drawEvents(Graphics2D g, Rectangle2D data, ValueAxis axis) {
        var wanted = events.stream()
                .mapToDouble(month -> axis.valueToJava2D(Axes.at(month), data, RectangleEdge.BOTTOM))
                .toArray();
        var placed = Spread.apart(wanted, NUMBER + 1, data.getX(), data.getMaxX());
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
