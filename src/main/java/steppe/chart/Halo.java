package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/** A quiet ground behind words that stand on a pattern. */
final class Halo {
    private static final double ROOM = 3;

    private Halo() {}

    /** Behind a line that is centred on a point. */
    static void behind(Graphics2D g, Text text, double x, double middle, Color ground) {
        var width = text.width() + 2 * ROOM;
        g.setPaint(ground);
        g.fill(new RoundRectangle2D.Double(
                x - width / 2, middle - text.lineHeight() / 2, width, text.lineHeight(), ROOM, ROOM));
    }
}
