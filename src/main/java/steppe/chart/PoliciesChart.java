package steppe.chart;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import steppe.results.Table;

/** A power's share of influence in an area under every policy: medians inside bands that hold half of the runs. */
final class PoliciesChart {
    private static final int PAST = 48;

    private final Story story;
    private final Tables tables;

    PoliciesChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    Figure figure(String power, String area) {
        var from = story.now().minusMonths(PAST);
        var rows = story.policies().keySet().stream()
                .map(policy ->
                        tables.of(policy, "influence").where("power", power).where("area", area))
                .reduce(Table::plus)
                .orElseThrow();
        var recent = rows.where(row -> !row.month("month").isBefore(from));
        var drawn = recent.isEmpty() ? rows : recent;
        var panel = panel(drawn).timeline(new Timeline(story.now(), true, List.of()), true);
        return new Figure(
                "policies-" + power + (area.equals(story.region()) ? "" : "-" + area),
                story.power(power) + ": what each policy would change in " + story.area(area),
                "Share of all influence, median of the runs; bands hold half of them",
                new Key(),
                Grid.of(panel),
                "",
                Caption.of(
                        story,
                        drawn,
                        "The same random streams run under every policy.",
                        Caption.weights(story, area),
                        story.definition()),
                drawn);
    }

    private Panel panel(Table drawn) {
        var months =
                drawn.distinct("month").stream().map(YearMonth::parse).sorted().toList();
        var low = Arrays.stream(drawn.numbers("q25")).min().orElse(0);
        var high = Arrays.stream(drawn.numbers("q75")).max().orElse(1);
        var plot = Theme.plot(
                Axes.months(months.get(0), months.get(months.size() - 1), 12), Axes.shares(low, Math.min(1, high)));
        var ribbons = new Ribbons(plot);
        var policies = drawn.distinct("policy");
        for (var policy : policies) {
            ribbons.band(apart(drawn, policy), "q25", "q75", Theme.clear(Theme.policy(story, policy), 0.11));
        }
        for (var policy : policies) {
            var base = policy.equals(story.base());
            ribbons.line(apart(drawn, policy), "q50", Theme.policy(story, policy), base ? 3 : 2.2);
        }
        var panel = new Panel(plot);
        for (var policy : policies) {
            var rows = drawn.where("policy", policy);
            var median = rows.row(rows.size() - 1).number("q50");
            panel.end(median, story.policy(policy) + "\u00a0" + Axes.percent(median), Theme.policy(story, policy));
        }
        return panel;
    }

    /** The rows of a policy from the last month in which its median is still that of the base. */
    private Table apart(Table drawn, String policy) {
        var rows = drawn.where("policy", policy);
        var base = drawn.where("policy", story.base());
        var same = 0;
        while (same < Math.min(rows.size(), base.size())
                && rows.row(same).number("q50") == base.row(same).number("q50")) {
            same++;
        }
        var from = rows.row(Math.max(0, same - 1)).month("month");
        return policy.equals(story.base())
                ? rows
                : rows.where(row -> !row.month("month").isBefore(from));
    }
}
