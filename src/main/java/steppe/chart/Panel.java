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
    private static final double LEADER = 10;
    private static final double NEAR = 2;
    private static final double ROW = 190;
    private static final double END = 150;

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

    /** Marks now and events; {@code shaded} tints the past. */
    Panel timeline(Timeline time, boolean shaded) {
        timeline = time;
        if (shaded) {
            time.shade(plot);
        }
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
        if (!rows.isEmpty()) {
            return rows.stream().mapToDouble(row -> widest(row.text, ROW)).max().orElseThrow() + 12;
        }
        var axis = (NumberAxis) plot.getRangeAxis();
        if (!axis.isTickLabelsVisible()) {
            return 0;
        }
        var unit = axis.getTickUnit();
        var widest = 0.0;
        for (double k = Math.ceil(axis.getLowerBound() / unit.getSize());
                k * unit.getSize() <= axis.getUpperBound();
                k++) {
            widest = Math.max(widest, Theme.width(unit.valueToString(k * unit.getSize()), Theme.AXIS));
        }
        return widest + 8;
    }

    private static double widest(Text text, double width) {
        return text.lines(width).stream()
                .mapToDouble(line -> Theme.width(line, text.font()))
                .max()
                .orElse(0);
    }

    /** Room that labels need on the right. */
    double right() {
        return ends.stream()
                .mapToDouble(end -> widest(end.text, END) + LEADER + 3)
                .max()
                .orElse(0);
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
        var sizes = ends.stream().mapToDouble(end -> end.text.height(END)).toArray();
        var wanted = ends.stream().mapToDouble(end -> pixel(end.value, data)).toArray();
        var placed = Spread.apart(wanted, sizes, data.getY() - 8, data.getMaxY() + 8);
        var x = data.getMaxX();
        for (int i = 0; i < placed.length; i++) {
            var text = ends.get(i).text;
            if (Math.abs(placed[i] - wanted[i]) > NEAR) {
                drawLeader(g, x, wanted[i], placed[i]);
            }
            drawLines(g, text.lines(END), text, x + LEADER, placed[i], 1);
        }
    }

    private static void drawLeader(Graphics2D g, double x, double from, double to) {
        var leader = new Path2D.Double();
        leader.moveTo(x + 1, from);
        leader.lineTo(x + 2.5, from);
        leader.lineTo(x + LEADER - 3, to);
        leader.lineTo(x + LEADER - 1.5, to);
        g.setPaint(Theme.FAINT);
        g.setStroke(Theme.line(0.8));
        g.draw(leader);
    }

    private void drawRow(Graphics2D g, Rectangle2D data, Label row) {
        drawLines(g, row.text.lines(ROW), row.text, data.getX() - 12, pixel(row.value, data), 0);
    }

    private static void drawLines(Graphics2D g, List<String> lines, Text look, double x, double middle, double align) {
        var y = middle - (lines.size() - 1) * look.lineHeight() / 2;
        for (var line : lines) {
            new Text(line, look.font(), look.colour()).drawLine(g, x, y, align);
            y += look.lineHeight();
        }
    }

    private double pixel(double value, Rectangle2D data) {
        return plot.getRangeAxis().valueToJava2D(value, data, RectangleEdge.LEFT);
    }
}
