package steppe.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.plot.XYPlot;
import steppe.results.Table;

/**
 * The skill of one entrant as a bar from zero with its interval. What goes beyond the reach of the axis ends in a point there.
 *
 * @param row of the table of skills
 * @param reach where bars and intervals are cut, in doublings of the error
 */
record SkillBar(Table.Row row, double reach) {
    private static final double PALE = 0.2;
    private static final double FULL = 0.85;
    private static final double POINT = 0.13;
    private static final double HEAD = 0.085;
    private static final BasicStroke NONE = Theme.butt(0);

    /** The look of a bar whose interval leaves zero out, or of one whose interval does not. */
    static Color fill(Color colour, boolean open) {
        return Theme.clear(colour, open ? PALE : FULL);
    }

    /** Where a skill lies: doublings of the error to the left, halvings to the right. */
    static double at(double skill) {
        return -Math.log(1 - skill) / Math.log(2);
    }

    /** Whether the interval holds zero, or is unknown. */
    boolean open() {
        return !(row.number("skill_low") > 0 || row.number("skill_high") < 0);
    }

    Color colour() {
        return row.number("skill") < 0 ? Waterfall.DOWN : Waterfall.UP;
    }

    /** The skill and the series won and lost. */
    String words() {
        var skill = row.number("skill");
        return (Double.isNaN(skill) ? "\u2013" : signed(skill)) + "\u00a0\u00a0" + tally();
    }

    private static String signed(double skill) {
        return skill == 0 ? "\u00a00.00" : Words.signed(skill, Math.abs(skill) < 10 ? 0 : skill);
    }

    private String tally() {
        var wins = (int) row.number("wins");
        var losses = (int) row.number("losses");
        return wins + losses == 0 ? "all even" : wins + ":" + losses;
    }

    /** @param half of its height, in rows */
    void draw(XYPlot plot, int y, double half) {
        var to = at(row.number("skill"));
        if (Double.isNaN(to)) {
            return;
        }
        bar(plot, to, y, half);
        if (Double.isFinite(row.number("skill_low"))) {
            interval(plot, at(row.number("skill_low")), at(row.number("skill_high")), y, half);
        }
    }

    private void bar(XYPlot plot, double to, int y, double half) {
        var tip = cut(to);
        var shoulder = tip == to ? tip : tip - Math.signum(tip) * POINT;
        var corners = new double[] {0, y - half, shoulder, y - half, tip, y, shoulder, y + half, 0, y + half};
        var edge = open() ? Theme.butt(0.8) : NONE;
        plot.addAnnotation(new XYPolygonAnnotation(
                tip == to ? box(tip, y, half) : corners, edge, colour(), fill(colour(), open())));
    }

    private static double[] box(double to, double y, double half) {
        return new double[] {0, y - half, to, y - half, to, y + half, 0, y + half};
    }

    private void interval(XYPlot plot, double low, double high, int y, double half) {
        Whisker.draw(plot, cut(low), cut(high), y);
        for (var end : new double[] {low, high}) {
            if (cut(end) != end) {
                head(plot, cut(end), y, half / 2);
            }
        }
    }

    private static void head(XYPlot plot, double tip, int y, double half) {
        var back = tip - Math.signum(tip) * HEAD;
        plot.addAnnotation(new XYPolygonAnnotation(
                new double[] {tip, y, back, y - half, back, y + half}, NONE, Theme.INK, Theme.INK));
    }

    private double cut(double at) {
        return Math.max(-reach, Math.min(reach, at));
    }
}
