package steppe.spark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import steppe.experiment.Bundling;
import steppe.experiment.Experiment;
import steppe.results.PartWriter;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Sources;
import steppe.results.Stretch;

/**
 * What an executor does: it makes some runs of a folder's experiment and leaves one part. The experiment is read once by each
 * executor, from the folder.
 */
record PartTask(Path folder, Experiment experiment, Bundling bundling) {
    private static final Map<String, PartTask> HERE = new ConcurrentHashMap<>();

    static PartTask of(String folder) {
        return HERE.computeIfAbsent(folder, path -> read(Path.of(path)));
    }

    private static PartTask read(Path folder) {
        var manifest = RunFolder.manifest(folder)
                .orElseThrow(() -> new ResultsException(
                        folder + " is not to be seen here. Executors must share the file system of the run folder"));
        var experiment = Sources.experiment(folder, manifest);
        return new PartTask(folder, experiment, new Bundling(experiment));
    }

    /** Makes runs, of which at most {@link SparkEngine}'s piece, as one part. */
    void make(Stretch runs) {
        try (var writer = new PartWriter(experiment, folder, runs.from(), Duration.ofDays(1))) {
            bundling.bundles(runs.from(), runs.to()).map(writer::make).forEach(made -> made.forEach(writer::add));
            writer.finish();
        }
    }
}
