package steppe.report;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.chart.Charts;
import steppe.chart.Story;
import steppe.chart.Tables;
import steppe.config.Scenario;
import steppe.results.Manifest;
import steppe.results.Table;

/** Made-up run folders of the right shape. */
final class Made {
    static final YearMonth NOW = YearMonth.of(2025, 12);
    private static final Path SCENARIO = Path.of("src/test/resources/steppe/two-powers.yaml");

    private Made() {}

    /** A story of two powers and two countries. */
    static Story story(String... policies) {
        var titles = new LinkedHashMap<String, String>();
        for (var policy : policies) {
            titles.put(policy, "Title of " + policy);
        }
        var powers = new LinkedHashMap<String, Story.Power>();
        powers.put("RUS", new Story.Power("Russia", "#0072b2"));
        powers.put("GCC", new Story.Power("Gulf states", "#e69f00"));
        var areas = new LinkedHashMap<String, String>();
        areas.put("CA5", "Central Asia");
        areas.put("KAZ", "Kazakhstan");
        return new Story(
                "made", "Made up", "What if?", 10, 1, titles, policies[0], powers, areas, NOW, "1 (abc)", "Influence.");
    }

    static Results results(Story story, Table shares, Table runs) {
        return results(story, shares, runs, Arranged.NOTHING);
    }

    static Results results(Story story, Table shares, Table runs, Arranged arranged) {
        var none = Table.empty("metric", "area", "power", "month", "value", "unit", "origin");
        return new Results(
                story,
                new Tables(shares, runs, none, Table.empty("month", "title", "headline", "origin")),
                List.of("RUS"),
                arranged);
    }

    /** A table of shares with the same value as mean and all quantiles. */
    static Table shares(Object[]... rows) {
        var all = new ArrayList<Object[]>();
        for (var row : rows) {
            var value = row[5];
            all.add(new Object[] {
                row[0], row[1], row[2], row[3], row[4], row[6], value, value, value, value, value, value, value, value,
                value, value
            });
        }
        return new Table(
                List.of(
                        "policy", "month", "area", "power", "metric", "n", "mean", "q025", "q05", "q10", "q25", "q50",
                        "q75", "q90", "q95", "q975"),
                all);
    }

    static Object[] row(String policy, String month, String area, String power, String metric, double value, int n) {
        return new Object[] {policy, month, area, power, metric, value, n};
    }

    static Dossier dossier(Story story, Tables tables, List<String> focus) {
        var scenario = Scenario.read(SCENARIO);
        var scenarios = new LinkedHashMap<String, Scenario>();
        story.policies()
                .keySet()
                .forEach(policy -> scenarios.put(
                        policy, policy.equals(story.base()) ? scenario : scenario.with("war.ends", "2026-12")));
        var figures = new Charts(story, tables, focus).figures();
        return new Dossier(manifest(story, focus), story, tables, figures, scenarios, Map.of(), Map.of());
    }

    private static Manifest manifest(Story story, List<String> focus) {
        var powers = new LinkedHashMap<String, Manifest.PowerLabel>();
        story.powers().forEach((id, power) -> powers.put(id, new Manifest.PowerLabel(power.name(), power.colour())));
        return new Manifest(
                story.experiment(),
                story.title(),
                story.question(),
                "1",
                "abc",
                "hash",
                story.seed(),
                story.replications(),
                null,
                null,
                0,
                3,
                List.of(),
                Map.of(),
                null,
                List.of(),
                "2016-01",
                story.now().toString(),
                "2035-12",
                story.policies(),
                story.base(),
                focus,
                powers,
                story.areas(),
                List.of(),
                story.definition(),
                List.of(
                        "run",
                        "my experiment.yaml",
                        "--out",
                        "a",
                        "--seed",
                        "3",
                        "--threads=2",
                        "--set",
                        "war.load=0.5",
                        "--quiet"),
                "17",
                "Linux");
    }
}
