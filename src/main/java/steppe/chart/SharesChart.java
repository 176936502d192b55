package steppe.chart;

import java.util.stream.Collectors;

/** How the powers divide the influence in an area between them, over time. */
final class SharesChart {
    private final Story story;
    private final Tables tables;

    SharesChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    Figure figure(String policy, String area) {
        var rows = tables.of(policy, "influence").where("area", area);
        var stack = new Stack(story, rows);
        var events = tables.headlines(stack.first(), stack.last());
        var panel = stack.panel(story, 12).timeline(Timeline.of(story.now(), events), false);
        return new Figure(
                "shares-" + (area.equals(story.region()) ? "region" : area),
                "Who holds influence in " + story.area(area),
                "Mean share of each power in all influence. " + finding(stack),
                new Key(),
                Grid.of(panel),
                Caption.events(events),
                Caption.of(
                        story, rows, Caption.policy(story, policy), Caption.weights(story, area), story.definition()),
                rows.select("policy", "month", "area", "power", "metric", "n", "mean"));
    }

    /** What becomes of the two powers that are largest now. */
    private String finding(Stack stack) {
        if (!story.now().isBefore(stack.last()) || story.now().isBefore(stack.first())) {
            return "";
        }
        var moves = stack.largest(story.now(), 2).stream()
                .map(power -> story.power(power) + " " + Words.percent(stack.mean(story.now(), power)) + " \u2192 "
                        + Words.percent(stack.mean(stack.last(), power)))
                .collect(Collectors.joining(", "));
        return Words.month(story.now()) + " \u2192 " + Words.month(stack.last()) + ": " + moves;
    }
}
