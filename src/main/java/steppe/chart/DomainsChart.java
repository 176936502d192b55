package steppe.chart;

import java.util.List;
import steppe.results.Table;

/** How the powers divide each domain of an area between them: a panel per domain. */
final class DomainsChart {
    private static final List<String> DOMAINS = List.of("economic", "security", "political", "cultural");

    private final Story story;
    private final Tables tables;

    DomainsChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** The domains that have shares in an area. */
    List<String> domains(String policy, String area) {
        return DOMAINS.stream()
                .filter(domain -> !tables.of(policy, domain).where("area", area).isEmpty())
                .toList();
    }

    Figure figure(String policy, String area) {
        var domains = domains(policy, area);
        var panels = domains.stream()
                .map(domain -> new Stack(story, tables.of(policy, domain).where("area", area))
                        .panel(story, 6)
                        .heading(Words.capital(domain))
                        .timeline(new Timeline(story.now(), false, List.of()), false))
                .toList();
        var drawn = domains.stream()
                .map(domain -> tables.of(policy, domain).where("area", area))
                .reduce(Table::plus)
                .orElseThrow();
        return new Figure(
                "domains-" + (area.equals(story.region()) ? "region" : area),
                "Who holds which domain in " + story.area(area),
                "Mean share of each power in the ties of each domain; the line marks " + Words.month(story.now()),
                new Key(),
                new Grid(panels, Math.min(2, panels.size()), true),
                "",
                Caption.of(story, drawn, Caption.policy(story, policy), Caption.weights(story, area)),
                drawn.select("policy", "month", "area", "power", "metric", "n", "mean"));
    }
}
