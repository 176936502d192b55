package steppe.chart;

import java.util.ArrayList;
import org.jfree.chart.axis.NumberAxis;
import steppe.analysis.discovery.Box;
import steppe.analysis.discovery.FactorWords;
import steppe.analysis.discovery.Inputs;
import steppe.analysis.discovery.Limit;

/** The axis of one input: round ticks in its own words, and a lane at the end for what never happens. */
final class FactorAxis {
    private static final double PADDING = 0.03;
    private static final double LANE = 0.09;
    private static final double GOLDEN = 0.6180339887498949;

    private final Inputs inputs;
    private final int factor;
    private final FactorWords words;
    private final double low;
    private final double high;
    private final boolean never;

    FactorAxis(Inputs inputs, int factor) {
        this.inputs = inputs;
        this.factor = factor;
        this.words = inputs.factors().get(factor);
        var range = inputs.range(factor);
        var known = Double.isFinite(range[0]);
        this.low = known ? range[0] : 0;
        this.high = known && range[1] > range[0] ? range[1] : low + 1;
        var infinite = false;
        for (int run = 0; run < inputs.runs(); run++) {
            infinite |= Double.isInfinite(inputs.value(run, factor));
        }
        this.never = infinite;
    }

    String label() {
        return words.axis();
    }

    double from() {
        return low - (isSwitch() ? 0.5 : PADDING * span());
    }

    double to() {
        return isSwitch() ? high + 0.5 : never ? lane() + LANE / 2 * span() : high + PADDING * span();
    }

    /** Where a run stands; runs of a switch are spread about it, so that they do not all cover each other. */
    double at(int run) {
        var spread = isSwitch() ? 0.7 * ((run + 1) * GOLDEN % 1 - 0.5) : 0;
        return at(inputs.value(run, factor)) + spread;
    }

    /** Where a box begins. */
    double low(Box box) {
        return box.limit(factor, Limit.Side.OVER).map(this::limit).orElse(from());
    }

    /** Where a box ends. */
    double high(Box box) {
        return box.limit(factor, Limit.Side.UNDER).map(this::limit).orElse(to());
    }

    /** The words of the limit on a side; empty without one, and of a switch, whose ticks say it. */
    String words(Box box, Limit.Side side) {
        return isSwitch()
                ? ""
                : box.limit(factor, side)
                        .map(limit -> words.value(limit.value()))
                        .orElse("");
    }

    /** Where a limit stands: between the months that it parts, and before the lane if it parts that. */
    private double limit(Limit limit) {
        if (limit.value() >= Double.MAX_VALUE) {
            return lane() - LANE / 2 * span();
        }
        var half = words instanceof FactorWords.Month ? 0.5 : 0;
        return limit.value() + (limit.side() == Limit.Side.OVER ? -half : half);
    }

    /** The first and the last value in words; empty if none is finite. */
    String first() {
        return Double.isNaN(inputs.range(factor)[0]) ? "" : words.value(low);
    }

    String last() {
        return never ? words.value(Double.POSITIVE_INFINITY) : words.value(high);
    }

    private double at(double value) {
        return Double.isInfinite(value) ? lane() : value;
    }

    private double lane() {
        return high + LANE * span();
    }

    private double span() {
        return high - low;
    }

    private boolean isSwitch() {
        return words instanceof FactorWords.Switch;
    }

    /** @param ticks how many there is room for */
    NumberAxis axis(int ticks) {
        var marks = new ArrayList<MarkedAxis.Mark>();
        var step = step(ticks);
        var end = isSwitch() ? high : high + PADDING * span();
        for (var at = Math.ceil(Math.max(from(), low - PADDING * span()) / step); at * step <= end; at++) {
            marks.add(new MarkedAxis.Mark(at * step, words.tick(at * step)));
        }
        if (never) {
            marks.add(new MarkedAxis.Mark(lane(), words.value(Double.POSITIVE_INFINITY)));
        }
        return new MarkedAxis(from(), to(), marks);
    }

    /** Months go by whole years. */
    private double step(int ticks) {
        if (words instanceof FactorWords.Month) {
            return 12 * Math.max(1, Math.ceil(span() / 12 / ticks));
        }
        return isSwitch() ? 1 : Axes.step(span() / ticks);
    }
}
