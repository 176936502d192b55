package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import steppe.analysis.discovery.Box;
import steppe.analysis.discovery.Discovery;
import steppe.analysis.discovery.FoundBox;
import steppe.analysis.discovery.Limit;
import steppe.results.Table;

/** What a box asks of each input: a row per input, its whole range pale, what lies in the box strong. */
public final class BoxRangesChart {
    private static final double HALF = 0.16;
    private static final Color COLOUR = Theme.other(0);
    private static final List<String> COLUMNS = List.of("factor", "from", "to", "low", "high", "quasi_p", "recurrence");

    private final Story story;
    private final Discovery discovery;
    private final String outcome;

    /** @param outcome of the runs of interest, as a clause such as {@code Russia loses the lead} */
    public BoxRangesChart(Story story, Discovery discovery, String outcome) {
        this.story = story;
        this.discovery = discovery;
        this.outcome = outcome;
    }

    /** @param number of the box, from 1 */
    public Figure figure(int number) {
        var found = discovery.boxes().get(number - 1);
        var factors = new ArrayList<>(found.box().factors());
        factors.sort(Comparator.comparingDouble(factor -> BoxChart.quasiP(found, factor)));
        var drawn = new Table(
                COLUMNS, factors.stream().map(factor -> row(found, factor)).toList());
        return new Figure(
                "box-" + number + "-ranges",
                "Where " + outcome + " in " + Words.percent(found.tally().density()) + " of runs, not in "
                        + Words.percent(discovery.all().density()),
                "What the box asks of each input, the strongest first",
                new Key()
                        .add(Key.Sign.AREA, COLOUR, "in the box")
                        .add(Key.Sign.AREA, Theme.GRID, "all values that were run"),
                Grid.of(panel(found, factors, drawn)),
                "",
                Caption.of(
                        story,
                        discovery.all().runs(),
                        BoxChart.catches(found),
                        "Chance of as many runs of interest in the box if that input told nothing: quasi-p-value (Bryant and"
                                + " Lempert 2010), no true p-value, since limits were searched for. Checks: searches without"
                                + " part of the runs; again: they limit the same side of the same input."),
                drawn);
    }

    private Object[] row(FoundBox found, int factor) {
        var range = discovery.cases().inputs().range(factor);
        return new Object[] {
            discovery.cases().inputs().factors().get(factor).name(),
            range[0],
            range[1],
            found.box().limit(factor, Limit.Side.OVER).map(Limit::value).orElse(null),
            found.box().limit(factor, Limit.Side.UNDER).map(Limit::value).orElse(null),
            BoxChart.quasiP(found, factor),
            recurrence(found, factor)
        };
    }

    /** The least of a factor's limits; null without folds. */
    private static Double recurrence(FoundBox found, int factor) {
        Double least = null;
        for (int i = 0; i < found.recurrence().size(); i++) {
            if (found.box().limits().get(i).factor() == factor) {
                least = Math.min(least == null ? 1 : least, found.recurrence().get(i));
            }
        }
        return least;
    }

    private Panel panel(FoundBox found, List<Integer> factors, Table drawn) {
        var inputs = discovery.cases().inputs();
        var axis = Axes.shares(0, 1, Axes.MANY);
        axis.setRange(-0.01, 1.01);
        axis.setTickLabelsVisible(false);
        var plot = Rows.plot(axis, factors.size());
        plot.setDomainGridlinesVisible(false);
        var panel = new Panel(plot);
        for (int i = 0; i < factors.size(); i++) {
            var factor = factors.get(i);
            var place = new FactorAxis(inputs, factor);
            var span = place.to() - place.from();
            var low = (place.low(found.box()) - place.from()) / span;
            var high = (place.high(found.box()) - place.from()) / span;
            bar(plot, i, 0, 1, Theme.GRID);
            bar(plot, i, low, high, COLOUR);
            name(plot, i, place, found.box(), low, high);
            panel.row(i, inputs.factors().get(factor).label());
            panel.end(i, strength(drawn.row(i)), Theme.INK);
        }
        return panel;
    }

    private static void bar(XYPlot plot, int y, double from, double to, Color colour) {
        plot.addAnnotation(new XYBoxAnnotation(from, y + HALF, to, y - HALF, null, null, colour));
    }

    /** The ends of the range below the bar, the limits above. */
    private static void name(XYPlot plot, int y, FactorAxis place, Box box, double low, double high) {
        Note.at(plot, place.first(), 0, y + HALF, TextAnchor.TOP_LEFT, Theme.QUIET);
        Note.at(plot, place.last(), 1, y + HALF, TextAnchor.TOP_RIGHT, Theme.QUIET);
        Note.at(plot, place.words(box, Limit.Side.OVER), low, y - HALF, TextAnchor.BOTTOM_LEFT, COLOUR);
        Note.at(plot, place.words(box, Limit.Side.UNDER), high, y - HALF, TextAnchor.BOTTOM_RIGHT, COLOUR);
    }

    private static String strength(Table.Row row) {
        var chance = row.number("quasi_p");
        var words = chance < 0.001
                ? "chance below 0.001"
                : "chance " + Words.format("0.000").format(chance);
        var again = row.get("recurrence");
        return again == null ? words : words + ", again in " + Words.percent(row.number("recurrence")) + " of checks";
    }
}
