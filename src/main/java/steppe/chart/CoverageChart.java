package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import steppe.analysis.forecast.ScoreTables;
import steppe.results.Table;

/** Whether forecasts are as sure as they should be: how much their intervals hold, and where in them observations fall. */
final class CoverageChart {
    private static final double APART = 0.17;
    private static final double BESIDE = 0.06;
    private static final double NAMES = 125;
    private static final List<Double> NOMINAL = List.of(0.5, 0.9);
    private static final List<Color> COLOURS = List.of(new Color(0x2f, 0x8f, 0x85), Waterfall.UP);

    private final Story story;
    private final Hindcast hindcast;

    CoverageChart(Story story, Hindcast hindcast) {
        this.story = story;
        this.hindcast = hindcast;
    }

    Figure figure() {
        var card = hindcast.card();
        var groups = card.groups();
        var group = groups.get(groups.size() - 1);
        var tables = new ScoreTables(card);
        var held = tables.coverage().where("group", group);
        var bins = tables.histogram().where("group", group);
        return new Figure(
                "coverage",
                "Are the forecasts as sure as they should be?",
                "How many of the later observations the intervals of the forecasts hold, and where in a forecast they fall",
                new Key()
                        .add(Key.Sign.DOT, COLOURS.get(0), "in the 50% interval")
                        .add(Key.Sign.DOT, COLOURS.get(1), "in the 90% interval")
                        .add(Key.Sign.LINE, Theme.QUIET, "95% binomial error")
                        .add(Key.Sign.AREA, Theme.GRID, "even, within chance (90%)"),
                new Grid(panels(held, bins, List.of(hindcast.first(), card.reference())), 3, true),
                "",
                Caption.of(
                        story,
                        story.replications(),
                        "A dot left of the line of its colour: too sure. Columns high at both ends: too sure; high in the"
                                + " middle: not sure enough; high at one end: off to one side.",
                        "Errors and chance as of independent observations, which years of one series are not.",
                        evenness(group),
                        hindcast.compared()),
                table(held, bins));
    }

    private String evenness(String group) {
        var pit = hindcast.card().lastPit(hindcast.first(), group);
        return pit.few()
                ? "Too few series (" + pit.size() + ") to test evenness."
                : String.format(
                        Locale.ROOT,
                        "%s over the last year of %d series: evenness p = %.2g (Kolmogorov-Smirnov).",
                        hindcast.title(hindcast.first()),
                        pit.size(),
                        pit.uniformity());
    }

    private List<Panel> panels(Table held, Table bins, List<String> entrants) {
        var shown = bins.where(row -> entrants.contains(row.text("entrant")));
        var top = Arrays.stream(shown.numbers("count")).max().orElse(1);
        var panels = new ArrayList<>(List.of(panel(held)));
        entrants.forEach(entrant -> panels.add(
                new PitBars(bins.where("entrant", entrant), top).panel().heading(hindcast.title(entrant))));
        return panels;
    }

    private Panel panel(Table held) {
        var entrants = held.distinct("entrant");
        var axis = Axes.shares(0, 1, 2);
        axis.setRange(-BESIDE, 1 + BESIDE);
        var plot = Rows.plot(axis, entrants.size());
        var panel = new Panel(plot).heading("Held by the intervals");
        for (int i = 0; i < NOMINAL.size(); i++) {
            plot.addDomainMarker(new ValueMarker(NOMINAL.get(i), COLOURS.get(i), Theme.butt(1.2)), Layer.BACKGROUND);
            dots(plot, held.where("nominal", NOMINAL.get(i)), i);
        }
        for (int y = 0; y < entrants.size(); y++) {
            panel.row(y, hindcast.title(entrants.get(y)), NAMES);
            panel.small(y, words(held.where("entrant", entrants.get(y))), Theme.QUIET);
        }
        return panel;
    }

    private static void dots(XYPlot plot, Table rows, int place) {
        var dots = new XYSeries(place);
        var renderer = Ribbons.dotting(COLOURS.get(place));
        for (int row = 0; row < rows.size(); row++) {
            var held = rows.row(row);
            var y = row + (2 * place - 1) * APART;
            if (Double.isFinite(held.number("share"))) {
                dots.add(held.number("share"), y);
                renderer.addAnnotation(
                        new XYLineAnnotation(
                                held.number("low"), y, held.number("high"), y, Theme.butt(1.8), Theme.QUIET),
                        Layer.BACKGROUND);
            }
        }
        plot.setDataset(place, new XYSeriesCollection(dots));
        plot.setRenderer(place, renderer);
    }

    private static String words(Table rows) {
        var shares = rows.numbers("share");
        return Arrays.stream(shares).allMatch(Double::isFinite)
                ? Words.percent(shares[0]) + ", " + Words.percent(shares[1])
                : "\u2013";
    }

    /** Shares held, then columns of the histograms. */
    private static Table table(Table held, Table bins) {
        var columns = Stream.concat(held.columns().stream(), bins.columns().stream())
                .distinct()
                .toArray(String[]::new);
        return held.select(columns).plus(bins.select(columns));
    }
}
