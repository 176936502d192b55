package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import steppe.results.Table;

/**
 * Mean shares of all powers piled up to the whole, month by month. Every pile is painted from the ground to its top,
 * the tallest first, so that no paper shows between two bands.
 */
final class Stack {
    private final List<String> powers;
    private final TreeMap<YearMonth, Map<String, Double>> means = new TreeMap<>();
    private final Table rows;

    /** @param rows one per month and power, with its {@code mean} */
    Stack(Story story, Table rows) {
        this.rows = rows;
        var present = rows.distinct("power");
        powers = new ArrayList<>(
                story.powers().keySet().stream().filter(present::contains).toList());
        present.stream()
                .filter(power -> !powers.contains(power))
                .sorted(Comparator.naturalOrder())
                .forEach(powers::add);
        for (var row : rows) {
            means.computeIfAbsent(row.month("month"), month -> new HashMap<>())
                    .put(row.text("power"), row.number("mean"));
        }
    }

    YearMonth first() {
        return means.firstKey();
    }

    YearMonth last() {
        return means.lastKey();
    }

    /** A power's mean share in a month. */
    double mean(YearMonth month, String power) {
        return means.get(month).getOrDefault(power, 0.0);
    }

    /** The powers with the largest means in a month, the largest first. */
    List<String> largest(YearMonth month, int most) {
        return powers.stream()
                .sorted(Comparator.comparingDouble(power -> -mean(month, power)))
                .limit(most)
                .toList();
    }

    /** Top of the band of a power: its share and those below it. */
    double top(YearMonth month, String power) {
        return powers.subList(0, powers.indexOf(power) + 1).stream()
                .mapToDouble(p -> mean(month, p))
                .sum();
    }

    /** @param ticks how many tick labels the axis of months has room for */
    Panel panel(Story story, int ticks) {
        var plot = Theme.plot(new MonthAxis(first(), last(), ticks), Axes.shares(0, 1, Axes.MANY));
        plot.setRangeGridlinesVisible(false);
        var ribbons = new Ribbons(plot);
        for (int i = powers.size() - 1; i >= 0; i--) {
            var power = powers.get(i);
            var months = rows.where("power", power);
            var colour = Theme.colour(story, power);
            ribbons.band(months, row -> 0, row -> top(row.month("month"), power), colour);
        }
        lines(plot);
        var panel = new Panel(plot);
        for (var power : powers) {
            var share = mean(last(), power);
            var words = story.power(power) + " " + Words.percent(share);
            panel.end(top(last(), power) - share / 2, words, Theme.colour(story, power));
        }
        return panel;
    }

    private static void lines(XYPlot plot) {
        for (double share = 0.2; share < 0.9; share += 0.2) {
            plot.addRangeMarker(
                    new ValueMarker(share, Theme.clear(Theme.PAPER, 0.4), Theme.butt(0.8)), Layer.FOREGROUND);
        }
    }
}
