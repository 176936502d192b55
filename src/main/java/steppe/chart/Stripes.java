package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;

/** Slanting stripes that cover half of a shape. */
final class Stripes {
    private static final double WIDTH = 3;
    private static final double APART = 6;

    private Stripes() {}

    static void fill(Graphics2D g, Shape shape, Color colour) {
        var before = g.getClip();
        var box = shape.getBounds2D();
        g.clip(shape);
        g.setPaint(colour);
        g.setStroke(Theme.butt(WIDTH / Math.sqrt(2)));
        for (double x = box.getX() - box.getHeight(); x < box.getMaxX(); x += APART) {
            g.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getY()));
        }
        g.setClip(before);
    }
}
