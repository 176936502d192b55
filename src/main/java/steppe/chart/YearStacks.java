package steppe.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import steppe.results.Table;

/**
 * Changes of a share by year: gains piled up from zero, losses down from it, and a line through the net change.
 *
 * @param changes as {@link Drivers#years(java.util.List, String)} gives them
 * @param colours by driver, from zero outwards
 */
record YearStacks(Table changes, Map<String, Color> colours) {
    private static final double MIDDLE = 5.5;
    private static final double HALF = 4.8;

    /** The longest pile of losses, below zero, in percentage points. */
    double lowest() {
        return longest(-1);
    }

    /** The longest pile of gains in percentage points. */
    double highest() {
        return longest(1);
    }

    private double longest(int sign) {
        var piles = new HashMap<String, Double>();
        for (var row : changes.where(row -> !row.text("driver").equals(Drivers.NET))) {
            piles.merge(row.text("year"), Math.max(0, sign * points(row)), Double::sum);
        }
        return sign * piles.values().stream().mapToDouble(pile -> pile).max().orElse(0);
    }

    /** @param ticks how many tick labels the axis of months has room for */
    Panel panel(YearMonth first, YearMonth last, NumberAxis axis, int ticks) {
        var plot = Theme.plot(new MonthAxis(first.withMonth(1), last.withMonth(12), ticks), axis);
        plot.setDataset(0, piles());
        plot.setRenderer(0, bars());
        plot.setDataset(1, net());
        plot.setRenderer(1, lines());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.addRangeMarker(new ValueMarker(0, Theme.INK, Theme.butt(1)), Layer.FOREGROUND);
        return new Panel(plot);
    }

    private XYIntervalSeriesCollection piles() {
        var tops = new HashMap<String, Double>();
        var piles = new XYIntervalSeriesCollection();
        for (var driver : colours.keySet()) {
            var pile = new XYIntervalSeries(driver);
            for (var row : changes.where("driver", driver)) {
                var change = points(row);
                var top = tops.merge(row.text("year") + (change < 0), change, Double::sum);
                pile.add(
                        at(row),
                        at(row) - HALF,
                        at(row) + HALF,
                        top,
                        Math.min(top, top - change),
                        Math.max(top, top - change));
            }
            piles.addSeries(pile);
        }
        return piles;
    }

    private XYBarRenderer bars() {
        var bars = new XYBarRenderer();
        bars.setUseYInterval(true);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        var i = 0;
        for (var colour : colours.values()) {
            bars.setSeriesPaint(i++, colour);
        }
        return bars;
    }

    /** The line twice, for paper around it. */
    private XYSeriesCollection net() {
        var lines = new XYSeriesCollection();
        for (int i = 0; i < 2; i++) {
            var line = new XYSeries(i);
            changes.where("driver", Drivers.NET).forEach(row -> line.add(at(row), points(row)));
            lines.addSeries(line);
        }
        return lines;
    }

    /** A single year is a dot. */
    private XYLineAndShapeRenderer lines() {
        var lines = new XYLineAndShapeRenderer(true, changes.distinct("year").size() == 1);
        lines.setSeriesShape(0, new Ellipse2D.Double(-5, -5, 10, 10));
        lines.setSeriesShape(1, new Ellipse2D.Double(-4, -4, 8, 8));
        lines.setDrawSeriesLineAsPath(true);
        lines.setSeriesPaint(0, Theme.PAPER);
        lines.setSeriesStroke(0, Theme.line(3.8));
        lines.setSeriesPaint(1, Theme.INK);
        lines.setSeriesStroke(1, Theme.line(1.8));
        return lines;
    }

    private static double at(Table.Row row) {
        return MonthAxis.at(YearMonth.of((int) row.number("year"), 1)) + MIDDLE;
    }

    private static double points(Table.Row row) {
        return 100 * row.number("change");
    }
}
