package steppe.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;

/** A sheet of paper with headings, sentences and tables, one below the other. */
final class Sheet extends JComponent {
    private static final long serialVersionUID = 1;

    private static final int EDGE = 14;
    private static final int LINE = 19;
    private static final int NARROWEST = 400;
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private transient List<Block> blocks = List.of();

    /** Something on a sheet. */
    sealed interface Block {}

    record Heading(String text, Color colour) implements Block {}

    record Sentence(String text) implements Block {}

    /** @param columns headings; the first is of what the rows are about */
    record Grid(List<String> columns, List<Row> rows) implements Block {}

    /**
     * A line of a table.
     *
     * @param colour of what it is about
     * @param bar how far the bar behind the second column reaches, in [0, 1]; 0 for none
     */
    record Row(Color colour, double bar, List<String> cells) {}

    void show(List<Block> written) {
        blocks = List.copyOf(written);
        revalidate();
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        double width = Math.max(NARROWEST, getWidth() / Look.SCALE);
        return new Dimension(Look.scaled(NARROWEST), Look.scaled((int) write(null, width) + EDGE));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var pencil = (Graphics2D) graphics.create();
        pencil.setColor(Look.PAPER);
        pencil.fillRect(0, 0, getWidth(), getHeight());
        write(Look.fine(pencil), getWidth() / Look.SCALE);
        pencil.dispose();
    }

    /**
     * Writes all blocks.
     *
     * @param pencil null to find out only how far down they reach
     * @return where they end
     */
    private double write(Graphics2D pencil, double width) {
        double y = EDGE;
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                y += LINE;
                text(pencil, heading.text(), Look.TITLE, heading.colour(), EDGE, y);
                y += 8;
            } else if (block instanceof Sentence sentence) {
                for (var line : wrapped(sentence.text(), width - 2 * EDGE)) {
                    y += LINE;
                    text(pencil, line, Look.LABEL, Look.INK, EDGE, y);
                }
                y += 6;
            } else if (block instanceof Grid grid) {
                y = grid(pencil, grid, width, y) + 8;
            }
        }
        return y;
    }

    private static double grid(Graphics2D pencil, Grid grid, double width, double top) {
        int columns = grid.columns().size();
        double first = (width - 2 * EDGE) * 0.32;
        double each = (width - 2 * EDGE - first) / (columns - 1);
        double y = top + LINE + 2;
        for (int c = 0; c < columns; c++) {
            cell(pencil, grid.columns().get(c), Look.SMALL, Look.QUIET, c, first, each, y);
        }
        rule(pencil, y + 6, width);
        y += 8;
        for (var row : grid.rows()) {
            y += LINE;
            if (pencil != null) {
                pencil.setColor(row.colour());
                pencil.fill(new RoundRectangle2D.Double(EDGE, y - 10, 11, 11, 4, 4));
                pencil.setColor(Look.clear(row.colour(), 0.3));
                pencil.fill(new Rectangle2D.Double(EDGE + first + 6, y - 12, (each - 6) * row.bar(), 15));
            }
            for (int c = 0; c < columns; c++) {
                cell(pencil, row.cells().get(c), c == 1 ? Look.STRONG : Look.LABEL, Look.INK, c, first, each, y);
            }
        }
        return y;
    }

    /** The first column is flush left, the others flush right. */
    private static void cell(
            Graphics2D pencil, String text, Font font, Color colour, int c, double first, double each, double y) {
        double x = c == 0 ? EDGE + 17 : EDGE + first + c * each - width(text, font);
        text(pencil, text, font, colour, x, y);
    }

    private static void rule(Graphics2D pencil, double y, double width) {
        if (pencil != null) {
            pencil.setColor(Look.GRID);
            pencil.fill(new Rectangle2D.Double(EDGE, y, width - 2 * EDGE, 1));
        }
    }

    private static void text(Graphics2D pencil, String text, Font font, Color colour, double x, double y) {
        if (pencil != null) {
            pencil.setFont(font);
            pencil.setColor(colour);
            pencil.drawString(text, (float) x, (float) y);
        }
    }

    private static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    private static List<String> wrapped(String text, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (line.length() > 0 && width(line + " " + word, Look.LABEL) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
