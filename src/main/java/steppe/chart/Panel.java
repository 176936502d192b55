package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** One plot with its heading above and its labels beside the data they name. */
final class Panel {
    private static final double HEADING = 19;
    private static final double TICKS = 20;
    private static final double LEADER = 12;
    private static final double ROW = 200;

    private record Label(double value, Text text) {}

    private final XYPlot plot;
    private final List<Label> ends = new ArrayList<>();
    private final List<Label> rows = new ArrayList<>();
    private Text heading;
    private Timeline timeline;

    Panel(XYPlot plot) {
        this.plot = plot;
    }

    Panel heading(String words) {
        heading = new Text(words, Theme.HEADING, Theme.INK);
        return this;
    }

    Panel timeline(Timeline strip) {
        timeline = strip;
        return this;
    }

    /** A label at the right end of the data, at a value of the vertical axis. */
    Panel end(double value, String words, Color colour) {
        ends.add(new Label(value, new Text(words, Theme.LABEL, Theme.letters(colour))));
        return this;
    }

    /** A label to the left of the data in place of ticks. */
    Panel row(double value, String words) {
        rows.add(new Label(value, new Text(words, Theme.LABEL, Theme.INK)));
        return this;
    }

    /** Room that ticks or rows need on the left. */
    double left() {
        var widest = rows.stream().mapToDouble(row -> widest(row.text)).max();
        if (widest.isPresent()) {
            return widest.getAsDouble() + 10;
        }
        var axis = (NumberAxis) plot.getRangeAxis();
        if (!axis.isTickLabelsVisible()) {
            return 0;
        }
        var unit = axis.getTickUnit();
        var high = Theme.width(unit.valueToString(axis.getUpperBound()), Theme.AXIS);
        var low = Theme.width(unit.valueToString(axis.getLowerBound()), Theme.AXIS);
        return Math.max(high, low) + 7;
    }

    private static double widest(Text text) {
        return text.lines(ROW).stream().mapToDouble(line -> Theme.width(line, text.font())).max().orElse(0);
    }

    /** Room that labels need on the right. */
    double right() {
        return ends.stream().mapToDouble(end -> end.text.width() + LEADER + 3).max().orElse(0);
    }

    /** Room above the data. */
    double above() {
        return (heading == null ? 0 : HEADING) + (timeline == null ? 0 : timeline.height());
    }

    double below() {
        return TICKS;
    }

    /** @param ticks whether the vertical axis shows its numbers here */
    void draw(Graphics2D g, Rectangle2D data, boolean ticks) {
        var left = new AxisSpace();
        left.setLeft(left());
        var bottom = new AxisSpace();
        bottom.setBottom(TICKS);
        var outer = new Rectangle2D.Double(
                data.getX() - left(), data.getY(), data.getWidth() + left(), data.getHeight() + TICKS);
        plot.setFixedRangeAxisSpace(left);
        plot.setFixedDomainAxisSpace(bottom);
        plot.getRangeAxis().setTickLabelsVisible(ticks && rows.isEmpty());
        plot.draw(g, outer, null, null, null);
        if (heading != null) {
            heading.drawLine(g, data.getX(), data.getY() - above() + HEADING / 2 - 2, 1);
        }
        if (timeline != null) {
            timeline.draw(g, data, plot.getDomainAxis());
        }
        drawEnds(g, data);
        rows.forEach(row -> drawRow(g, data, row));
    }

    private void drawEnds(Graphics2D g, Rectangle2D data) {
        var size = Theme.LABEL.getSize2D() * 1.2;
        var wanted = ends.stream().mapToDouble(end -> pixel(end.value, data)).toArray();
        var placed = Spread.apart(wanted, size, data.getY() - size / 2, data.getMaxY() + size / 2);
        var x = data.getMaxX();
        for (int i = 0; i < placed.length; i++) {
            var text = ends.get(i).text;
            var leader = new Path2D.Double();
            leader.moveTo(x + 2, wanted[i]);
            leader.lineTo(x + 4, wanted[i]);
            leader.lineTo(x + LEADER - 4, placed[i]);
            leader.lineTo(x + LEADER - 2, placed[i]);
            g.setPaint(Theme.FAINT);
            g.setStroke(Theme.line(0.8));
            g.draw(leader);
            text.drawLine(g, x + LEADER, placed[i], 1);
        }
    }

    private void drawRow(Graphics2D g, Rectangle2D data, Label row) {
        var lines = row.text.lines(ROW);
        var middle = pixel(row.value, data) - (lines.size() - 1) * row.text.lineHeight() / 2;
        for (var line : lines) {
            new Text(line, row.text.font(), row.text.colour()).drawLine(g, data.getX() - 10, middle, 0);
            middle += row.text.lineHeight();
        }
    }

    private double pixel(double value, Rectangle2D data) {
        return plot.getRangeAxis().valueToJava2D(value, data, RectangleEdge.LEFT);
    }
}
