package steppe.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.ResolvedExperiment;
import steppe.experiment.Experiment;
import steppe.results.Manifest;
import steppe.results.Manifests;
import steppe.results.PartWriter;
import steppe.results.RunFolder;
import steppe.results.Sources;
import steppe.results.Stretch;

/** {@code steppe run}: the Monte Carlo of an experiment, from its YAML to charts. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run the Monte Carlo of an experiment and write its folder: tables and charts.")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment to run.")
    private Path file;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications of each policy, instead of the experiment's number.")
    private Integer replications;

    @Option(names = "--seed", paramLabel = "S", description = "Root of all randomness, instead of the experiment's.")
    private Long seed;

    @Option(
            names = "--engine",
            paramLabel = "ADDRESS",
            converter = Crew.Parser.class,
            description =
                    "Who makes the runs: local, the threads of this process, if not given; or Apache Spark, such as"
                            + " spark://host:7077 or local-cluster[2,1,2048] (docs/clusters.md).")
    private Crew crew = Crew.HERE;

    @Option(
            names = "--checkpoint",
            paramLabel = "SECONDS",
            description =
                    "How often to keep what was made, so that the same command can go on from there; 30 if not given.")
    private void checkpoint(double seconds) {
        options.require(seconds > 0, "--checkpoint (%s) must be positive", seconds);
        this.checkpoint = Duration.ofMillis((long) (seconds * 1000));
    }

    private Duration checkpoint = PartWriter.USUAL;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Shard.Parser.class,
            description = "Make only the I-th of N equal parts of the runs, to be joined by steppe merge.")
    private Shard shard;

    @Mixin
    private WorkOptions options;

    @Override
    public Integer call() {
        options.require(
                replications == null || replications > 0, "--replications (%s) must be at least 1", replications);
        var resolved = ResolvedExperiment.read(file, options.settings());
        var spec = resolved.spec();
        var asked = Experiment.of(
                resolved, seed == null ? spec.seed() : seed, replications == null ? spec.replications() : replications);
        var experiment = replications == null ? asked : asked.exactly();
        var path = options.folder(
                spec.experiment() + (shard == null ? "" : "-shard-" + shard.index() + "-of-" + shard.of()));
        var manifest = Manifests.of(
                experiment,
                options.settings(),
                command.commandLine().getParseResult().originalArgs());
        if (!options.fresh() && isDone(path, manifest)) {
            options.say("%s already holds these results; nothing to do", path);
            return Main.OK;
        }
        return run(experiment, manifest, path);
    }

    private static boolean isDone(Path path, Manifest manifest) {
        return RunFolder.isDone(path)
                && RunFolder.manifest(path)
                        .map(Manifest::hash)
                        .filter(manifest.hash()::equals)
                        .isPresent();
    }

    private int run(Experiment experiment, Manifest manifest, Path path) {
        options.require(
                shard == null || manifest.until() == null,
                "--shard (%s) makes a part of runs whose number a rule decides. Maybe give --replications",
                shard);
        var all = new Stretch(0, experiment.size());
        var interruption = new Interruption();
        try (var folder = RunFolder.begin(path, manifest, options.fresh())) {
            options.say(
                    "%s: %s%,d runs (%d policies x %,d replications%s) on %d threads",
                    Pictures.named(manifest),
                    manifest.until() == null ? "" : "at most ",
                    shard == null ? all.size() : shard.of(all).size(),
                    experiment.policies().size(),
                    experiment.replications(),
                    shard == null ? "" : "; shard " + shard,
                    options.threads());
            Sources.write(file, experiment.policies(), manifest.base(), folder);
            return new Job(experiment, manifest, folder, shard, crew).work(checkpoint, options);
        } finally {
            interruption.over();
        }
    }
}
