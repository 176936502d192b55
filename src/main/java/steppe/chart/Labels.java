package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Words beside a plot, each at the height of what it names or, where they would touch, led there by a thin line. */
final class Labels {
    private static final double WIDTH = 160;
    private static final double GAP = 10;
    private static final double NEAR = 2;
    private static final double SLACK = 8;

    private record Label(double value, Text text, double width) {}

    private final List<Label> labels = new ArrayList<>();
    private final RectangleEdge side;

    /** @param side left or right of the data */
    Labels(RectangleEdge side) {
        this.side = side;
    }

    /** @param value on the vertical axis */
    void add(double value, String words, Color colour) {
        add(value, new Text(words, Theme.LABEL, colour), WIDTH);
    }

    /** @param width where lines end */
    void add(double value, Text text, double width) {
        labels.add(new Label(value, text, width));
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** Width of all, with their distance from the data. */
    double room() {
        return labels.stream()
                .flatMapToDouble(label -> label.text.lines(label.width).stream()
                        .mapToDouble(line -> Theme.width(line, label.text.font()) + GAP + 2))
                .max()
                .orElse(0);
    }

    void draw(Graphics2D g, Rectangle2D data, ValueAxis axis) {
        var right = side == RectangleEdge.RIGHT;
        var edge = right ? data.getMaxX() : data.getX();
        var wanted = labels.stream()
                .mapToDouble(label -> axis.valueToJava2D(label.value, data, RectangleEdge.LEFT))
                .toArray();
        var sizes = labels.stream()
                .mapToDouble(label -> label.text.height(label.width))
                .toArray();
        var placed = Spread.apart(wanted, sizes, data.getY() - SLACK, data.getMaxY() + SLACK);
        for (int i = 0; i < placed.length; i++) {
            if (right && Math.abs(placed[i] - wanted[i]) > NEAR) {
                lead(g, edge, wanted[i], placed[i]);
            }
            var label = labels.get(i);
            label.text.drawBeside(g, right ? edge + GAP : edge - GAP, placed[i], label.width, right ? 1 : 0);
        }
    }

    private static void lead(Graphics2D g, double x, double from, double to) {
        var line = new Path2D.Double();
        line.moveTo(x + 1, from);
        line.lineTo(x + 2.5, from);
        line.lineTo(x + GAP - 3, to);
        line.lineTo(x + GAP - 1.5, to);
        g.setPaint(Theme.FAINT);
        g.setStroke(Theme.line(0.8));
        g.draw(line);
    }
}
