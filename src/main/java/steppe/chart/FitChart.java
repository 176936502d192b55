package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steppe.analysis.calibration.Target;
import steppe.results.Table;

/** How near the calibrated model comes to each target: runs of the posterior and the prior in units of the stated errors. */
final class FitChart {
    private static final double NINETY = 1.645;
    private static final double HALF = 0.4;
    private static final double LEAST_REACH = 4;
    private static final double MOST_REACH = 12;
    private static final Color ALLOWED = Theme.clear(Theme.other(1), 0.22);
    private static final Color MET = Theme.other(3);
    private static final Color MISSED = Theme.other(0);

    private final Fitting fitting;

    FitChart(Fitting fitting) {
        this.fitting = fitting;
    }

    /** @param fit as analysis gives it, a row per target; the worst missed come first */
    List<Figure> figures(Table fit) {
        var sorted = Pages.sorted(fit, Comparator.comparingDouble(row -> -Math.abs(row.number("misfit"))));
        var missed = sorted.where(row -> !met(row)).size();
        var pages = Pages.of(sorted);
        var figures = new ArrayList<Figure>();
        for (int p = 0; p < pages.size(); p++) {
            figures.add(figure(pages.get(p), reach(fit), p, pages.size(), missed, fit.size()));
        }
        return figures;
    }

    private Figure figure(Table rows, double reach, int page, int pages, int missed, int all) {
        return new Figure(
                "fit" + Pages.suffix(page),
                (missed == 0
                                ? "The calibrated model misses none of "
                                : "The calibrated model misses " + missed + " of ")
                        + all + " targets" + Pages.count(page, pages),
                "Distance from what was observed, in standard deviations of its error and the model's; right: observed \u2192"
                        + " median",
                key(rows),
                Grid.of(panel(rows, reach)),
                "",
                fitting.caption(
                        "Missed: the posterior's median lies where the target allows less than 10%. The model's error is widened by"
                                + " \u221an where n years of a series are targets.",
                        "Intervals that reach beyond the figure are cut at its edge.",
                        "Targets were used for the calibration: a good fit is no proof."),
                rows);
    }

    private static Key key(Table rows) {
        var key = new Key()
                .add(Key.Sign.AREA, ALLOWED, "what the target allows, 90%")
                .add(Key.Sign.THICK, Theme.FAINT, "runs from the prior, 90%")
                .add(Key.Sign.LINE, MET, "from the posterior, 90%")
                .add(Key.Sign.DOT, MET, "its median");
        return rows.where(FitChart::met).size() == rows.size() ? key : key.add(Key.Sign.DOT, MISSED, "missed");
    }

    private static boolean met(Table.Row row) {
        return Math.abs(row.number("misfit")) <= NINETY;
    }

    private Panel panel(Table rows, double reach) {
        var plot = Rows.differences(Axes.differences(-reach, reach, 10), rows.size());
        var bars = new Bars(plot);
        var panel = new Panel(plot);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.row(i);
            var colour = met(row) ? MET : MISSED;
            allowed(bars, Target.Side.valueOf(row.text("side")), i);
            bars.line(scaled(row, "prior_q05"), scaled(row, "prior_q95"), i, 5, Theme.FAINT)
                    .line(scaled(row, "q05"), scaled(row, "q95"), i, 2, colour)
                    .dot(middle(row), i, colour);
            panel.line(i, fitting.target(row.text("target")), Theme.INK, Fitting.ROOM);
            panel.end(i, words(row), colour);
        }
        return panel;
    }

    private static void allowed(Bars bars, Target.Side side, int i) {
        bars.box(
                side == Target.Side.AT_MOST ? Double.NEGATIVE_INFINITY : -NINETY,
                side == Target.Side.AT_LEAST || side == Target.Side.HOLDS ? Double.POSITIVE_INFINITY : NINETY,
                i,
                HALF,
                ALLOWED);
    }

    /** How far the axis goes to both sides, alike on all pages. */
    private static double reach(Table rows) {
        var farthest = 0.0;
        for (var row : rows) {
            farthest = Math.max(farthest, Math.max(-scaled(row, "q05"), scaled(row, "q95")));
        }
        return Math.max(LEAST_REACH, Math.min(MOST_REACH, farthest));
    }

    private static double scaled(Table.Row row, String column) {
        var sd = StrictMath.hypot(row.number("observation_sd"), row.number("discrepancy_sd"));
        return (row.number(column) - row.number("observed")) / sd;
    }

    private static String words(Table.Row row) {
        var runs = " \u2192 " + number(row.number("q50"));
        var observed = number(row.number("observed"));
        return switch (Target.Side.valueOf(row.text("side"))) {
            case BOTH -> observed + runs;
            case AT_LEAST -> "\u2265\u00a0" + observed + runs;
            case AT_MOST -> "\u2264\u00a0" + observed + runs;
            case HOLDS -> "holds in " + Words.percent(row.number("mean"));
        };
    }

    /** Where the dot lies: the median, of a pattern the share of runs in which it holds. */
    private static double middle(Table.Row row) {
        return scaled(row, Target.Side.valueOf(row.text("side")) == Target.Side.HOLDS ? "mean" : "q50");
    }

    private static String number(double value) {
        var size = Math.abs(value);
        return Words.format(size >= 100 ? "#,##0" : size >= 10 ? "0.0" : "0.00").format(value);
    }
}
