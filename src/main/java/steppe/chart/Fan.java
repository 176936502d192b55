package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import steppe.results.Table;

/**
 * A power's median in one area inside bands that hold 50, 80 and 95% of the runs.
 *
 * @param rows quantiles by month
 * @param observed figures from sources within those months
 */
record Fan(Measure measure, Color colour, Table rows, Table observed) {
    private static final double OUTER = 0.16;
    private static final double MIDDLE = 0.22;
    private static final double INNER = 0.34;

    Table.Row last() {
        return rows.row(rows.size() - 1);
    }

    /** The largest value drawn. */
    double highest() {
        var values = new ArrayList<Double>();
        Arrays.stream(rows.numbers("q975")).forEach(values::add);
        Arrays.stream(observed.numbers("value")).forEach(values::add);
        return values.stream()
                .filter(Double::isFinite)
                .mapToDouble(value -> value)
                .max()
                .orElse(1);
    }

    /** @param ticks how many tick labels the axis of months has room for */
    Panel panel(NumberAxis axis, int ticks) {
        var plot = Theme.plot(new MonthAxis(rows.row(0).month("month"), last().month("month"), ticks), axis);
        new Ribbons(plot)
                .band(rows, "q025", "q975", Theme.clear(colour, OUTER))
                .band(rows, "q10", "q90", Theme.clear(colour, MIDDLE))
                .band(rows, "q25", "q75", Theme.clear(colour, INNER))
                .line(rows, "q50", Theme.letters(colour), 2.2)
                .dots(observed, "value", Theme.INK);
        return new Panel(plot);
    }

    /** Names the median and every band at its upper edge. */
    Panel named(Panel panel) {
        var last = last();
        panel.end(last.number("q50"), "median " + measure.words(last.number("q50")), colour);
        if (last.number("q975") > last.number("q025")) {
            edge(panel, "50%", "q25", "q75");
            edge(panel, "80%", "q10", "q90");
            edge(panel, "95% of runs", "q025", "q975");
        }
        return panel;
    }

    private void edge(Panel panel, String words, String low, String high) {
        var from = measure.words(last().number(low)).replace("%", "");
        var to = measure.words(last().number(high));
        panel.end(last().number(high), words + ": " + from + "\u2013" + to, Theme.QUIET);
    }

    /** @param dots whether observed figures are drawn */
    static Key key(Color colour, boolean dots) {
        var key = new Key()
                .add(Key.Sign.LINE, Theme.letters(colour), "median of the runs")
                .add(Key.Sign.AREA, over(colour, INNER, MIDDLE, OUTER), "50%")
                .add(Key.Sign.AREA, over(colour, MIDDLE, OUTER), "80%")
                .add(Key.Sign.AREA, over(colour, OUTER), "95% of runs");
        return dots ? key.add(Key.Sign.DOT, Theme.INK, "observed, from sources") : key;
    }

    /** The colour that clear layers of it give on paper. */
    private static Color over(Color colour, double... layers) {
        var through = Arrays.stream(layers).reduce(1, (left, layer) -> left * (1 - layer));
        return Theme.clear(colour, 1 - through);
    }

    /** All that is drawn: quantiles, then observed figures with their origin. */
    Table table() {
        var columns = new ArrayList<>(rows.columns());
        columns.addAll(List.of("value", "unit", "origin"));
        var names = columns.toArray(String[]::new);
        return rows.select(names).plus(observed.select(names));
    }
}
