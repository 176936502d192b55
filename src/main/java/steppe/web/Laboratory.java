package steppe.web;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import steppe.config.Scenario;
import steppe.experiment.Experiment;
import steppe.results.Manifest;
import steppe.results.RunningShares;

/**
 * The world that what-ifs vary, held ready so that a question costs no reading.
 *
 * @param file it was read from
 * @param seed the same for every what-if, so that all meet the same chances
 * @param replications of each
 */
record Laboratory(Path file, Scenario scenario, long seed, int replications) {
    /** What is counted of each run. */
    static final Set<String> METRICS = Set.of("influence", "contest", "economic", "security", "political", "cultural");

    private static final int YEARS = 5;

    static Laboratory of(Path file, long seed, int replications) {
        return new Laboratory(file, Scenario.read(file), seed, replications);
    }

    /** The experiment that a what-if is, without a table. */
    Experiment experiment(WhatIf asked) {
        var varied = asked.isNothing() ? scenario : scenario.with(asked.settings());
        return Experiment.of(
                "what-if",
                asked.title(),
                Map.of("what-if", varied),
                Map.of("what-if", asked.title()),
                List.of(),
                seed,
                replications);
    }

    RunningShares shares(Experiment experiment) {
        return new RunningShares(experiment, METRICS, kept());
    }

    /** The months of which differences from the baseline are drawn: each year after the known past, and the last. */
    List<YearMonth> kept() {
        var time = scenario.time();
        var kept = new TreeSet<>(compared());
        for (var month = time.now().plusYears(1); !month.isAfter(time.end()); month = month.plusYears(1)) {
            kept.add(month);
        }
        return List.copyOf(kept);
    }

    /** The months for which they are told in words: five years on, and the last. */
    List<YearMonth> compared() {
        var time = scenario.time();
        var middle = time.now().plusYears(YEARS);
        return middle.isBefore(time.end()) ? List.of(middle, time.end()) : List.of(time.end());
    }

    Map<String, String> areas() {
        var areas = new LinkedHashMap<String, String>();
        areas.put(scenario.region().id(), scenario.region().name());
        scenario.countries().forEach((id, country) -> areas.put(id, country.name()));
        return areas;
    }

    Map<String, Manifest.PowerLabel> powers() {
        return scenario.powers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        power -> new Manifest.PowerLabel(
                                power.getValue().name(), power.getValue().colour()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
