package steppe.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import steppe.analysis.PairedDifference;
import steppe.results.Table;

/** Many policies ranked by what they change in the powers' shares in the last month: a bar per policy, a panel per power. */
final class EffectsChart {
    private static final double PALE = 0.3;
    private static final int TICKS = 10;

    private final Story story;
    private final boolean areDrawn;
    private final Effects effects;

    EffectsChart(Story story, Tables tables) {
        this.story = story;
        this.areDrawn = PairedDifference.areDrawn(tables.finished());
        this.effects = new Effects(story, tables);
    }

    /** Those of the powers that a figure can show. */
    List<String> powers(List<String> wanted) {
        return effects.powers(wanted);
    }

    /** @param powers as {@link #powers} gives them; side by side, so few */
    Figure figure(List<String> powers) {
        var drawn = effects.table(powers);
        var month = effects.month(powers.get(0));
        var panels = powers.stream()
                .map(power -> panel(drawn, power, TICKS / powers.size()))
                .toList();
        name(panels.get(0), drawn);
        return new Figure(
                "effects-" + String.join("-", powers),
                names(powers) + ": what each change does to " + (powers.size() > 1 ? "their shares" : "its share")
                        + " in " + month.getYear(),
                "Percentage points of influence in " + story.area(story.region()) + ", " + Words.month(month)
                        + ", paired with \u201c" + story.policy(story.base()) + "\u201d",
                key(),
                new Grid(panels, panels.size(), true),
                "",
                Caption.of(
                        story,
                        (int) Arrays.stream(drawn.numbers("pairs")).max().orElse(0),
                        Caption.pairs(areDrawn, "Interval: Student's t; one in twenty misses the true mean by chance."),
                        Caption.weights(story, story.region()),
                        story.definition()),
                drawn);
    }

    private Key key() {
        var key = new Key().add(Key.Sign.AREA, Theme.QUIET, "mean change");
        return areDrawn
                ? key.add(Key.Sign.LINE, Theme.INK, "its 95% interval")
                        .add(Key.Sign.AREA, Theme.clear(Theme.QUIET, PALE), "pale: the interval covers 0")
                : key;
    }

    private String names(List<String> powers) {
        var names = powers.stream().map(story::power).toList();
        var last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** @param ticks how many tick labels there is room for */
    private Panel panel(Table drawn, String power, int ticks) {
        var policies = drawn.distinct("policy");
        var low = Arrays.stream(ends(drawn, "mean_low")).min().orElse(0);
        var high = Arrays.stream(ends(drawn, "mean_high")).max().orElse(0);
        var plot = Rows.differences(Axes.differences(Math.min(0, low), Math.max(0, high), ticks), policies.size());
        plot.setRangeGridlinesVisible(true);
        var half = Rows.half(policies.size());
        var panel = new Panel(plot).heading(story.power(power));
        for (var row : drawn.where("power", power)) {
            var y = policies.indexOf(row.text("policy"));
            var colour = Theme.colour(story, power);
            bar(plot, row, y, half, isPale(row) ? Theme.clear(colour, PALE) : colour);
            panel.end(y, words(row), isPale(row) ? Theme.QUIET : colour);
        }
        return panel;
    }

    /** Names the rows, those in which no power's change is sure in pale letters. */
    private void name(Panel panel, Table drawn) {
        var policies = drawn.distinct("policy");
        for (int i = 0; i < policies.size(); i++) {
            var surely = drawn.where("policy", policies.get(i)).where(row -> !isPale(row));
            panel.line(i, story.policy(policies.get(i)), surely.isEmpty() ? Theme.QUIET : Theme.INK);
        }
    }

    /** Whether it is open that anything changes; at the points of a design, which have no intervals, whether nothing does on average. */
    private boolean isPale(Table.Row row) {
        return areDrawn ? Effects.open(row) : row.number("mean") == 0;
    }

    /** Ends of the intervals; the means where there are none. */
    private static double[] ends(Table drawn, String column) {
        var found = Double.isFinite(Arrays.stream(drawn.numbers(column)).sum());
        return drawn.numbers(found ? column : "mean");
    }

    private static void bar(XYPlot plot, Table.Row row, int y, double half, Color colour) {
        var mean = row.number("mean");
        plot.addAnnotation(
                new XYBoxAnnotation(Math.min(0, mean), y + half, Math.max(0, mean), y - half, null, null, colour));
        if (Double.isFinite(row.number("mean_low"))) {
            plot.addAnnotation(new XYLineAnnotation(
                    row.number("mean_low"), y, row.number("mean_high"), y, Theme.butt(1.6), Theme.INK));
        }
    }

    private static String words(Table.Row row) {
        var half = (row.number("mean_high") - row.number("mean_low")) / 2;
        if (row.number("mean") == 0 && !(half > 0)) {
            return "no change";
        }
        return Words.points(row.number("mean")) + (Double.isFinite(half) ? " \u00b1 " + Words.plain(half, 0) : "");
    }
}
