package steppe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steppe.results.Manifest;
import steppe.results.Part;
import steppe.results.PartWriter;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Sources;
import steppe.results.Stretch;

/** {@code steppe merge}: the shards of an experiment joined into one folder, as if one process had made all runs. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Join the shards of an experiment, made by steppe run --shard, into one run folder with tables and charts.")
final class MergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The folders of the shards.")
    private List<Path> shards;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for tables and charts; one in runs/ if not given, by the name of the experiment.")
    private Path out;

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() {
        var manifest = manifest(shards.get(0));
        for (var shard : shards) {
            if (!manifest(shard).hash().equals(manifest.hash())) {
                throw new ResultsException(shard + " holds runs of another experiment than " + shards.get(0) + "; "
                        + manifest(shard).differences(manifest));
            }
        }
        var path = out == null ? Path.of("runs", manifest.experiment()) : out;
        var experiment = Sources.experiment(shards.get(0), manifest);
        var interruption = new Interruption();
        try (var folder = RunFolder.begin(path, manifest, false)) {
            Sources.copy(shards.get(0), folder);
            shards.forEach(shard -> take(shard, folder));
            var job = new Job(experiment, manifest, folder);
            refuseMissing(job.left(), path);
            options.say("%s: %,d runs of %d shards", Pictures.named(manifest), experiment.size(), shards.size());
            return job.work(PartWriter.USUAL, options);
        } finally {
            interruption.over();
        }
    }

    private static Manifest manifest(Path shard) {
        return RunFolder.manifest(shard)
                .orElseThrow(
                        () -> new ResultsException(shard + " is not a folder of runs. Maybe one of those in runs/"));
    }

    private void take(Path shard, RunFolder folder) {
        var there = Part.all(folder.path()).stream().map(Part::stretch).toList();
        for (var part : Part.all(shard)) {
            if (!part.isSound()) {
                options.complain("%s is damaged and left out", part.path());
            } else if (part.stretch().without(there).equals(List.of(part.stretch()))) {
                part.copyTo(folder.path());
            }
        }
        folder.copyAll(shard, "failures");
    }

    private static void refuseMissing(List<Stretch> missing, Path path) {
        if (!missing.isEmpty()) {
            throw new ResultsException(String.format(
                    Locale.ROOT,
                    "%,d runs are in none of these folders: %s. What there is stands in %s. Merge the shards that are missing"
                            + " into it, or run the experiment into it to make these runs here",
                    missing.stream().mapToLong(Stretch::size).sum(),
                    missing.stream()
                            .map(some -> String.format(Locale.ROOT, "%,d to %,d", some.from(), some.to() - 1))
                            .collect(Collectors.joining(", ")),
                    path));
        }
    }
}
