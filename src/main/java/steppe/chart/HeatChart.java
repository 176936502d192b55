package steppe.chart;

import java.awt.Color;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import steppe.results.Table;

/** Who holds how much where and when, at one look: a panel per area, a row per power, a cell per year, darker for more. */
final class HeatChart {
    /** Where classes of shares begin; the last has no end. */
    private static final double[] FROM = {0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5};

    private static final Color PALE = new Color(0xee, 0xf3, 0xf8);
    private static final Color DARK = new Color(0x08, 0x2f, 0x5f);
    private static final double HALF = 0.46;
    private static final double GAP = 0.5;

    private final Story story;
    private final Tables tables;

    HeatChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** The region and the countries whose shares are known. */
    List<String> areas(String policy) {
        return story.areas(tables.of(policy, "influence"));
    }

    Figure figure(String policy) {
        var areas = areas(policy);
        var rows = tables.of(policy, "influence").where(row -> areas.contains(row.text("area")));
        var lasts = Tables.lastsOfYears(rows);
        var drawn = rows.where(row -> lasts.contains(row.text("month")));
        var panels = areas.stream()
                .map(area -> panel(drawn.where("area", area)).heading(story.area(area)))
                .toList();
        return new Figure(
                "heat",
                "Who holds influence where",
                "Mean share of influence at the end of each year; the figures are those of the last; the line marks "
                        + Words.month(story.now()),
                key(),
                new Grid(panels, Math.min(3, panels.size()), true),
                "",
                Caption.of(
                        story,
                        drawn,
                        Caption.policy(story, policy),
                        Caption.weights(story, areas.get(0)),
                        story.definition()),
                drawn.select("policy", "month", "area", "power", "metric", "n", "mean"));
    }

    private static Key key() {
        var key = new Key();
        for (int i = 0; i < FROM.length; i++) {
            var words = i == FROM.length - 1
                    ? Words.percent(FROM[i]) + " and more"
                    : i == 0 ? "below " + Words.percent(FROM[1]) : "from " + Words.percent(FROM[i]);
            key.add(Key.Sign.AREA, colour(i), words);
        }
        return key;
    }

    private Panel panel(Table rows) {
        var powers = new ArrayList<>(story.powers().keySet());
        powers.retainAll(rows.distinct("power"));
        var height = powers.size() - 1;
        var names = IntStream.rangeClosed(0, height)
                .mapToObj(i -> story.power(powers.get(height - i)))
                .toList();
        var months = rows.where("power", powers.get(0));
        var first = YearMonth.of(months.row(0).month("month").getYear(), Month.JANUARY);
        var last = months.row(months.size() - 1).month("month");
        var end = YearMonth.of(last.getYear() + 1, Month.JANUARY);
        var plot = Theme.plot(new MonthAxis(first, end, Axes.FEW), Axes.words(names));
        plot.setRangeGridlinesVisible(false);
        var panel = new Panel(plot);
        for (var row : rows) {
            var at = height - powers.indexOf(row.text("power"));
            var year = MonthAxis.at(YearMonth.of(row.month("month").getYear(), Month.JANUARY));
            var share = row.number("mean");
            plot.addAnnotation(
                    new XYBoxAnnotation(year + GAP, at - HALF, year + 12 - GAP, at + HALF, null, null, colour(share)));
            if (row.month("month").equals(last)) {
                panel.small(at, Words.percent(share), Theme.INK);
            }
        }
        return panel.timeline(new Timeline(story.now(), false, List.of()), false);
    }

    private static Color colour(double share) {
        var from = IntStream.range(0, FROM.length).filter(i -> FROM[i] <= share).max();
        return colour(from.orElse(0));
    }

    /** Steps of even lightness, so that they also tell apart in grey. */
    private static Color colour(int step) {
        var part = step / (double) (FROM.length - 1);
        return new Color(
                between(PALE.getRed(), DARK.getRed(), part),
                between(PALE.getGreen(), DARK.getGreen(), part),
                between(PALE.getBlue(), DARK.getBlue(), part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + part * (to - from));
    }
}
