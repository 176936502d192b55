package steppe.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The one look of all charts: white paper, quiet grid, dark words, letters that a projector shows. */
final class Theme {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x22, 0x26, 0x2b);
    static final Color QUIET = new Color(0x68, 0x6d, 0x73);
    static final Color FAINT = new Color(0xb4, 0xb8, 0xbc);
    static final Color GRID = new Color(0xe3, 0xe5, 0xe7);
    static final Color SEA = new Color(0xf4, 0xf6, 0xf7);
    static final Color PAST = new Color(0x22, 0x26, 0x2b, 11);

    static final Font TITLE = font(Font.BOLD, 19);
    static final Font SUBTITLE = font(Font.PLAIN, 12.5f);
    static final Font HEADING = font(Font.BOLD, 12);
    static final Font LABEL = font(Font.PLAIN, 11.5f);
    static final Font STRONG = font(Font.BOLD, 11.5f);
    static final Font AXIS = font(Font.PLAIN, 11);
    static final Font SMALL = font(Font.PLAIN, 9.5f);
    static final Font CAPTION = font(Font.PLAIN, 8.5f);

    /** How texts are measured, the same for every output. */
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Colours of things that are not powers: Paul Tol's muted scheme, safe for colour-blind eyes. */
    private static final List<Color> OTHERS = List.of(
            new Color(0x88, 0x22, 0x55),
            new Color(0x2f, 0x8f, 0x85),
            new Color(0x8a, 0x8a, 0x26),
            new Color(0x33, 0x22, 0x88),
            new Color(0xcc, 0x66, 0x77),
            new Color(0x11, 0x77, 0x33),
            new Color(0x6c, 0xa6, 0xcd),
            new Color(0xaa, 0x44, 0x99));

    /** Colours of causes: the same scheme without its greens, neighbours far apart in lightness. */
    private static final List<Color> CAUSES = List.of(
            new Color(0x33, 0x22, 0x88),
            new Color(0xcc, 0x66, 0x77),
            new Color(0x88, 0xcc, 0xee),
            new Color(0x88, 0x22, 0x55),
            new Color(0xdd, 0xcc, 0x77),
            new Color(0xaa, 0x44, 0x99),
            new Color(0x4d, 0x52, 0x58));

    /** Grounds lighter than this carry dark letters: at it both stand out alike. */
    private static final double LIGHT = 0.2;

    private Theme() {}

    private static Font font(int style, float size) {
        var wanted = new Font("DejaVu Sans", style, 1);
        var found = wanted.getFamily(Locale.ROOT).equals("DejaVu Sans");
        return (found ? wanted : new Font(Font.SANS_SERIF, style, 1)).deriveFont(size);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** A power's colour as the story gives it; grey if it gives none. */
    static Color colour(Story story, String power) {
        var look = story.powers().get(power);
        return look == null ? QUIET : Color.decode(look.colour());
    }

    /** The colour of the i-th thing that is not a power. */
    static Color other(int i) {
        return OTHERS.get(Math.floorMod(i, OTHERS.size()));
    }

    /** The colour of the i-th cause. */
    static Color cause(int i) {
        return CAUSES.get(Math.floorMod(i, CAUSES.size()));
    }

    /** The colour of a policy: ink for the base, else by its place. */
    static Color policy(Story story, String policy) {
        var others = story.policies().keySet().stream().filter(name -> !name.equals(story.base()));
        return policy.equals(story.base()) ? INK : other(others.toList().indexOf(policy));
    }

    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** The colour mixed with the paper. */
    static Color pale(Color colour, double strength) {
        return new Color(
                mixed(colour.getRed(), strength),
                mixed(colour.getGreen(), strength),
                mixed(colour.getBlue(), strength));
    }

    private static int mixed(int channel, double strength) {
        return (int) Math.round(255 + strength * (channel - 255));
    }

    /** Ink or paper, whichever stands out more from a ground. */
    static Color on(Color ground) {
        return luminance(ground) > LIGHT ? INK : PAPER;
    }

    /** The colour, darkened until letters in it stand out from white paper by 4.5 to 1 (WCAG 2.1). */
    static Color letters(Color colour) {
        var dark = colour;
        while (1.05 / (luminance(dark) + 0.05) < 4.5) {
            dark = new Color(dark.getRed() * 15 / 16, dark.getGreen() * 15 / 16, dark.getBlue() * 15 / 16);
        }
        return dark;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke butt(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /** An empty plot whose data area is exactly what the grid of panels gives it. */
    static XYPlot plot(ValueAxis x, ValueAxis y) {
        var plot = new XYPlot(null, x, y, null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(butt(0.8));
        return plot;
    }
}
