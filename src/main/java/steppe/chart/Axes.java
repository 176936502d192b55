package steppe.chart;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;

/** Axes with round ticks that fit. */
final class Axes {
    /** Most ticks of an upright axis that has the page to itself, and of one in a small panel. */
    static final int MANY = 7;

    static final int FEW = 4;
    private static final double PADDING = 0.04;
    private static final double NEAR_ZERO = 0.4;
    private static final double LEAST = 1e-3;

    private Axes() {}

    /** Shares as percentages, from zero if that is near. */
    static NumberAxis shares(double low, double high, int ticks) {
        var axis = round(low, high, ticks, "0.##%;\u22120.##%");
        axis.setUpperBound(Math.min(1, axis.getUpperBound()));
        return axis;
    }

    /** Any quantity that is not negative, from zero if that is near. */
    static NumberAxis amounts(double low, double high, int ticks) {
        return round(low, high, ticks, "#,##0.####;\u2212#,##0.####");
    }

    /** Differences, with their sign. */
    static NumberAxis differences(double low, double high, int ticks) {
        return round(low, high, ticks, "+0.##;\u22120.##");
    }

    /** Things in a row, the i-th at i; an empty word leaves its tick out. */
    static NumberAxis words(List<String> words) {
        var axis = plain(new NumberAxis(), -0.6, words.size() - 0.4, new NumberTickUnit(1) {
            private static final long serialVersionUID = 1;

            @Override
            public String valueToString(double value) {
                var i = (int) Math.round(value);
                return i >= 0 && i < words.size() ? words.get(i) : "";
            }
        });
        axis.setAxisLineVisible(true);
        return axis;
    }

    private static NumberAxis round(double low, double high, int ticks, String pattern) {
        var from = low > 0 && low < NEAR_ZERO * high ? 0 : low;
        var span = Math.max(high - from, LEAST);
        var step = step(span / ticks);
        var bottom = from == 0 ? 0 : from - PADDING * span;
        return plain(
                new NumberAxis(), bottom, from + (1 + PADDING) * span, new NumberTickUnit(step, Words.format(pattern)) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String valueToString(double value) {
                        return Math.abs(value) < step / 1e6
                                ? super.valueToString(0).replace("+", "")
                                : super.valueToString(value);
                    }
                });
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below. */
    static double step(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Gives an axis the look of all: words only, no line. */
    static NumberAxis plain(NumberAxis axis, double from, double to, NumberTickUnit unit) {
        axis.setAutoRange(false);
        axis.setRange(from, to);
        axis.setTickUnit(unit);
        axis.setTickLabelFont(Theme.AXIS);
        axis.setTickLabelPaint(Theme.QUIET);
        axis.setTickLabelInsets(new RectangleInsets(3.5, 0, 0, 7));
        axis.setTickMarksVisible(false);
        axis.setTickMarkPaint(Theme.FAINT);
        axis.setTickMarkOutsideLength(3);
        axis.setAxisLineVisible(false);
        axis.setAxisLinePaint(Theme.FAINT);
        return axis;
    }
}
