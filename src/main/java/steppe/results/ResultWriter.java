package steppe.results;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steppe.experiment.Experiment;
import steppe.experiment.Run;
import steppe.model.Layout;
import steppe.model.Trajectory;
import steppe.results.Parquet.Column;
import steppe.results.Parquet.Type;

/**
 * Turns runs into the tables of a run folder as they come: one row a run, quantiles of every series, what befell whom, and whole
 * trajectories of the first replications.
 */
public final class ResultWriter implements AutoCloseable {
    private static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};
    private static final String[] LEVEL_NAMES = {"q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975"};

    /** Runs that may wait to be counted, of all policies together, and of each at least. */
    private static final int WAITING = 160;

    private static final int LEAST_BLOCK = 8;

    private final Experiment experiment;
    private final RunFolder folder;
    private final Layout layout;
    private final Map<String, Distributions> distributions = new LinkedHashMap<>();
    private final Map<String, String> fingerprints = new LinkedHashMap<>();
    private final Parquet runs;
    private final Parquet events;
    private final Parquet trajectories;

    /** Begins writing. Nothing shows in the folder until {@link #finish()}. */
    public ResultWriter(Experiment experiment, RunFolder folder) {
        this.experiment = experiment;
        this.folder = folder;
        this.layout = experiment.layout();
        var scales = scales(layout);
        int block = Math.max(LEAST_BLOCK, WAITING / experiment.policies().size());
        experiment.policies().forEach((name, scenario) -> {
            distributions.put(name, new Distributions(scales, block));
            fingerprints.put(name, hash(Version.here().toString() + PluginUse.of(scenario) + scenario.fingerprint()));
        });
        this.runs = parquet(
                "runs",
                Stream.concat(Stream.of(Parquet.columns(Type.TEXT, "run_id")), RunRow.columns(experiment.outcomes())));
        this.events = parquet(
                "events",
                Stream.of(
                        Parquet.columns(Type.TEXT, "run_id", "policy"),
                        Parquet.columns(Type.INTEGER, "replication"),
                        Parquet.columns(Type.MONTH, "month"),
                        Parquet.columns(Type.TEXT, "kind", "area", "power", "detail")));
        this.trajectories = parquet(
                "trajectories",
                Stream.of(
                        Parquet.columns(Type.TEXT, "run_id", "policy"),
                        Parquet.columns(Type.INTEGER, "replication"),
                        Parquet.columns(Type.MONTH, "month"),
                        Parquet.columns(Type.TEXT, "area", "power", "metric"),
                        Parquet.columns(Type.NUMBER, "value")));
    }

    private static Scale[] scales(Layout layout) {
        return Stream.generate(() -> layout.series().stream())
                .limit(layout.months())
                .flatMap(month -> month)
                .map(series -> series.metric().isShare() ? Scale.SHARE : Scale.AMOUNT)
                .toArray(Scale[]::new);
    }

    private Parquet parquet(String name, Stream<Stream<Column>> columns) {
        return new Parquet(
                folder.partial().resolve(name + ".parquet"),
                columns.flatMap(column -> column).toList());
    }

    /** Takes in a run. */
    public void add(Run.Result result) {
        var run = result.run();
        var id = id(run);
        writeRun(id, result);
        if (result.failed()) {
            writeFailure(id, result);
            return;
        }
        var trajectory = result.trajectory();
        writeEvents(id, run, trajectory);
        if (run.point() == 0 && run.replication() < experiment.spec().sample()) {
            writeTrajectory(id, run, trajectory);
        }
        distributions.get(run.policy()).add(trajectory.values());
    }

    private void writeRun(String id, Run.Result result) {
        runs.row(Stream.concat(Stream.of(id), RunRow.of(result, experiment.outcomes()).cells().values().stream())
                .toArray());
    }

    private void writeEvents(String id, Run run, Trajectory trajectory) {
        for (var event : trajectory.happenings()) {
            events.row(
                    id,
                    run.policy(),
                    run.replication(),
                    event.month(),
                    event.kind(),
                    event.area(),
                    event.power(),
                    event.detail());
        }
    }

    private void writeTrajectory(String id, Run run, Trajectory trajectory) {
        var time = experiment.scenario().time();
        for (int s = 0; s < layout.series().size(); s++) {
            var series = layout.series().get(s);
            for (int month = 0; month < layout.months(); month++) {
                trajectories.row(
                        id,
                        run.policy(),
                        run.replication(),
                        time.month(month),
                        series.area(),
                        series.power(),
                        series.metric().key(),
                        trajectory.value(month, s));
            }
        }
    }

    private void writeFailure(String id, Run.Result result) {
        var text = new StringWriter();
        var run = result.run();
        text.write("run " + id + ": policy " + run.policy() + ", point " + run.point() + ", replication "
                + run.replication() + ", seed " + run.seed() + "\n");
        text.write("again: steppe trace " + folder.path().resolve("failures/" + id + ".yaml") + " --replication "
                + run.replication() + " --seed " + run.seed() + "\n");
        result.failure().printStackTrace(new PrintWriter(text, true));
        folder.write("failures/" + id + ".txt", text.toString());
        folder.write(
                "failures/" + id + ".yaml",
                run.scenario().with(run.given().values()).toYaml(folder.path().resolve("failures")));
    }

    /** Writes all tables to the folder. */
    public void finish() {
        Stream.of(runs, events, trajectories).forEach(Parquet::finish);
        writeShares();
        Stream.of("runs", "shares", "events", "trajectories").forEach(name -> folder.publish(name + ".parquet"));
    }

    private void writeShares() {
        var time = experiment.scenario().time();
        try (var shares = parquet(
                "shares",
                Stream.of(
                        Parquet.columns(Type.TEXT, "policy"),
                        Parquet.columns(Type.MONTH, "month"),
                        Parquet.columns(Type.TEXT, "area", "power", "metric"),
                        Parquet.columns(Type.INTEGER, "n"),
                        Parquet.columns(Type.NUMBER, "mean"),
                        Parquet.columns(Type.NUMBER, LEVEL_NAMES)))) {
            distributions.forEach((policy, distribution) -> {
                if (distribution.size() == 0) {
                    return;
                }
                for (int s = 0; s < layout.series().size(); s++) {
                    for (int month = 0; month < layout.months(); month++) {
                        int quantity = month * layout.series().size() + s;
                        var series = layout.series().get(s);
                        var cells = new ArrayList<Object>(List.of(
                                policy,
                                time.month(month),
                                series.area(),
                                series.power(),
                                series.metric().key(),
                                distribution.size(),
                                distribution.mean(quantity)));
                        for (double quantile : distribution.quantiles(quantity, LEVELS)) {
                            cells.add(quantile);
                        }
                        shares.row(cells.toArray());
                    }
                }
            });
            shares.finish();
        }
    }

    /** Lets go of what was not finished. */
    @Override
    public void close() {
        Stream.of(runs, events, trajectories).forEach(Parquet::close);
    }

    /** The name of a run: the same wherever and whenever it is made. */
    private String id(Run run) {
        var given = run.given().isNone() ? "" : "/" + run.given();
        return hash(fingerprints.get(run.policy()) + "/" + run.seed() + "/" + run.replication() + given)
                .substring(0, 16);
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
