package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import steppe.results.Table;

/**
 * A bar per period, stacked by kind.
 *
 * @param bars {@code period}, {@code type} and {@code share}, period by period
 * @param colours by type
 */
record YearBars(Table bars, Map<String, Color> colours) {
    private static final double HALF = 0.41;

    Panel panel() {
        var periods = bars.distinct("period");
        var tops = new double[periods.size()];
        var stacks = new XYIntervalSeriesCollection();
        var renderer = new XYBarRenderer();
        for (var kind : colours.keySet()) {
            var stack = new XYIntervalSeries(kind);
            for (var row : bars.where("type", kind)) {
                var i = periods.indexOf(row.text("period"));
                var top = tops[i] + row.number("share");
                stack.add(i, i - HALF, i + HALF, top, tops[i], top);
                tops[i] = top;
            }
            renderer.setSeriesPaint(stacks.getSeriesCount(), colours.get(kind));
            stacks.addSeries(stack);
        }
        renderer.setUseYInterval(true);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        var highest = Arrays.stream(tops).max().orElse(1);
        var plot = Theme.plot(Axes.words(words(periods)), Axes.shares(0, highest * 1.08, Axes.MANY));
        plot.setDataset(stacks);
        plot.setRenderer(renderer);
        for (int i = 0; i < tops.length; i++) {
            var label = new XYTextAnnotation(tops[i] > 0 ? Words.percent(tops[i]) : "", i, tops[i] + highest * 0.015);
            label.setFont(Theme.SMALL);
            label.setPaint(Theme.INK);
            label.setTextAnchor(TextAnchor.BOTTOM_CENTER);
            plot.addAnnotation(label);
        }
        return new Panel(plot).heading("Share of runs in which it ends, by year");
    }

    /** All periods, or so many that their words do not touch. */
    private static ArrayList<String> words(Iterable<String> periods) {
        var words = new ArrayList<String>();
        periods.forEach(words::add);
        var years = words.size() - 1;
        var every = years > 20 ? 5 : years > 7 ? 2 : 1;
        for (int i = 0; i < years; i++) {
            if ((years - i) % every != 0) {
                words.set(i, "");
            }
        }
        return words;
    }
}
