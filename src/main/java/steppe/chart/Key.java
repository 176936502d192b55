package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A row of signs and their meanings, where labels beside the data do not fit. */
final class Key {
    private static final double SIGN = 18;
    private static final double GAP = 16;
    private static final double LINE = 17;

    /** How a sign looks. */
    enum Sign {
        AREA,
        LINE,
        THICK,
        DOT,
        RING,
        STRIPES
    }

    private record Entry(Sign sign, Color colour, Text text) {
        double width() {
            return SIGN + 5 + text.width() + GAP;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    Key add(Sign sign, Color colour, String meaning) {
        entries.add(new Entry(sign, colour, new Text(meaning, Theme.AXIS, Theme.INK)));
        return this;
    }

    double height(double width) {
        return walk(null, 0, 0, width);
    }

    void draw(Graphics2D g, double x, double y, double width) {
        walk(g, x, y, width);
    }

    private double walk(Graphics2D g, double left, double top, double width) {
        var x = left;
        var y = top;
        for (var entry : entries) {
            if (x > left && x + entry.width() - GAP > left + width) {
                x = left;
                y += LINE;
            }
            if (g != null) {
                draw(g, entry, x, y + LINE / 2);
            }
            x += entry.width();
        }
        return entries.isEmpty() ? 0 : y - top + LINE;
    }

    private static void draw(Graphics2D g, Entry entry, double x, double middle) {
        g.setPaint(entry.colour);
        switch (entry.sign) {
            case AREA -> g.fill(new Rectangle2D.Double(x, middle - 5.5, SIGN, 11));
            case LINE -> {
                g.setStroke(Theme.butt(2));
                g.draw(new Line2D.Double(x, middle, x + SIGN, middle));
            }
            case THICK -> {
                g.setStroke(Theme.butt(6));
                g.draw(new Line2D.Double(x, middle, x + SIGN, middle));
            }
            case DOT -> g.fill(new Ellipse2D.Double(x + SIGN / 2 - 4, middle - 4, 8, 8));
            case STRIPES -> Stripes.fill(g, new Rectangle2D.Double(x, middle - 5.5, SIGN, 11), entry.colour);
            case RING -> {
                g.setStroke(Theme.butt(1.4));
                g.draw(new Ellipse2D.Double(x + SIGN / 2 - 3.5, middle - 3.5, 7, 7));
            }
        }
        entry.text.drawLine(g, x + SIGN + 5, middle, 1);
    }
}
