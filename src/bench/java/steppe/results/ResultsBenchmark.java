package steppe.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import steppe.config.ResolvedExperiment;
import steppe.experiment.Bundle;
import steppe.experiment.Bundling;
import steppe.experiment.Experiment;
import steppe.model.Layout;

/** What becomes of runs of the main job once they are made: a part of 500 of them. Milliseconds a part. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class ResultsBenchmark {
    private static final int RUNS = 500;

    private Experiment experiment;
    private Layout layout;
    private int[] months;
    private List<Binned> made;
    private List<double[]> room;
    private Path folder;

    @Setup
    public void makeRuns() {
        var resolved = ResolvedExperiment.read(Path.of("configs/experiments/ukraine-war-length.yaml"), List.of());
        experiment = Experiment.of(resolved, 1, RUNS / resolved.scenarios().size());
        layout = experiment.layout();
        months = experiment.recorded();
        room = Stream.generate(() -> new double[layout.size()])
                .limit(experiment.policies().size())
                .toList();
        made = new Bundling(experiment)
                .bundles(0, RUNS)
                .flatMap(bundle -> Binned.of(bundle, layout, months, pages(bundle)).stream())
                .toList();
    }

    @Setup(Level.Invocation)
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("steppe-bench");
    }

    @TearDown(Level.Invocation)
    public void removeFolder() throws IOException {
        Folder.remove(folder);
    }

    private List<Binned.Page> pages(Bundle bundle) {
        return Stream.generate(() -> new Binned.Page(layout, months))
                .limit(bundle.runs().size())
                .toList();
    }

    /** The runs themselves, each by itself, on one thread. */
    @Benchmark
    public long make() {
        return experiment
                .runs(0, RUNS)
                .map(run -> run.into(layout, room.get(0)))
                .filter(result -> !result.failed())
                .count();
    }

    /** The same runs, those that share a past together. */
    @Benchmark
    public long makeTogether() {
        return new Bundling(experiment)
                .bundles(0, RUNS)
                .flatMap(bundle ->
                        bundle.into(layout, room.subList(0, bundle.runs().size())).stream())
                .filter(result -> !result.failed())
                .count();
    }

    /** Finding the bins of all values. */
    @Benchmark
    public long bin() {
        for (var run : made) {
            Binned.bin(layout, months, run.page());
        }
        return made.size();
    }

    /** Counting, writing rows, and keeping the part. */
    @Benchmark
    public void keep() {
        try (var writer = new PartWriter(experiment, folder, 0, Duration.ofDays(1))) {
            made.forEach(writer::add);
            writer.finish();
        }
    }
}
