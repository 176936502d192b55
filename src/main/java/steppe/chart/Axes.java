package steppe.chart;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;

/** Axes with round ticks that fit. */
final class Axes {
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240};
    private static final double TICKS = 5.5;
    private static final double PADDING = 0.04;
    private static final double NEAR_ZERO = 0.4;

    private Axes() {}

    /** Where a month lies on an axis of months. */
    static double at(YearMonth month) {
        return month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    private static YearMonth month(double value) {
        var months = Math.round(value);
        return YearMonth.of((int) Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
    }

    /** @param most how many tick labels there is room for */
    static NumberAxis months(YearMonth first, YearMonth last, int most) {
        var from = at(first);
        var to = Math.max(at(last), from + 1);
        var step = MONTHS[MONTHS.length - 1];
        for (int i = MONTHS.length - 1;
                i >= 0 && Math.floor(to / MONTHS[i]) - Math.ceil(from / MONTHS[i]) < most;
                i--) {
            step = MONTHS[i];
        }
        var axis = bare(from, to, new MonthTicks(step, to));
        axis.setTickMarksVisible(true);
        axis.setAxisLineVisible(true);
        return axis;
    }

    /** Ticks at each n-th month up to the last; the year alone where a tick is a year or more. */
    private static final class MonthTicks extends NumberTickUnit {
        private static final long serialVersionUID = 1;

        private final double last;

        MonthTicks(int months, double last) {
            super(months);
            this.last = last;
        }

        @Override
        public String valueToString(double value) {
            if (value > last) {
                return "";
            }
            var month = month(value);
            var year = Integer.toString(month.getYear());
            return getSize() >= 12
                    ? year
                    : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + year;
        }
    }

    /** Shares as percentages, from zero if that is near. */
    static NumberAxis shares(double low, double high) {
        var axis = round(low, high, 0.01, "0.##%");
        axis.setUpperBound(Math.min(1, axis.getUpperBound()));
        return axis;
    }

    /** Any quantity that is not negative, from zero if that is near. */
    static NumberAxis amounts(double low, double high) {
        return round(low, high, 1e-9, "#,##0.####");
    }

    /** Differences, with their sign. */
    static NumberAxis differences(double low, double high) {
        return round(low, high, 0.1, "+0.##;\u22120.##");
    }

    /** Things in a row, the i-th at i; an empty word leaves its tick out. */
    static NumberAxis words(List<String> words) {
        var axis = bare(-0.6, words.size() - 0.4, new NumberTickUnit(1) {
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

    private static NumberAxis round(double low, double high, double least, String pattern) {
        var from = low > 0 && low < NEAR_ZERO * high ? 0 : low;
        var span = Math.max(high - from, least);
        var step = step(span / TICKS);
        var bottom = from == 0 ? 0 : from - PADDING * span;
        return bare(bottom, from + (1 + PADDING) * span, new NumberTickUnit(step, Words.format(pattern)) {
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
    private static double step(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static NumberAxis bare(double from, double to, NumberTickUnit unit) {
        var axis = new NumberAxis();
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
