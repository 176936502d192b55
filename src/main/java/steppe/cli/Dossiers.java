package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import steppe.chart.Charts;
import steppe.chart.Figure;
import steppe.chart.Story;
import steppe.chart.Tables;
import steppe.config.Scenario;
import steppe.report.Dossier;
import steppe.results.CsvFile;
import steppe.results.Manifest;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Sources;
import steppe.results.Table;

/** Gathers what documents on a run folder are made from. */
final class Dossiers {
    private Dossiers() {}

    /** All of it, read from a folder. */
    static Dossier read(Path folder, Manifest manifest) {
        var scenarios = new LinkedHashMap<String, Scenario>();
        manifest.policies()
                .keySet()
                .forEach(policy -> scenarios.put(policy, Sources.read(folder, policy, manifest.base())));
        var tables = Pictures.tables(folder, manifest, scenarios.get(manifest.base()));
        return of(folder, manifest, scenarios, tables);
    }

    /** Of a folder whose scenarios and tables are at hand. */
    static Dossier of(Path folder, Manifest manifest, Map<String, Scenario> scenarios, Tables tables) {
        var story = Pictures.story(manifest);
        return new Dossier(
                manifest,
                story,
                tables,
                figures(story, tables, manifest),
                scenarios,
                analyses(folder),
                outcomes(manifest));
    }

    private static Map<String, String> outcomes(Manifest manifest) {
        var names = new OutcomeNames(manifest);
        return manifest.outcomes().stream()
                .collect(Collectors.toMap(BatchOptions::stem, names::of, (one, other) -> one));
    }

    /** None where no run came to its end. */
    private static List<Figure> figures(Story story, Tables tables, Manifest manifest) {
        return tables.finished().isEmpty() ? List.of() : new Charts(story, tables, manifest.focus()).figures();
    }

    private static Map<String, Table> analyses(Path folder) {
        var tables = new TreeMap<String, Table>();
        var there = folder.resolve(RunFolder.ANALYSIS);
        if (!Files.isDirectory(there)) {
            return tables;
        }
        try (var files = Files.newDirectoryStream(there, "*.csv")) {
            for (var file : files) {
                var name = file.getFileName().toString().replaceFirst("\\.csv$", "");
                if (Dossier.isTold(name)) {
                    tables.put(name, CsvFile.read(file));
                }
            }
            return tables;
        } catch (IOException e) {
            throw new ResultsException("Cannot read " + there, e);
        }
    }
}
