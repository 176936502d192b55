package steppe.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import steppe.results.Table;

/** A drawing for an audience: a page with title, subtitle, panels and caption, and the numbers behind it. Immutable. */
public final class Figure {
    /** Size of the page in its own units; a PNG has {@link #SCALE} times as many pixels. */
    public static final int WIDTH = 800;

    public static final int HEIGHT = 500;
    public static final int SCALE = 2;

    private static final double MARGIN = 22;
    private static final double FOOT = 14;

    private final String stem;
    private final Text title;
    private final Text subtitle;
    private final Key key;
    private final Grid grid;
    private final Text notes;
    private final Text caption;
    private final Table table;
    private final boolean isFramed;

    /**
     * @param stem of the file names
     * @param notes what marks in the drawing mean, read before the caption; may be empty
     * @param table what is drawn
     */
    Figure(String stem, String title, String subtitle, Key key, Grid grid, String notes, String caption, Table table) {
        this.stem = stem;
        this.title = new Text(title, Theme.TITLE, Theme.INK);
        this.subtitle = new Text(subtitle, Theme.SUBTITLE, Theme.QUIET);
        this.key = key;
        this.grid = grid;
        this.notes = new Text(notes, Theme.SMALL, Theme.INK);
        this.caption = new Text(caption, Theme.CAPTION, Theme.QUIET);
        this.table = table;
        this.isFramed = true;
    }

    private Figure(Figure same, String stem, boolean isFramed) {
        this.stem = stem;
        this.isFramed = isFramed;
        this.title = same.title;
        this.subtitle = same.subtitle;
        this.key = same.key;
        this.grid = same.grid;
        this.notes = same.notes;
        this.caption = same.caption;
        this.table = same.table;
    }

    /** The same page under another file name. */
    public Figure named(String other) {
        return new Figure(this, other, isFramed);
    }

    /** The same drawing without title, subtitle, notes and caption, for a page that sets these words itself. */
    public Figure unframed() {
        return new Figure(this, stem, false);
    }

    /** File name without its ending. */
    public String stem() {
        return stem;
    }

    public String title() {
        return title.words();
    }

    public String subtitle() {
        return subtitle.words();
    }

    /** How many runs, which seed, what the marks and bands mean, where it comes from. */
    public String caption() {
        return (notes.words() + " " + caption.words()).strip();
    }

    /** The numbers drawn. */
    public Table table() {
        return table;
    }

    /** Draws the page, {@link #WIDTH} by {@link #HEIGHT}, from the origin of {@code g}. */
    public void draw(Graphics2D g) {
        g.setPaint(Theme.PAPER);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        var width = WIDTH - 2 * MARGIN;
        var top = isFramed ? drawHead(g, width) : MARGIN - 4;
        key.draw(g, MARGIN, top, width);
        top += key.height(width) + 3;
        var bottom = isFramed ? drawFoot(g, width) : HEIGHT - FOOT;
        grid.draw(g, new Rectangle2D.Double(MARGIN, top, width, bottom - 6 - top));
    }

    /** @return where what is below begins */
    private double drawHead(Graphics2D g, double width) {
        var top = MARGIN - 4;
        title.draw(g, MARGIN, top, width);
        top += title.height(width) + 1;
        subtitle.draw(g, MARGIN, top, width);
        return top + subtitle.height(width) + 7;
    }

    /** @return where what is above ends */
    private double drawFoot(Graphics2D g, double width) {
        var below = caption.height(width);
        var listed = notes.words().isEmpty() ? 0 : notes.height(width) + 3;
        var bottom = HEIGHT - FOOT - below - listed;
        notes.draw(g, MARGIN, bottom, width);
        caption.draw(g, MARGIN, bottom + listed, width);
        return bottom;
    }

    /** The page as a picture of so many pixels for each of its units. */
    BufferedImage image(double scale) {
        var image = new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        draw(g);
        g.dispose();
        return image;
    }

    /** The page as a PNG of 1600 by 1000 pixels. */
    public byte[] png() {
        return png(SCALE);
    }

    /** The page as a PNG of so many pixels for each of its units, {@link #WIDTH} by {@link #HEIGHT}. */
    public byte[] png(double scale) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(scale), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The page as SVG, its words as text. */
    public String svg() {
        return Svg.of(this);
    }

    /** Writes {@code stem.png}, {@code stem.svg} and {@code stem.csv}, and returns the last. */
    public Path write(Path folder) throws IOException {
        return write(folder, EnumSet.of(Format.PNG, Format.SVG));
    }

    /**
     * Writes a file of each format and {@code stem.csv}; the same figure always gives the same bytes.
     *
     * @return the CSV
     */
    public Path write(Path folder, Set<Format> formats) throws IOException {
        Files.createDirectories(folder);
        for (var format : formats) {
            Files.write(folder.resolve(stem + "." + format.word()), format.bytes(this));
        }
        return Files.writeString(folder.resolve(stem + ".csv"), table.toCsv());
    }
}
