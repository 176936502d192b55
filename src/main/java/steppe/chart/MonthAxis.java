package steppe.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/** An axis of months, ticked at whole years where there is no room for months. */
final class MonthAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240};

    private final double last;

    /** @param most how many tick labels there is room for */
    MonthAxis(YearMonth first, YearMonth last, int most) {
        this.last = Math.max(at(last), at(first) + 1);
        Axes.plain(this, at(first), this.last, new Unit(step(at(first), this.last, most)));
        setTickMarksVisible(true);
        setAxisLineVisible(true);
    }

    /** Where a month lies. */
    static double at(YearMonth month) {
        return month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** Adds room after the last month, without ticks. */
    void extend(double room) {
        setUpperBound(last + room);
    }

    private static int step(double from, double to, int most) {
        for (var step : STEPS) {
            if (Math.floor(to / step) - Math.ceil(from / step) < most) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** The ticks up to the last month; the supertype promises no element type. */
    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g, Rectangle2D data, RectangleEdge edge) {
        List<?> ticks = super.refreshTicksHorizontal(g, data, edge);
        return ticks.stream()
                .map(NumberTick.class::cast)
                .filter(tick -> tick.getValue() <= last)
                .toList();
    }

    /** A number of months; the year alone where that is a year or more. */
    private static final class Unit extends NumberTickUnit {
        private static final long serialVersionUID = 1;

        Unit(int months) {
            super(months);
        }

        @Override
        public String valueToString(double value) {
            var months = Math.round(value);
            var month = YearMonth.of((int) Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
            var name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            return getSize() >= 12 ? Integer.toString(month.getYear()) : name + " " + month.getYear();
        }
    }
}
