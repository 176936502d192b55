package steppe.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import steppe.analysis.Quantiles;
import steppe.analysis.forecast.Forecast;
import steppe.results.Table;

/**
 * One series: what was known, what two entrants made of it, and what came.
 *
 * @param rows with {@code what}: known, observed, or the name of an entrant
 * @param entrants the one drawn behind, then the one before it
 */
record Trial(Table rows, List<String> entrants) {
    static final List<String> COLUMNS = List.of(
            "kind",
            "country",
            "power",
            "unit",
            "what",
            "month",
            "value",
            "at_least",
            "q05",
            "q25",
            "q50",
            "q75",
            "q95");
    static final String KNOWN = "known";
    static final String OBSERVED = "observed";
    static final List<Color> COLOURS = List.of(Theme.FAINT, Waterfall.UP);

    private static final double DOT = 4.4;
    private static final double OUTER = 0.28;
    private static final double INNER = 0.42;
    private static final int WIDTH = 5;
    private static final int ALONE = 2;
    private static final double ROOM = 1.04;
    private static final Shape ROUND = new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);

    Panel panel() {
        var months = rows.distinct("month").stream()
                .map(text -> YearMonth.parse(text.substring(0, 7)))
                .sorted()
                .toList();
        var beside = months.size() > 1 ? 0 : ALONE;
        var first = months.get(0).withMonth(1).minusYears(beside);
        var last = months.get(months.size() - 1).withMonth(12).plusYears(beside);
        var highest = List.of("value", "q95").stream()
                .flatMapToDouble(column -> Arrays.stream(rows.numbers(column)))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        var values = Axes.amounts(0, ROOM * highest, Axes.FEW);
        values.setLowerBound((1 - ROOM) * highest);
        var plot = Theme.plot(new MonthAxis(first, last, 4), values);
        var ribbons = new Ribbons(plot);
        var alone = !rows.distinct("what").containsAll(entrants);
        for (int i = 0; i < entrants.size(); i++) {
            var fan = widened(rows.where("what", entrants.get(i)), alone ? -WIDTH / 2 : (i - 1) * WIDTH);
            ribbons.band(fan, "q05", "q95", Theme.clear(COLOURS.get(i), OUTER))
                    .band(fan, "q25", "q75", Theme.clear(COLOURS.get(i), INNER))
                    .line(fan, "q50", Theme.letters(COLOURS.get(i)), 1.6);
        }
        var seen = rows.where("what", OBSERVED);
        dots(plot, 3, rows.where("what", KNOWN), ROUND, Theme.INK);
        dots(plot, 4, seen.where("at_least", false), ROUND, Theme.PAPER);
        dots(plot, 5, seen.where("at_least", true), ShapeUtils.createUpTriangle((float) (DOT / 2)), Theme.PAPER);
        return new Panel(plot);
    }

    /** A fan of a single year has the width of some months, so that two of them stand side by side and one around its dot. */
    private static Table widened(Table fan, int from) {
        if (fan.size() != 1) {
            return fan;
        }
        var row = fan.row(0);
        var wide = new ArrayList<Object[]>();
        for (var shift : new int[] {from, from + WIDTH}) {
            wide.add(fan.columns().stream()
                    .map(column -> column.equals("month")
                            ? row.month("month").plusMonths(shift).toString()
                            : row.get(column))
                    .toArray());
        }
        return new Table(fan.columns(), wide);
    }

    private static void dots(XYPlot plot, int place, Table rows, Shape shape, Color fill) {
        var series = new XYSeries(place);
        rows.forEach(row -> series.add(MonthAxis.at(row.month("month")), row.number("value")));
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, shape);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, fill);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Theme.INK);
        renderer.setSeriesOutlineStroke(0, Theme.line(1.1));
        plot.setDataset(place, new XYSeriesCollection(series));
        plot.setRenderer(place, renderer);
    }

    /** The forecasts of one entrant, in the order of years, as rows. */
    static List<Object[]> rows(String entrant, List<Forecast> forecasts) {
        return forecasts.stream()
                .sorted(Comparator.comparingInt(Forecast::year))
                .map(forecast -> row(entrant, forecast))
                .toList();
    }

    private static Object[] row(String entrant, Forecast forecast) {
        var of = forecast.indicator();
        var quantiles = new Quantiles(forecast.draws());
        return new Object[] {
            of.kind(),
            of.country(),
            of.power(),
            of.unit(),
            entrant,
            month(forecast.year()),
            null,
            null,
            quantiles.at(0.05),
            quantiles.at(0.25),
            quantiles.at(0.5),
            quantiles.at(0.75),
            quantiles.at(0.95)
        };
    }

    /** The middle of a year. */
    static String month(int year) {
        return YearMonth.of(year, 7).toString();
    }
}
