package steppe.chart;

import java.awt.Color;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import steppe.analysis.Estimated;

/** The interval of an estimate as a level line, with a white edge that shows it on dark bars. */
final class Whisker {
    private static final double WIDTH = 1.3;
    private static final double EDGE = 3.4;
    private static final Color PALE = Theme.clear(Theme.PAPER, 0.75);

    private Whisker() {}

    /** @param estimated in the units of the axis; nothing is drawn without an interval */
    static void draw(XYPlot plot, Estimated estimated, double y) {
        if (Double.isFinite(estimated.low()) && estimated.high() > estimated.low()) {
            draw(plot, estimated.low(), estimated.high(), y);
        }
    }

    /** The same from where to where. */
    static void draw(XYPlot plot, double low, double high, double y) {
        plot.addAnnotation(new XYLineAnnotation(low, y, high, y, Theme.butt(EDGE), PALE));
        plot.addAnnotation(new XYLineAnnotation(low, y, high, y, Theme.butt(WIDTH), Theme.INK));
    }
}
