package steppe.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import steppe.results.Table;

/** Bands, lines and dots over months: bands below, dots on top, each kind in the order it comes. */
final class Ribbons {
    private static final double DOT = 8;

    private final YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYSeriesCollection dots = new XYSeriesCollection();
    private final DeviationRenderer filling = new DeviationRenderer(false, false);
    private final XYLineAndShapeRenderer drawing = new XYLineAndShapeRenderer(true, false);
    private final XYLineAndShapeRenderer dotting = new XYLineAndShapeRenderer(false, true);
    private final String months;

    Ribbons(XYPlot plot) {
        this(plot, "month");
    }

    /** @param months the column that holds months */
    Ribbons(XYPlot plot, String months) {
        this.months = months;
        filling.setAlpha(1);
        drawing.setDrawSeriesLineAsPath(true);
        dotting.setUseOutlinePaint(true);
        plot.setDataset(0, bands);
        plot.setDataset(1, lines);
        plot.setDataset(2, dots);
        plot.setRenderer(0, filling);
        plot.setRenderer(1, drawing);
        plot.setRenderer(2, dotting);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    /** A band between two columns of a table with months. */
    Ribbons band(Table rows, String low, String high, Color fill) {
        return band(rows, row -> row.number(low), row -> row.number(high), fill);
    }

    /** A band between two numbers of each row of a table with months; rows without them are left out. */
    Ribbons band(Table rows, ToDoubleFunction<Table.Row> low, ToDoubleFunction<Table.Row> high, Color fill) {
        var band = new YIntervalSeries(bands.getSeriesCount());
        for (var row : rows) {
            var from = low.applyAsDouble(row);
            var to = high.applyAsDouble(row);
            if (Double.isFinite(from) && Double.isFinite(to)) {
                band.add(MonthAxis.at(row.month(months)), from, from, to);
            }
        }
        filling.setSeriesFillPaint(bands.getSeriesCount(), fill);
        bands.addSeries(band);
        return this;
    }

    /** A line through a column of a table with months. */
    Ribbons line(Table rows, String column, Color colour, double width) {
        drawing.setSeriesPaint(lines.getSeriesCount(), colour);
        drawing.setSeriesStroke(lines.getSeriesCount(), Theme.line(width));
        lines.addSeries(series(rows, column, lines.getSeriesCount()));
        return this;
    }

    /** Dots at a column of a table with months. */
    Ribbons dots(Table rows, String column, Color colour) {
        dots.addSeries(series(rows, column, dots.getSeriesCount()));
        look(dotting, dots.getSeriesCount() - 1, colour);
        return this;
    }

    /** A renderer that draws its only series as dots. */
    static XYLineAndShapeRenderer dotting(Color colour) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseOutlinePaint(true);
        look(renderer, 0, colour);
        return renderer;
    }

    private static void look(XYLineAndShapeRenderer renderer, int key, Color colour) {
        renderer.setSeriesShape(key, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        renderer.setSeriesPaint(key, colour);
        renderer.setSeriesOutlinePaint(key, Theme.PAPER);
        renderer.setSeriesOutlineStroke(key, Theme.line(1.2));
    }

    private XYSeries series(Table rows, String column, int key) {
        var series = new XYSeries(key);
        for (var row : rows) {
            if (Double.isFinite(row.number(column))) {
                series.add(MonthAxis.at(row.month(months)), row.number(column));
            }
        }
        return series;
    }
}
