package steppe.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.Comparator;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import steppe.results.Table;

/** How history matching comes nearer to its targets wave by wave, and which of them it cannot reach. */
final class WavesChart {
    private static final double MOST_REACH = 15;
    private static final Color FIRST = Theme.FAINT;
    private static final Color LAST = Theme.other(3);
    private static final Color UNMET = Theme.other(0);

    private final Fitting fitting;
    private final double cutoff;

    /** @param cutoff implausibility above which a point is ruled out */
    WavesChart(Fitting fitting, double cutoff) {
        this.fitting = fitting;
        this.cutoff = cutoff;
    }

    /**
     * The targets that are farthest at the end.
     *
     * @param waves a row per wave
     * @param targets a row per wave and target
     */
    Figure figure(Table waves, Table targets) {
        var last = waves.row(waves.size() - 1).get("wave");
        var worst = Pages.cut(
                Pages.sorted(
                        targets.where("wave", last),
                        Comparator.comparing(WavesChart::reachable).thenComparingDouble(row -> -row.number("typical"))),
                0,
                Pages.ROWS);
        var names = worst.distinct("target");
        var drawn = targets.where(row -> names.contains(row.text("target")));
        var key = new Key();
        waves.forEach(row -> key.add(Key.Sign.DOT, colour(waves, row.text("wave")), words(row)));
        return new Figure(
                "waves",
                title(waves.row(waves.size() - 1)),
                "Implausibility of half of the points of a wave is below the dot. Above "
                        + Words.format("0.#").format(cutoff) + ", a point is ruled out",
                key,
                Grid.of(panel(waves, drawn, worst)),
                "",
                fitting.caption(
                        names.size() < targets.where("wave", last).size()
                                ? "The " + names.size() + " worst of "
                                        + targets.where("wave", last).size() + " targets."
                                : "",
                        "Implausibility: distance from the observation in standard deviations of all errors and of chance."
                                + " Volume: share of the prior, by multilevel splitting over emulators.",
                        "Dots beyond the figure are left out."),
                drawn);
    }

    private static String title(Table.Row last) {
        if (last.text("empty").equals("true")) {
            return "No part of the prior meets all targets at once";
        }
        return "History matching leaves " + volume(last.number("share")) + " of the prior";
    }

    private static String words(Table.Row wave) {
        return "wave " + wave.text("wave") + ": " + volume(wave.number("share")) + " left";
    }

    private static String volume(double share) {
        if (share >= 0.001) {
            return Words.format(share < 0.1 ? "0.0%" : "0%").format(share);
        }
        return share > 0 ? "1 in " + Words.format("0E0").format(1 / share).replace("E", "\u00b710^") : "nothing";
    }

    private static boolean reachable(Table.Row row) {
        return row.text("reachable").equals("true");
    }

    private static Color colour(Table waves, String wave) {
        var place = waves.distinct("wave").indexOf(wave);
        var all = waves.size() - 1;
        return all == 0 ? LAST : mixed(place / (double) all);
    }

    private static Color mixed(double share) {
        return new Color(
                (int) Math.round(FIRST.getRed() + share * (LAST.getRed() - FIRST.getRed())),
                (int) Math.round(FIRST.getGreen() + share * (LAST.getGreen() - FIRST.getGreen())),
                (int) Math.round(FIRST.getBlue() + share * (LAST.getBlue() - FIRST.getBlue())));
    }

    private Panel panel(Table waves, Table drawn, Table worst) {
        var farthest = Arrays.stream(drawn.numbers("typical")).max().orElse(0);
        var plot = Rows.plot(
                Bars.roomy(Axes.amounts(0, Math.max(cutoff * 1.2, Math.min(MOST_REACH, farthest)), 10)), worst.size());
        plot.addDomainMarker(new ValueMarker(cutoff, Theme.INK, Theme.butt(1)), Layer.BACKGROUND);
        var bars = new Bars(plot);
        var panel = new Panel(plot);
        for (int i = 0; i < worst.size(); i++) {
            var target = worst.row(i);
            var rows = drawn.where("target", target.text("target"));
            var ends = Arrays.stream(rows.numbers("typical")).summaryStatistics();
            bars.line(ends.getMin(), ends.getMax(), i, 1.2, Theme.GRID);
            for (var row : rows) {
                bars.dot(row.number("typical"), i, colour(waves, row.text("wave")));
            }
            panel.line(i, fitting.target(target.text("target")), reachable(target) ? Theme.INK : UNMET, Fitting.ROOM);
            panel.end(i, end(target), reachable(target) ? LAST : UNMET);
        }
        return panel;
    }

    private static String end(Table.Row target) {
        var words = Words.format("0.0");
        return reachable(target)
                ? words.format(target.number("typical"))
                : "cannot be met: nearest " + words.format(target.number("nearest"));
    }
}
