package steppe.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.experiment.Outcome;
import steppe.results.Manifest;
import steppe.results.Part;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Status;
import steppe.results.Table;

/** {@code steppe status}: how far the work on a run folder has come, and what it says so far. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Say how far the work on a run folder has come, and what its runs say so far; also while it is under way.")
final class StatusCommand implements Callable<Integer> {
    private static final double NORMAL_95 = 1.959963984540054;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private Path folder;

    @Option(names = "--all", description = "Tell of all outcomes, not only of what the charts put in front.")
    private boolean all;

    @Override
    public Integer call() {
        var manifest = RunFolder.manifest(folder)
                .orElseThrow(() -> new ResultsException(folder + " is not a run folder. Maybe one of those in runs/"));
        var out = command.commandLine().getOut();
        out.println(Pictures.named(manifest) + ", seed " + manifest.seed() + ", Steppe " + manifest.version() + " ("
                + manifest.commit() + ")");
        RunFolder.status(folder).ifPresent(status -> out.println(words(status)));
        tellSoFar(manifest, out);
        out.flush();
        return Main.OK;
    }

    private String words(Status status) {
        var runs = String.format(Locale.ROOT, "%,d of %,d runs", status.made(), status.of())
                + (status.failed() > 0 ? String.format(Locale.ROOT, ", %,d failed", status.failed()) : "");
        if (!status.state().equals("running")) {
            return status.state() + ": " + runs;
        }
        var ago = Duration.between(Instant.parse(status.updated()), Instant.now());
        return RunFolder.isBusy(folder)
                ? "running: " + runs
                : "stopped without a word %s ago: %s or more. The same command goes on: steppe %s"
                        .formatted(
                                inWords(ago),
                                runs,
                                String.join(
                                        " ",
                                        RunFolder.manifest(folder).orElseThrow().command()));
    }

    private static String inWords(Duration time) {
        return time.toMinutes() < 2
                ? time.toSeconds() + " s"
                : time.toHours() < 2 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    /** Means of all outcomes of the runs that are kept, with the half-widths of their 95% intervals. */
    private void tellSoFar(Manifest manifest, PrintWriter out) {
        var parts = Part.all(folder);
        boolean isDone = RunFolder.isDone(folder);
        if (!isDone && parts.isEmpty()) {
            out.println("Nothing is kept yet.");
            return;
        }
        var told = told(manifest);
        var sql = sql(told);
        var table = isDone ? RunFolder.query(folder, sql) : Part.query(parts, sql);
        for (int i = 0; i < told.size(); i++) {
            out.println();
            out.println(told.get(i) + (Outcome.isMonth(told.get(i)) ? " (share of runs in which it happens)" : ""));
            for (var row : table) {
                out.println(line(manifest, row, i));
            }
        }
        tellPoints(manifest, isDone, parts, out);
    }

    /** What the charts put in front, or all. */
    private List<String> told(Manifest manifest) {
        var front = manifest.focus().stream()
                .map(power -> "influence." + power + "@" + manifest.end())
                .filter(manifest.outcomes()::contains)
                .toList();
        return all || front.isEmpty() ? manifest.outcomes() : front;
    }

    private static String sql(List<String> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> {
                    var column = "\"" + outcomes.get(i).replace("\"", "\"\"") + "\"";
                    var value =
                            Outcome.isMonth(outcomes.get(i)) ? "CAST(" + column + " IS NOT NULL AS DOUBLE)" : column;
                    return "avg(%s) FILTER (status = 'ok') AS m%d, stddev_samp(%s) FILTER (status = 'ok') AS s%d"
                            .formatted(value, i, value, i);
                })
                .collect(Collectors.joining(
                        ", ",
                        "SELECT policy, count(*) FILTER (status = 'ok') AS n, ",
                        " FROM runs GROUP BY policy ORDER BY min(rowid)"));
    }

    private static String line(Manifest manifest, Table.Row row, int outcome) {
        double n = row.number("n");
        double half = NORMAL_95 * row.number("s" + outcome) / Math.sqrt(n);
        return String.format(
                Locale.ROOT,
                "  %-40s %12.5g +- %-9.2g %,10.0f runs",
                manifest.policies().get(row.text("policy")),
                row.number("m" + outcome),
                half,
                n);
    }

    /** How evenly the points of a design are served. */
    private static void tellPoints(Manifest manifest, boolean isDone, List<Part> parts, PrintWriter out) {
        if (manifest.design() == null || isDone) {
            return;
        }
        var counts = Part.query(
                parts,
                "SELECT count(*) AS points, min(n) AS least, max(n) AS most FROM (SELECT point, policy, count(*) AS n FROM runs"
                        + " GROUP BY point, policy)");
        var row = counts.row(0);
        out.printf(
                Locale.ROOT,
                "%n%,.0f pairs of point and policy have runs so far, %,.0f to %,.0f each%n",
                row.number("points"),
                row.number("least"),
                row.number("most"));
    }
}
