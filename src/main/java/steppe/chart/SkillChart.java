package steppe.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import steppe.analysis.forecast.ScoreTables;
import steppe.results.Table;

/**
 * Who forecasts better than the reference, and who worse: a bar per entrant, a panel per group of series. Half the error is as
 * far to the right as twice the error is to the left, so that losses are as plain as wins.
 */
final class SkillChart {
    /** Where bars are cut: somewhat beyond four times the error. */
    private static final double REACH = 2.15;

    private static final double LEAST = 1.1;
    private static final int MOST = 4;
    private static final int ABREAST = 2;
    private static final int CLOSE = 6;
    private static final double NAMES = 125;
    private static final double HALF = 0.33;

    private final Story story;
    private final Hindcast hindcast;
    private final Table drawn;

    SkillChart(Story story, Hindcast hindcast) {
        this.story = story;
        this.hindcast = hindcast;
        this.drawn = new ScoreTables(hindcast.card())
                .skill()
                .where(row -> !row.text("entrant").equals(hindcast.card().reference()));
    }

    /** As many figures as all groups take, on one scale. */
    List<Figure> figures() {
        var groups = hindcast.card().groups();
        var pages = (groups.size() + MOST - 1) / MOST;
        return IntStream.range(0, pages)
                .mapToObj(page ->
                        figure(groups.subList(page * MOST, Math.min(groups.size(), (page + 1) * MOST)), page, pages))
                .toList();
    }

    private Figure figure(List<String> groups, int page, int pages) {
        var shown = drawn.where(row -> groups.contains(row.text("group")));
        var reference = hindcast.quoted(hindcast.card().reference());
        return new Figure(
                "skill" + Pages.suffix(page),
                "Who forecasts better than " + reference + ", and who worse" + Pages.count(page, pages),
                "Skill: 1 \u2212 error / error of " + reference
                        + ". +0.5: half its error; \u22121: twice its error, drawn as far from 0",
                new Key()
                        .add(Key.Sign.AREA, SkillBar.fill(Waterfall.UP, false), "better")
                        .add(Key.Sign.AREA, SkillBar.fill(Waterfall.DOWN, false), "worse")
                        .add(Key.Sign.LINE, Theme.INK, "95% interval")
                        .add(Key.Sign.AREA, SkillBar.fill(Waterfall.UP, true), "pale: may be chance"),
                new Grid(panels(groups), Math.min(ABREAST, groups.size()), true),
                "",
                Caption.of(
                        story,
                        story.replications(),
                        "Error: CRPS, in scales of each series. Won:lost counts series.",
                        "Interval: bootstrap over countries; none for fewer than five.",
                        cut(shown) ? "What ends in a point goes on beyond the edge." : "",
                        hindcast.compared()),
                shown);
    }

    private List<Panel> panels(List<String> groups) {
        var beneath = (groups.size() + ABREAST - 1) / ABREAST;
        var panels = groups.stream().map(group -> panel(group, beneath)).toList();
        for (int i = 0; i < panels.size(); i += ABREAST) {
            name(panels.get(i));
        }
        return panels;
    }

    /** @param beneath how many panels share the height of the page */
    private Panel panel(String group, int beneath) {
        var rows = drawn.where("group", group);
        var plot = Rows.differences(axis(), rows.size());
        var half = Math.min(HALF, beneath * Rows.half(rows.size()));
        var panel =
                new Panel(plot).heading(hindcast.group(group, (int) rows.row(0).number("series")));
        panel.small(-0.6, "skill, won:lost", Theme.QUIET);
        for (int y = 0; y < rows.size(); y++) {
            var bar = new SkillBar(rows.row(y), REACH);
            bar.draw(plot, y, half);
            panel.small(y, bar.words(), bar.open() ? Theme.QUIET : bar.colour());
        }
        return panel;
    }

    private void name(Panel panel) {
        var entrants = drawn.distinct("entrant");
        for (int y = 0; y < entrants.size(); y++) {
            var title = hindcast.title(entrants.get(y));
            if (entrants.size() > CLOSE) {
                panel.line(y, title, Theme.INK);
            } else {
                panel.row(y, title, NAMES);
            }
        }
    }

    private static boolean cut(Table rows) {
        return places(rows).anyMatch(at -> Math.abs(at) > REACH);
    }

    private static DoubleStream places(Table rows) {
        return Stream.of("skill", "skill_low", "skill_high")
                .flatMapToDouble(column -> DoubleStream.of(rows.numbers(column)))
                .filter(value -> !Double.isNaN(value))
                .map(SkillBar::at);
    }

    private NumberAxis axis() {
        var values = places(drawn).summaryStatistics();
        var low = Math.max(-REACH, Math.min(-LEAST, values.getMin()));
        var high = Math.min(REACH, Math.max(LEAST, values.getMax()));
        return Axes.plain(new NumberAxis(), low, high, new NumberTickUnit(1) {
            private static final long serialVersionUID = 1;

            @Override
            public String valueToString(double value) {
                var skill = 1 - Math.pow(2, -value);
                return Math.abs(skill) < 1e-9
                        ? "0"
                        : Words.format("+0.##;\u22120.##").format(skill);
            }
        });
    }
}
