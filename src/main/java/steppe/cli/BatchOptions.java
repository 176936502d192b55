package steppe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Parameters;
import steppe.chart.Figure;
import steppe.config.ConfigException;
import steppe.config.Position;
import steppe.config.Problem;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Table;

/** What all analyses of a run folder are told, and how they answer. */
abstract class BatchOptions extends Speech {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A finished run folder; the latest one in runs/ if not given.")
    private Path folder;

    Batch open() {
        return Batch.open(folder == null ? latest() : folder);
    }

    /** The latest finished run in {@code runs/}. */
    static Path latest() {
        try (var folders = Files.list(Path.of("runs"))) {
            return folders.filter(RunFolder::isDone)
                    .filter(each -> RunFolder.manifest(each).isPresent())
                    .max(Comparator.comparing(BatchOptions::finished))
                    .orElseThrow(() -> new ResultsException("runs/ holds no finished run. Maybe name a folder"));
        } catch (IOException e) {
            throw new ResultsException("There is no folder runs here. Maybe name a run folder");
        }
    }

    private static long finished(Path folder) {
        return folder.resolve("DONE").toFile().lastModified();
    }

    static ConfigException refused(String why) {
        return new ConfigException(List.of(new Problem(new Position("command line", 0, 0), why)));
    }

    /** An outcome of every run, told when runs have to be made again for it. */
    double[] outcome(Batch batch, String policy, String name) {
        if (batch.holds(name)) {
            return batch.outcome(policy, name, threads(), new Progress.Silent());
        }
        int runs = batch.runs(policy).size();
        say("%s does not hold \"%s\": making its %,d runs again to read it", batch.folder(), name, runs);
        try (var progress = progress(runs)) {
            return batch.outcome(policy, name, threads(), progress);
        }
    }

    /** An outcome of every run as a number. A month that may never come is none. */
    double[] number(Batch batch, String policy, String name) {
        if (batch.isMonth(policy, name)) {
            throw refused("--outcome (" + name + ") is a month that may never come, so it has no mean. Maybe \""
                    + passes(name) + " by " + batch.manifest().end().substring(0, 4) + "\"");
        }
        return outcome(batch, policy, name);
    }

    /** The words for the name of a passing: {@code CHN passes RUS in KAZ} for {@code passing.KAZ.CHN.RUS}. */
    private static String passes(String passing) {
        var ids = passing.split("\\.");
        var area = ids.length == 4 ? " in " + ids[1] : "";
        return ids[ids.length - 2] + " passes " + ids[ids.length - 1] + area;
    }

    /** Writes a table. */
    void write(Batch batch, String name, Table table) {
        RunFolder.put(there(batch), name + ".csv", table.toCsv().getBytes(StandardCharsets.UTF_8));
    }

    /** Draws figures. */
    void draw(Batch batch, List<Figure> figures) {
        Drawings.write(figures, there(batch));
    }

    /** Says where tables and figures are. */
    void sayWhere(Batch batch) {
        say("%nTables and charts: %s", there(batch));
    }

    /** Where tables and figures are put. */
    Path there(Batch batch) {
        return batch.folder().resolve(RunFolder.ANALYSIS);
    }

    /** The last sentence of captions: how many runs, which seed, where from. */
    static String source(Batch batch, String policy) {
        var manifest = batch.manifest();
        return String.format(
                Locale.ROOT,
                "%s, %s: %,d runs, seed %d. Steppe %s (%s).",
                manifest.title(),
                manifest.policies().get(policy),
                batch.runs(policy).size(),
                manifest.seed(),
                manifest.version(),
                manifest.commit());
    }

    /** A name for files, such as {@code influence-RUS-2035-12}. */
    static String stem(String outcome) {
        return outcome.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
