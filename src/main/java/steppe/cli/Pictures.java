package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import steppe.chart.Charts;
import steppe.chart.Figure;
import steppe.chart.Story;
import steppe.chart.Tables;
import steppe.config.Scenario;
import steppe.experiment.LocalRunner;
import steppe.experiment.Outcome;
import steppe.results.Manifest;
import steppe.results.Past;
import steppe.results.RunFolder;

/** Draws all charts of a run folder from its tables. */
final class Pictures {
    static final String CHARTS = "charts";

    private Pictures() {}

    /**
     * Draws them and puts them in place of those that are there.
     *
     * @param scratch where to draw until all are drawn
     */
    static void draw(Path folder, Path scratch, Manifest manifest, Scenario scenario, int threads)
            throws InterruptedException {
        draw(
                folder,
                scratch,
                new Charts(story(manifest), tables(folder, manifest, scenario), manifest.focus()).figures(),
                threads);
    }

    /** The same of figures that are at hand. */
    static void draw(Path folder, Path scratch, List<Figure> figures, int threads) throws InterruptedException {
        try {
            Files.createDirectories(scratch);
            var drawn = Files.createTempDirectory(scratch, CHARTS);
            drawn.toFile().setReadable(true, false); // a temporary folder is its owner's alone
            drawn.toFile().setExecutable(true, false);
            new LocalRunner(threads)
                    .<Path>run(figures.stream().map(figure -> () -> figure.write(drawn)), written -> {});
            RunFolder.publishCharts(folder, drawn);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write charts to " + folder, e);
        }
    }

    /** What the charts and reports that a folder has of itself are made from: the base in full, and the region under all. */
    static Tables tables(Path folder, Manifest manifest, Scenario scenario) {
        var region = manifest.areas().keySet().iterator().next();
        return tables(folder, manifest, scenario, manifest.base(), List.of(region));
    }

    /**
     * What charts of a run folder draw from: one policy in full, and the influence in some areas under all.
     *
     * @param policy of the manifest
     * @param areas of the manifest
     */
    static Tables tables(Path folder, Manifest manifest, Scenario scenario, String policy, List<String> areas) {
        return new Tables(
                RunFolder.query(folder, shares(policy, areas)),
                RunFolder.query(folder, runs(manifest)),
                Past.observations(scenario),
                Past.events(scenario));
    }

    private static String shares(String policy, List<String> areas) {
        return ("SELECT * FROM shares WHERE metric IN ('influence', 'economic', 'security', 'political', 'cultural', 'leads',"
                        + " 'trade', 'warLoad') AND (policy = '%s' OR (metric = 'influence' AND area IN (%s))) ORDER BY rowid")
                .formatted(
                        quoted(policy),
                        areas.stream().map(area -> "'" + quoted(area) + "'").collect(Collectors.joining(", ")));
    }

    /** A name within quotes of SQL: a folder may come from somebody else. */
    private static String quoted(String name) {
        return name.replace("'", "''");
    }

    /** Charts show when wars end, who passes whom, and the shares of the powers in front; millions of runs must fit. */
    private static String runs(Manifest manifest) {
        return manifest.outcomes().stream()
                .filter(outcome -> Outcome.isMonth(outcome)
                        || manifest.focus().stream().anyMatch(power -> outcome.startsWith("influence." + power + "@")))
                .map(outcome -> ", \"" + outcome + "\"")
                .collect(Collectors.joining(
                        "",
                        "SELECT policy, point, replication, status, war_end, war_end_type, relapsed",
                        " FROM runs ORDER BY policy, point, replication"));
    }

    /** The experiment as captions name it: with what the command line changed in it. */
    static String named(Manifest manifest) {
        return manifest.experiment()
                + (manifest.settings().isEmpty() ? "" : " with " + String.join(", ", manifest.settings()));
    }

    /** What every chart of a run folder says alike. */
    static Story story(Manifest manifest) {
        return new Story(
                named(manifest),
                manifest.title(),
                manifest.question(),
                manifest.made(),
                manifest.seed(),
                manifest.policies(),
                manifest.base(),
                Story.powers(manifest.powers()),
                manifest.areas(),
                YearMonth.parse(manifest.now()),
                manifest.version() + " (" + manifest.commit() + ")",
                manifest.definition());
    }
}
