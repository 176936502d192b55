package steppe.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What is left of an area in which things are already drawn. */
final class FreeSpace {
    /** How far from its point a label is, if it can be. */
    static final double NEAR = 7;

    private static final double[] RINGS = {NEAR, 16, 28, 42, 58, 80, 110, 150};
    private static final int DIRECTIONS = 16;
    private static final double OUTSIDE = 100;
    private static final double PER_STEP = 0.5;
    private static final double CROSSED = 60;

    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    FreeSpace(Rectangle2D area) {
        this.area = area;
    }

    void take(Rectangle2D box) {
        taken.add(box);
    }

    /** Takes the place around a point, near before far and right before left, where a box covers least of what is there. */
    Rectangle2D beside(Point2D point, double width, double height) {
        Rectangle2D best = null;
        var least = Double.MAX_VALUE;
        for (double ring : RINGS) {
            for (int i = 0; i < DIRECTIONS; i++) {
                var box = box(point, ring, direction(i), width, height);
                var cost = cost(box) + PER_STEP * (ring - NEAR) + CROSSED * crossed(point, box);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        take(best);
        lines.add(line(point, best));
        return best;
    }

    /** Right, then up and down from there in turn, to the left. */
    private static double direction(int i) {
        var step = (i + 1) / 2 * (i % 2 == 0 ? -1 : 1);
        return 2 * Math.PI * step / DIRECTIONS;
    }

    private static Rectangle2D box(Point2D point, double ring, double angle, double width, double height) {
        var x = point.getX() + Math.cos(angle) * (ring + width / 2);
        var y = point.getY() - Math.sin(angle) * (ring + height / 2);
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private double cost(Rectangle2D box) {
        var covered = taken.stream().mapToDouble(other -> common(box, other)).sum();
        return covered + OUTSIDE * (box.getWidth() * box.getHeight() - common(box, area));
    }

    /** How many things a line from the point to the box would cross, and how many such lines the box. */
    private long crossed(Point2D point, Rectangle2D box) {
        var line = line(point, box);
        return taken.stream().filter(line::intersects).count()
                + lines.stream().filter(box::intersectsLine).count();
    }

    private static Line2D line(Point2D point, Rectangle2D box) {
        return new Line2D.Double(point.getX(), point.getY(), box.getCenterX(), box.getCenterY());
    }

    private static double common(Rectangle2D one, Rectangle2D other) {
        var both = one.createIntersection(other);
        return both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
    }
}
