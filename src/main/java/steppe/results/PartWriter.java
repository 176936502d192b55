package steppe.results;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import steppe.experiment.Bundle;
import steppe.experiment.Experiment;
import steppe.experiment.Run;
import steppe.model.Layout;
import steppe.model.Trajectory;
import steppe.results.Parquet.Column;
import steppe.results.Parquet.Type;

/**
 * Puts runs, as they come, into {@link Part}s: one row a run, counts of every series in some months, what befell whom, and whole trajectories of
 * the first replications. A part is kept every so many runs or so many seconds, whole or not at all; where parts begin and end
 * changes no result.
 */
public final class PartWriter implements AutoCloseable {
    /** How long runs wait to be kept where nothing else is asked. */
    public static final Duration USUAL = Duration.ofSeconds(30);

    private static final long MOST_RUNS = 16_384;

    /** Runs that may wait to be counted: of all policies together, and of each at least and at most. */
    private static final int WAITING = 384;

    private static final int LEAST_BLOCK = 8;
    private static final int MOST_BLOCK = 128;
    private static final int BUFFER = 1 << 16;

    private final Experiment experiment;
    private final Path folder;
    private final Duration every;
    private final Layout layout;
    private final int[] months;
    private final Map<String, Distributions> distributions = new LinkedHashMap<>();
    private final Map<String, String> fingerprints = new LinkedHashMap<>();
    /** Those that no run stands on. */
    private final Queue<Binned.Page> pages = new ConcurrentLinkedQueue<>();

    private Open part;
    private long next;

    /** The part that is being written. */
    private final class Open {
        private final Path draft;
        private final long from = next;
        private final long began = System.nanoTime();
        private final Parquet runs;
        private final Parquet events;
        private final Parquet trajectories;
        private long failed;

        Open() throws IOException {
            var partial = Files.createDirectories(folder.resolve(RunFolder.PARTIAL));
            this.draft = Files.createTempDirectory(partial, "part");
            this.runs = parquet(
                    "runs",
                    Stream.concat(
                            Stream.of(Parquet.columns(Type.TEXT, "run_id")), RunRow.columns(experiment.outcomes())));
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

        private Parquet parquet(String name, Stream<Stream<Column>> columns) {
            return new Parquet(
                    draft.resolve(name + ".parquet"),
                    columns.flatMap(column -> column).toList());
        }

        boolean isFull() {
            return next - from >= MOST_RUNS || System.nanoTime() - began >= every.toNanos();
        }

        void finish() throws IOException {
            Stream.of(runs, events, trajectories).forEach(Parquet::finish);
            writeCounts();
            close();
            Part.publish(draft, folder, new Stretch(from, next), failed);
        }

        private void writeCounts() throws IOException {
            int policy = 0;
            for (var distribution : distributions.values()) {
                var fast = new Deflater(Deflater.BEST_SPEED);
                try (var out = new Packed.Writer(new DeflaterOutputStream(
                        Files.newOutputStream(draft.resolve(Part.counts(policy++))), fast, BUFFER))) {
                    write(distribution, out);
                } finally {
                    fast.end();
                }
                distribution.clear();
            }
        }

        void close() {
            Stream.of(runs, events, trajectories).forEach(Parquet::close);
        }
    }

    /**
     * Begins writing.
     *
     * @param folder of the experiment; parts appear in {@code parts/}
     * @param from place of the first run that will come; the others follow one another
     * @param every how long at most runs wait to be kept
     */
    public PartWriter(Experiment experiment, Path folder, long from, Duration every) {
        this.every = every;
        this.experiment = experiment;
        this.folder = folder;
        this.next = from;
        this.layout = experiment.layout();
        this.months = experiment.recorded();
        var scales = Scale.of(layout, months.length);
        int block = Math.min(
                MOST_BLOCK,
                Math.max(LEAST_BLOCK, WAITING / experiment.policies().size()));
        experiment.policies().forEach((name, scenario) -> {
            distributions.put(name, new Distributions(scales, block));
            fingerprints.put(
                    name, Hash.of(Version.here().toString() + PluginUse.of(scenario) + scenario.fingerprint()));
        });
    }

    /** Makes runs that will be added. Any thread may do so, also while runs are added. */
    public List<Binned> make(Bundle bundle) {
        return Binned.of(
                bundle,
                layout,
                months,
                Stream.generate(this::page).limit(bundle.runs().size()).toList());
    }

    private Binned.Page page() {
        var page = pages.poll();
        return page == null ? new Binned.Page(layout, months) : page;
    }

    /** Takes in the next run, which is no longer to be read afterwards: another may be made where it stands. */
    public void add(Binned run) {
        try {
            if (part == null) {
                part = new Open();
            }
            write(run);
            pages.add(run.page());
            next++;
            if (part.isFull()) {
                finish();
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private ResultsException cannotWrite(IOException e) {
        return new ResultsException("Cannot write to " + folder, e);
    }

    private void write(Binned binned) throws IOException {
        var result = binned.result();
        var run = result.run();
        var id = id(run);
        part.runs.row(Stream.concat(Stream.of(id), RunRow.of(result, experiment.outcomes()).cells().values().stream())
                .toArray());
        if (result.failed()) {
            part.failed++;
            writeFailure(id, result);
            return;
        }
        var trajectory = result.trajectory();
        writeEvents(id, run, trajectory);
        if (run.point() == 0 && run.replication() < experiment.spec().sample()) {
            writeTrajectory(id, run, trajectory);
        }
        distributions.get(run.policy()).add(binned.page().units(), binned.page().bins());
    }

    private void writeEvents(String id, Run run, Trajectory trajectory) {
        for (var event : trajectory.happenings()) {
            part.events.row(
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
                part.trajectories.row(
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

    private void writeFailure(String id, Run.Result result) throws IOException {
        var text = new StringWriter();
        var run = result.run();
        var failures = Files.createDirectories(folder.resolve(RunFolder.FAILURES));
        text.write("run " + id + ": policy " + run.policy() + ", point " + run.point() + ", replication "
                + run.replication() + ", seed " + run.seed() + "\n");
        text.write("again: steppe trace " + failures.resolve(id + ".yaml") + " --replication " + run.replication()
                + " --seed " + run.seed() + "\n");
        result.failure().printStackTrace(new PrintWriter(text, true));
        Folder.write(failures.resolve(id + ".txt"), text.toString());
        Folder.write(
                failures.resolve(id + ".yaml"),
                run.scenario().with(run.given().values()).toYaml(failures));
    }

    /** By series and then month, as the table of shares has them. */
    private void write(Distributions distribution, Packed.Writer out) throws IOException {
        out.write(distribution.size());
        int width = layout.series().size();
        for (int s = 0; s < width && distribution.size() > 0; s++) {
            for (int row = 0; row < months.length; row++) {
                distribution.write(row * width + s, out);
            }
        }
    }

    /** Keeps what has come so far as a part. */
    public void finish() {
        if (part == null) {
            return;
        }
        try {
            part.finish();
            part = null;
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Lets go of what was not kept. */
    @Override
    public void close() {
        if (part != null) {
            part.close();
        }
    }

    /** The name of a run: the same wherever and whenever it is made. */
    private String id(Run run) {
        var given = run.given().isNone() ? "" : "/" + run.given();
        return Hash.of(fingerprints.get(run.policy()) + "/" + run.seed() + "/" + run.replication() + given)
                .substring(0, 16);
    }
}
