package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import steppe.analysis.Estimated;

/** Points with their names beside them, each where it covers least; a thin line leads to a name that is further off. */
final class PointLabels extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double RADIUS = 4;
    private static final double SMALL = 2.5;
    private static final double WIDEST = 260;
    private static final double PAD = 3;

    private record Point(Estimated x, double y, Color colour, String name) {
        double radius() {
            return name.isEmpty() ? SMALL : RADIUS;
        }
    }

    private final transient List<Point> points = new ArrayList<>();
    private final transient List<Point> corners = new ArrayList<>();

    /**
     * @param x with the interval to draw through the point
     * @param name empty for a point that is only a small dot
     */
    void point(Estimated x, double y, Color colour, String name) {
        points.add(new Point(x, y, colour, name));
    }

    /** Words whose upper right corner is at a place; names keep off them. */
    void corner(double x, double y, String words) {
        corners.add(new Point(new Estimated(x, x, x), y, Theme.QUIET, words));
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis right,
            ValueAxis up,
            int rendererIndex,
            PlotRenderingInfo info) {
        var free = new FreeSpace(area);
        corners.forEach(corner -> drawCorner(g, at(corner, area, right, up), corner, free));
        for (var point : points) {
            drawInterval(g, point, at(point, area, right, up).getY(), area, right, free);
        }
        var dots = points.stream()
                .map(point -> dot(at(point, area, right, up), point.radius()))
                .toList();
        dots.forEach(dot -> free.take(dot.getBounds2D()));
        for (var point : points) {
            if (!point.name().isEmpty()) {
                name(g, at(point, area, right, up), point, free);
            }
        }
        for (int i = 0; i < dots.size(); i++) {
            g.setPaint(points.get(i).colour());
            g.fill(dots.get(i));
        }
    }

    private static Point2D at(Point point, Rectangle2D area, ValueAxis right, ValueAxis up) {
        return new Point2D.Double(
                right.valueToJava2D(point.x().value(), area, RectangleEdge.BOTTOM),
                up.valueToJava2D(point.y(), area, RectangleEdge.LEFT));
    }

    private static void drawCorner(Graphics2D g, Point2D end, Point corner, FreeSpace free) {
        var text = new Text(corner.name(), Theme.AXIS, corner.colour());
        var x = end.getX() - PAD;
        text.drawLine(g, x, end.getY() + text.lineHeight() / 2, 0);
        free.take(new Rectangle2D.Double(x - text.width(), end.getY(), text.width(), text.lineHeight()));
    }

    private static void drawInterval(
            Graphics2D g, Point point, double y, Rectangle2D area, ValueAxis axis, FreeSpace free) {
        var from = axis.valueToJava2D(point.x().low(), area, RectangleEdge.BOTTOM);
        var to = axis.valueToJava2D(point.x().high(), area, RectangleEdge.BOTTOM);
        g.setPaint(Theme.FAINT);
        g.setStroke(Theme.butt(1.6));
        g.draw(new Line2D.Double(from, y, to, y));
        if (to - from > 1) {
            free.take(new Rectangle2D.Double(from, y - 2, to - from, 4));
        }
    }

    private static Ellipse2D dot(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    private static void name(Graphics2D g, Point2D at, Point point, FreeSpace free) {
        var whole = new Text(point.name(), Theme.LABEL, Theme.letters(point.colour()));
        var text = new Text(whole.cut(WIDEST), Theme.LABEL, Theme.letters(point.colour()));
        var box = free.beside(at, text.width() + 2 * PAD, text.lineHeight());
        var near = new Point2D.Double(
                Math.max(box.getMinX(), Math.min(at.getX(), box.getMaxX())),
                Math.max(box.getMinY(), Math.min(at.getY(), box.getMaxY())));
        if (near.distance(at) > FreeSpace.NEAR + 1) {
            g.setPaint(Theme.FAINT);
            g.setStroke(Theme.line(0.8));
            g.draw(new Line2D.Double(at, near));
        }
        g.setPaint(Theme.clear(Theme.PAPER, 0.8));
        g.fill(box);
        text.drawLine(g, box.getX() + PAD, box.getCenterY(), 1);
    }
}
