package steppe.chart;

import java.awt.Color;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** Words inside a plot, beside what they speak of. */
final class Note {
    private Note() {}

    /** @param anchor the part of the words that is at x and y */
    static void at(XYPlot plot, String words, double x, double y, TextAnchor anchor, Color colour) {
        var text = new XYTextAnnotation(words, x, y);
        text.setFont(Theme.AXIS);
        text.setPaint(Theme.letters(colour));
        text.setTextAnchor(anchor);
        plot.addAnnotation(text);
    }
}
