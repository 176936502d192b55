package steppe.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import steppe.analysis.Estimated;
import steppe.analysis.sensitivity.Tornado;

/**
 * The bar of one factor, from the median of all runs to that where the factor is low and that where it is high; one above
 * the other if both are on the same side.
 *
 * @param y row
 * @param half its half height
 */
record TornadoBar(Tornado.Bar bar, double median, double y, double half, Numerals numerals) {
    static final Color LOW = Theme.cause(0);
    static final Color HIGH = Theme.cause(1);
    private static final double GAP = 0.008;
    private static final double APART = 0.27;

    void draw(XYPlot plot) {
        var split = (bar.low().value() - median) * (bar.high().value() - median) > 0;
        var offset = split ? half / 2 : 0;
        box(plot, bar.low(), LOW, y - offset, half - offset);
        box(plot, bar.high(), HIGH, y + offset, half - offset);
        Whisker.draw(plot, bar.low(), y - (split ? offset : half / 3));
        Whisker.draw(plot, bar.high(), y + (split ? offset : half / 3));
        if (split) {
            var left = bar.low().value() < median;
            label(plot, bar.low(), List.of(bar.low()), left, -APART, Theme.SMALL);
            label(plot, bar.high(), List.of(bar.high()), left, APART, Theme.SMALL);
        } else {
            var left = Math.min(bar.low().value(), median) < Math.min(bar.high().value(), median);
            label(plot, bar.low(), List.of(bar.low(), bar.high()), left, 0, Theme.AXIS);
            label(plot, bar.high(), List.of(bar.low(), bar.high()), !left, 0, Theme.AXIS);
        }
    }

    private void box(XYPlot plot, Estimated end, Color colour, double middle, double reach) {
        var left = Math.min(median, end.value());
        var right = Math.max(median, end.value());
        plot.addAnnotation(new XYBoxAnnotation(left, middle + reach, right, middle - reach, null, null, colour));
    }

    /** @param beside beyond what it stands */
    private void label(XYPlot plot, Estimated of, List<Estimated> beside, boolean left, double down, Font font) {
        var gap = GAP * plot.getDomainAxis().getRange().getLength();
        var ends = beside.stream().flatMapToDouble(TornadoChart::ends).summaryStatistics();
        var label = new XYTextAnnotation(
                numerals.words(of.value()), left ? ends.getMin() - gap : ends.getMax() + gap, y + down);
        label.setFont(font);
        label.setPaint(Theme.INK);
        label.setTextAnchor(left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
        plot.addAnnotation(label);
    }
}
