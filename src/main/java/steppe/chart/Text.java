package steppe.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Words set in one font and colour, wrapped to the width they get. */
record Text(String words, Font font, Color colour) {
    private static final double LEADING = 1.28;

    double width() {
        return Theme.width(words, font);
    }

    double lineHeight() {
        return font.getSize2D() * LEADING;
    }

    /** Greedy lines; a word wider than the width stands alone. */
    List<String> lines(double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.strip().split("\\s+")) {
            if (line.length() > 0 && Theme.width(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** As many of the words' letters as fit on a line, with dots for those that do not. */
    String cut(double width) {
        var kept = words;
        while (kept.length() > 1 && Theme.width(kept, font) > width) {
            kept = kept.replaceFirst("\\s*.\u2026?$", "\u2026");
        }
        return kept;
    }

    double height(double width) {
        return lines(width).size() * lineHeight();
    }

    /** Draws downward from a top left corner. */
    void draw(Graphics2D g, double x, double y, double width) {
        pen(g);
        var baseline = y + font.getSize2D();
        for (var line : lines(width)) {
            g.drawString(line, (float) x, (float) baseline);
            baseline += lineHeight();
        }
    }

    /** Draws wrapped lines whose common middle is at a height; {@code align} as for one line. */
    void drawBeside(Graphics2D g, double x, double middle, double width, double align) {
        var lines = lines(width);
        var y = middle - (lines.size() - 1) * lineHeight() / 2;
        for (var line : lines) {
            new Text(line, font, colour).drawLine(g, x, y, align);
            y += lineHeight();
        }
    }

    /** Draws one line whose middle is at a height; {@code align} is 0 for left of x, 0.5 for centred, 1 for right. */
    void drawLine(Graphics2D g, double x, double middle, double align) {
        pen(g);
        g.drawString(words, (float) (x - (1 - align) * width()), (float) (middle + font.getSize2D() * 0.36));
    }

    private void pen(Graphics2D g) {
        g.setFont(font);
        g.setPaint(colour);
    }
}
