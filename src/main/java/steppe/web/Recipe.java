package steppe.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import steppe.results.Version;

/** A what-if as an experiment in YAML, which {@code steppe run} turns into the same numbers. */
final class Recipe {
    private Recipe() {}

    static String name(WhatIf asked) {
        return asked.isNothing() ? "what-if-baseline" : "what-if-" + asked.id();
    }

    static String of(WhatIf asked, Laboratory laboratory) {
        var name = name(asked);
        var place = laboratory.file().toAbsolutePath().normalize();
        var mine = mine(place) + "/" + name + ".yaml";
        var lines = new ArrayList<String>(List.of(
                "# A what-if of the dashboard, Steppe " + Version.here() + ".",
                "# Save it as " + mine + ", then:",
                "#   steppe run " + (mine.contains(" ") ? quoted(mine) : mine),
                "schemaVersion: 1",
                "experiment: " + name,
                "title: " + quoted("What if: " + asked.title()),
                "question: "
                        + quoted(
                                asked.isNothing()
                                        ? "What does the baseline say?"
                                        : "What changes against the baseline if this is so: " + asked.title() + "?"),
                "scenario: " + quoted("../" + place.getParent().getFileName() + "/" + place.getFileName()),
                "seed: " + laboratory.seed(),
                "replications: " + laboratory.replications(),
                "sample: 0",
                "",
                "policies:",
                "  - {name: baseline, title: Baseline}"));
        if (!asked.isNothing()) {
            lines.add("  - name: what-if");
            lines.add("    title: " + quoted(asked.title()));
            lines.add("    set:");
            if (asked.ends() != null) {
                lines.add("      " + WhatIf.ENDS + ": " + asked.ends());
            }
            asked.levers().forEach((lever, value) -> lines.add("      " + set(lever, value)));
        }
        lines.addAll(List.of("", "outcomes:"));
        for (var power : laboratory.scenario().powers().keySet()) {
            lines.addAll(laboratory.compared().stream()
                    .map(month -> "  - influence." + power + "@" + month)
                    .toList());
        }
        lines.addAll(List.of(
                "",
                "report:",
                "  base: baseline",
                "  powers: "
                        + laboratory.scenario().powers().keySet().stream()
                                .limit(2)
                                .collect(Collectors.joining(", ", "[", "]"))));
        return String.join("\n", lines) + "\n";
    }

    private static String set(Lever lever, double value) {
        return lever.number().path() + ": {value: " + WhatIf.written(value) + ", origin: assumption, note: "
                + quoted("set on the dashboard, within its prior of " + WhatIf.written(lever.low()) + " to "
                        + WhatIf.written(lever.high()))
                + "}";
    }

    /** The folder of one's own experiments beside that of the scenario, from here if it lies below. */
    private static String mine(Path scenario) {
        var here = Path.of("").toAbsolutePath();
        var folder = scenario.getParent().resolveSibling("my");
        return (folder.startsWith(here) ? here.relativize(folder) : folder)
                .toString()
                .replace('\\', '/');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
