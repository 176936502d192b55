package steppe.chart;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import steppe.results.Table;

/**
 * A column for each part of a forecast, from its lowest draws to its highest, as high as observations fall into it.
 *
 * @param bins {@code from}, {@code to} and {@code count}
 * @param top the highest column of all that are compared
 */
record PitBars(Table bins, double top) {
    private static final double GAP = 0.006;
    private static final double ROOM = 1.08;

    Panel panel() {
        var counts = bins.numbers("count");
        var n = (int) Arrays.stream(counts).sum();
        var chance = new BinomialDistribution(null, n, 1.0 / counts.length);
        var low = chance.inverseCumulativeProbability(0.05);
        var high = chance.inverseCumulativeProbability(0.95);
        var y = Axes.plain(new NumberAxis(), 0, ROOM * Math.max(high, top), new NumberTickUnit(Math.max(high, top)));
        var plot = Theme.plot(new Lowest(), y);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new XYBoxAnnotation(0, low, 1, high, null, null, Theme.GRID));
        for (var row : bins) {
            plot.addAnnotation(new XYBoxAnnotation(
                    row.number("from") + GAP,
                    0,
                    row.number("to") - GAP,
                    row.number("count"),
                    null,
                    null,
                    Theme.clear(Theme.INK, 0.45)));
        }
        var even = (double) n / counts.length;
        plot.addAnnotation(new XYLineAnnotation(0, even, 1, even, Theme.butt(1.4), Theme.INK));
        return new Panel(plot);
    }

    /** From below all draws to above all. */
    private static final class Lowest extends NumberAxis {
        private static final long serialVersionUID = 1;

        Lowest() {
            Axes.plain(this, 0, 1, new NumberTickUnit(0.5) {
                private static final long serialVersionUID = 1;

                @Override
                public String valueToString(double value) {
                    return value < 0.25 ? "lowest" : value > 0.75 ? "highest" : "median";
                }
            });
            setAxisLineVisible(true);
        }
    }
}
