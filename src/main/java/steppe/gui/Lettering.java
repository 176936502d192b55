package steppe.gui;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Letters on a map: each text in the middle of a place, on a seam of paper, kept inside the picture. */
final class Lettering {
    private static final double EDGE = 4;
    private static final double SEAM = 3.5;

    private final Graphics2D pencil;
    private final double width;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Lettering(Graphics2D pencil, double width) {
        this.pencil = pencil;
        this.width = width;
    }

    /** Writes a text with its line at y. */
    void write(String text, Font font, double x, double y) {
        var glyphs = font.createGlyphVector(pencil.getFontRenderContext(), text);
        var box = box(glyphs, x, y);
        taken.add(box);
        var letters = glyphs.getOutline((float) box.getX(), (float) y);
        pencil.setColor(Look.clear(Look.PAPER, 0.85));
        pencil.setStroke(Look.line(SEAM));
        pencil.draw(letters);
        pencil.setColor(Look.INK);
        pencil.fill(letters);
    }

    /** Writes a text at the first of some lines where it covers none that was written before; at the first if it always would. */
    void writeWhereFree(String text, Font font, double x, List<Double> lines) {
        var glyphs = font.createGlyphVector(pencil.getFontRenderContext(), text);
        double y = lines.stream()
                .filter(line -> taken.stream().noneMatch(box(glyphs, x, line)::intersects))
                .findFirst()
                .orElse(lines.get(0));
        write(text, font, x, y);
    }

    private Rectangle2D box(GlyphVector glyphs, double x, double y) {
        var size = glyphs.getLogicalBounds();
        double left = Math.max(EDGE, Math.min(width - size.getWidth() - EDGE, x - size.getWidth() / 2));
        return new Rectangle2D.Double(left, y + size.getY() + 1, size.getWidth(), size.getHeight() - 2);
    }
}
