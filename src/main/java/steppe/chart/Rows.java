package steppe.chart;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;

/** Plots of things in rows, the i-th at height i from the top, with their values to the right. */
final class Rows {
    private static final double HALF = 0.36;
    private static final double HALF_A_ROW = 0.03;

    private Rows() {}

    /** Half the height of a bar: most of a row where there are many, less where they are far apart. */
    static double half(int rows) {
        return Math.min(HALF, HALF_A_ROW * rows);
    }

    /** An empty plot of some rows, with upright lines at the ticks, which JFreeChart leaves to a renderer. */
    static XYPlot plot(NumberAxis values, int rows) {
        var y = new NumberAxis();
        y.setAutoRange(false);
        y.setRange(-0.6, rows - 0.4);
        y.setTickUnit(new NumberTickUnit(1));
        y.setInverted(true);
        y.setVisible(false);
        y.setTickLabelsVisible(false);
        var plot = Theme.plot(values, y);
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.setDomainGridlineStroke(Theme.butt(0.8));
        return plot;
    }

    /** The same for differences: with a line at zero. */
    static XYPlot differences(NumberAxis values, int rows) {
        var plot = plot(values, rows);
        plot.addDomainMarker(new ValueMarker(0, Theme.INK, Theme.butt(1)), Layer.BACKGROUND);
        return plot;
    }
}
