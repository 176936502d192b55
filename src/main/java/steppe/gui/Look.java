package steppe.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.FontUIResource;
import javax.swing.plaf.nimbus.NimbusLookAndFeel;
import steppe.config.Scenario;

/** The one look of all windows, that of the charts: white paper, quiet greys, letters that a projector shows. */
final class Look {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x22, 0x26, 0x2b);
    static final Color QUIET = new Color(0x5c, 0x61, 0x67);
    static final Color FAINT = new Color(0xb4, 0xb8, 0xbc);
    static final Color GRID = new Color(0xe3, 0xe5, 0xe7);
    static final Color LAND = new Color(0xea, 0xec, 0xee);
    static final Color WATER = new Color(0xf1, 0xf5, 0xf8);
    /** Of things that have just gone wrong; no power has it. */
    static final Color ALARM = new Color(0xff, 0xc2, 0x0a);

    /** How much larger than on 1280 by 800 everything is, so that a large screen has large letters; 1 without a screen. */
    static final double SCALE = scale();

    static final Font HUGE = font(Font.BOLD, 26);
    static final Font TITLE = font(Font.BOLD, 17);
    static final Font STRONG = font(Font.BOLD, 13);
    static final Font LABEL = font(Font.PLAIN, 13);
    /** Of the small print. */
    static final Font TINY = font(Font.PLAIN, 9.5f);

    static final Font SMALL = font(Font.PLAIN, 12);

    /** Least and largest scale. */
    private static final double SMALLEST = 0.85;

    private static final double LARGEST = 3;

    private Look() {}

    private static double scale() {
        if (GraphicsEnvironment.isHeadless()) {
            return 1;
        }
        var screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        return Math.max(SMALLEST, Math.min(LARGEST, Math.min(screen.width / 1280.0, screen.height / 800.0)));
    }

    /** A font as large as the screen wants it, for what Swing and charts draw themselves. */
    static Font scaled(Font font) {
        return font.deriveFont((float) (font.getSize2D() * SCALE));
    }

    static int scaled(int pixels) {
        return (int) Math.round(pixels * SCALE);
    }

    private static Font font(int style, float size) {
        var wanted = new Font("DejaVu Sans", style, 1);
        var found = wanted.getFamily(Locale.ROOT).equals("DejaVu Sans");
        return (found ? wanted : new Font(Font.SANS_SERIF, style, 1)).deriveFont(size);
    }

    /** Gives all of Swing this look. */
    static void put() throws UnsupportedLookAndFeelException {
        var nimbus = new NimbusLookAndFeel();
        var defaults = nimbus.getDefaults();
        defaults.put("defaultFont", new FontUIResource(scaled(LABEL)));
        defaults.put("control", new ColorUIResource(0xf4, 0xf5, 0xf6));
        defaults.put("nimbusBase", new ColorUIResource(0x5c, 0x68, 0x76));
        defaults.put("nimbusBlueGrey", new ColorUIResource(0xb8, 0xbe, 0xc4));
        defaults.put("nimbusFocus", new ColorUIResource(0x9a, 0xa4, 0xb0));
        defaults.put("text", new ColorUIResource(INK));
        UIManager.setLookAndFeel(nimbus);
    }

    static Color colour(Scenario scenario, String power) {
        return Color.decode(scenario.powers().get(power).colour());
    }

    /** A colour on white paper, from nothing of it at 0 to all of it at 1. */
    static Color tint(Color colour, double much) {
        return new Color(fade(colour.getRed(), much), fade(colour.getGreen(), much), fade(colour.getBlue(), much));
    }

    private static int fade(int channel, double much) {
        return (int) Math.round(255 + (channel - 255) * Math.max(0, Math.min(1, much)));
    }

    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** A pencil for smooth shapes and letters, in units of the scale. */
    static Graphics2D fine(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(SCALE, SCALE);
        return graphics;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
