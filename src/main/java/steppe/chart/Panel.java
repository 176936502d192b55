package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** One plot with its heading above and its labels beside the data they name. */
final class Panel implements Pane {
    static final double HEADING = 19;
    private static final double TICKS = 20;
    private static final double BARE = 4;
    private static final double LINE = 230;

    /** How far a heading may reach over its panel, less than there is between panels. */
    private static final double ASIDE = 12;

    private final XYPlot plot;
    private final Labels ends = new Labels(RectangleEdge.RIGHT);
    private final Labels rows = new Labels(RectangleEdge.LEFT);
    private Text heading;
    private Timeline timeline;

    Panel(XYPlot plot) {
        this.plot = plot;
    }

    Panel heading(String words) {
        heading = new Text(words, Theme.HEADING, Theme.INK);
        return this;
    }

    /** Leaves out the words of the horizontal axis: a panel below has the same. */
    Panel bare() {
        plot.getDomainAxis().setTickLabelsVisible(false);
        return this;
    }

    /** Marks now and events; {@code shaded} tints the past. */
    Panel timeline(Timeline time, boolean shaded) {
        timeline = time;
        if (shaded) {
            time.shade(plot);
        }
        return this;
    }

    /** A label at the right end of the data, at a value of the vertical axis. */
    Panel end(double value, String words, Color colour) {
        ends.add(value, words, Theme.letters(colour));
        return this;
    }

    /** The same in small letters, for what only those who come near read. */
    Panel small(double value, String words, Color colour) {
        ends.add(value, new Text(words, Theme.SMALL, Theme.letters(colour)), LINE);
        return this;
    }

    /** A label to the left of the data in place of ticks. */
    Panel row(double value, String words) {
        rows.add(value, words, Theme.INK);
        return this;
    }

    /** @param room where lines end */
    Panel row(double value, String words, double room) {
        rows.add(value, new Text(words, Theme.LABEL, Theme.INK), room);
        return this;
    }

    /** The same in one line, cut where it is too long, for rows that are close. */
    Panel line(double value, String words, Color colour) {
        return line(value, words, colour, LINE);
    }

    /** @param room most that it may be wide */
    Panel line(double value, String words, Color colour, double room) {
        var line = new Text(words, Theme.LABEL, colour).cut(room).replace(' ', '\u00a0');
        rows.add(value, line, Theme.letters(colour));
        return this;
    }

    @Override
    public double left() {
        if (!rows.isEmpty()) {
            return rows.room();
        }
        var axis = (NumberAxis) plot.getRangeAxis();
        if (!axis.isTickLabelsVisible()) {
            return 0;
        }
        var unit = axis.getTickUnit();
        var widest = 0.0;
        for (double k = Math.ceil(axis.getLowerBound() / unit.getSize());
                k * unit.getSize() <= axis.getUpperBound();
                k++) {
            widest = Math.max(widest, Theme.width(unit.valueToString(k * unit.getSize()), Theme.AXIS));
        }
        return widest + 8;
    }

    @Override
    public double right() {
        return ends.room();
    }

    @Override
    public double above() {
        return (heading == null ? 0 : HEADING) + (timeline == null ? 0 : timeline.height());
    }

    @Override
    public double below() {
        return plot.getDomainAxis().isTickLabelsVisible() ? TICKS : BARE;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, boolean ticks) {
        var left = new AxisSpace();
        left.setLeft(left());
        var bottom = new AxisSpace();
        bottom.setBottom(below());
        var outer = new Rectangle2D.Double(
                data.getX() - left(), data.getY(), data.getWidth() + left(), data.getHeight() + below());
        plot.setFixedRangeAxisSpace(left);
        plot.setFixedDomainAxisSpace(bottom);
        plot.getRangeAxis().setTickLabelsVisible(ticks && rows.isEmpty());
        plot.draw(g, outer, null, null, null);
        if (heading != null) {
            new Text(heading.cut(data.getWidth() + right() + ASIDE), Theme.HEADING, Theme.INK)
                    .drawLine(g, data.getX(), data.getY() - above() + HEADING / 2 - 2, 1);
        }
        if (timeline != null) {
            timeline.draw(g, data, plot.getDomainAxis());
        }
        ends.draw(g, data, plot.getRangeAxis());
        rows.draw(g, data, plot.getRangeAxis());
    }
}
