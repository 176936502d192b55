package steppe.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Intervals and dots in rows, cut at the edges of the plot, drawn in the order they come, dots on top. */
final class Bars {
    private static final double DOT = 7;
    private static final double SLACK = 0.025;

    private final XYPlot plot;
    private final XYSeriesCollection dots = new XYSeriesCollection();
    private final XYLineAndShapeRenderer dotting = new XYLineAndShapeRenderer(false, true);

    Bars(XYPlot plot) {
        this.plot = plot;
        dotting.setUseOutlinePaint(true);
        plot.setDataset(dots);
        plot.setRenderer(dotting);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }

    /** Widens an axis by so little that dots at its ends are whole. */
    static NumberAxis roomy(NumberAxis axis) {
        var range = axis.getRange();
        axis.setRange(
                range.getLowerBound() - SLACK * range.getLength(), range.getUpperBound() + SLACK * range.getLength());
        return axis;
    }

    /** @param half of its height, in rows */
    Bars box(double from, double to, int row, double half, Color colour) {
        if (cut(from) < cut(to)) {
            dotting.addAnnotation(
                    new XYBoxAnnotation(cut(from), row + half, cut(to), row - half, null, null, colour),
                    Layer.BACKGROUND);
        }
        return this;
    }

    Bars line(double from, double to, int row, double width, Color colour) {
        if (cut(from) < cut(to)) {
            dotting.addAnnotation(
                    new XYLineAnnotation(cut(from), row, cut(to), row, Theme.butt(width), colour), Layer.BACKGROUND);
        }
        return this;
    }

    /** A dot; nothing beyond the edges. */
    Bars dot(double at, int row, Color colour) {
        if (at == cut(at)) {
            var place = dots.getSeriesCount();
            var series = new XYSeries(place);
            series.add(at, row);
            dots.addSeries(series);
            dotting.setSeriesShape(place, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            dotting.setSeriesPaint(place, colour);
            dotting.setSeriesOutlinePaint(place, Theme.PAPER);
            dotting.setSeriesOutlineStroke(place, Theme.line(1));
        }
        return this;
    }

    private double cut(double value) {
        return plot.getDomainAxis().getRange().constrain(value);
    }
}
