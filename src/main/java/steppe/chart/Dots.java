package steppe.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Dots of a plot of two quantities, kind by kind, the first kind below. */
final class Dots {
    private static final BasicStroke OUTLINE = Theme.line(1);

    private final XYSeriesCollection kinds = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);

    Dots(XYPlot plot) {
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        plot.setDataset(kinds);
        plot.setRenderer(renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }

    /** An empty plot with lines at the ticks of both axes. */
    static XYPlot plane(ValueAxis x, ValueAxis y) {
        var plot = Theme.plot(x, y);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.setDomainGridlineStroke(Theme.butt(0.8));
        return plot;
    }

    /** A kind of dots, to which to add. */
    XYSeries kind(double size, Color fill, Color outline) {
        var place = kinds.getSeriesCount();
        var series = new XYSeries(place, false, true);
        renderer.setSeriesShape(place, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        renderer.setSeriesPaint(place, fill);
        renderer.setSeriesFillPaint(place, fill);
        renderer.setSeriesOutlinePaint(place, outline);
        renderer.setSeriesOutlineStroke(place, OUTLINE);
        kinds.addSeries(series);
        return series;
    }

    /** Lines instead of dots for the last kind, and dots as well. */
    Dots joined(double width, Color colour) {
        var place = kinds.getSeriesCount() - 1;
        renderer.setSeriesLinesVisible(place, true);
        renderer.setSeriesStroke(place, Theme.line(width));
        renderer.setSeriesPaint(place, colour);
        return this;
    }
}
