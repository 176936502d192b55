package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import steppe.experiment.Bundling;
import steppe.experiment.Experiment;
import steppe.experiment.LocalRunner;
import steppe.experiment.Run;
import steppe.results.Binned;
import steppe.results.Manifest;
import steppe.results.Merge;
import steppe.results.PartWriter;
import steppe.results.RunFolder;
import steppe.results.Stretch;

/**
 * The first runs of an experiment, made in a folder that is then thrown away, to tell what all of them would take.
 *
 * @param runs that were made
 * @param perRun seconds, with all threads at work
 * @param once seconds for what is done once: tables of shares, and charts
 * @param bytesPerRun that each run adds to the tables, at most
 * @param bytesOnce of all else in the folder
 */
record Pilot(int runs, double perRun, double once, double bytesPerRun, long bytesOnce) {
    /** @param runs to make; the first are made twice, since Java is slow at first */
    static Pilot of(Experiment experiment, Manifest manifest, int runs, int threads) throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("steppe-pilot");
            try {
                return of(experiment, manifest, runs, threads, folder.resolve("run"));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a pilot in the folder for temporary files", e);
        }
    }

    private static Pilot of(Experiment experiment, Manifest manifest, int runs, int threads, Path path)
            throws InterruptedException, IOException {
        var runner = new LocalRunner(threads);
        var layout = experiment.layout();
        var bundling = new Bundling(experiment);
        runner.<Run.Result>runBundles(
                bundling.bundles(0, runs).map(bundle -> () -> bundle.make(layout)), bundling.largest(), result -> {});
        try (var folder = RunFolder.begin(path, manifest, true);
                var writer = new PartWriter(experiment, path, 0, PartWriter.USUAL)) {
            long began = System.nanoTime();
            runner.<Binned>runBundles(
                    bundling.bundles(0, runs).map(bundle -> () -> writer.make(bundle)),
                    bundling.largest(),
                    writer::add);
            long made = System.nanoTime();
            writer.finish();
            new Merge(experiment, folder, new Stretch(0, runs)).write(threads);
            Pictures.draw(path, folder.partial(), manifest, experiment.scenario(), threads);
            long drawn = System.nanoTime();
            long growing = Files.size(path.resolve("runs.parquet")) + Files.size(path.resolve("events.parquet"));
            return new Pilot(
                    runs,
                    (made - began) / 1e9 / runs,
                    (drawn - made) / 1e9,
                    (double) growing / runs,
                    size(path) - growing);
        }
    }

    double seconds(long all) {
        return all * perRun + once;
    }

    double bytes(long all) {
        return all * bytesPerRun + bytesOnce;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
