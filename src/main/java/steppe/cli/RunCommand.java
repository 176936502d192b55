package steppe.cli;

import java.nio.file.Path;
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
import steppe.results.RunFolder;
import steppe.results.Version;

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

    @Mixin
    private WorkOptions options;

    @Override
    public Integer call() {
        options.require(
                replications == null || replications > 0, "--replications (%s) must be at least 1", replications);
        var resolved = ResolvedExperiment.read(file, options.settings());
        var spec = resolved.spec();
        var experiment = Experiment.of(
                resolved, seed == null ? spec.seed() : seed, replications == null ? spec.replications() : replications);
        var path = options.folder(spec.experiment());
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
        return Version.here().isKnown()
                && RunFolder.isDone(path)
                && RunFolder.manifest(path)
                        .map(Manifest::hash)
                        .filter(manifest.hash()::equals)
                        .isPresent();
    }

    private int run(Experiment experiment, Manifest manifest, Path path) {
        var interruption = new Interruption();
        try (var folder = RunFolder.begin(path, manifest, options.fresh())) {
            int policies = experiment.policies().size();
            options.say(
                    "%s: %,d runs (%d policies x %,d replications) on %d threads",
                    Pictures.named(manifest),
                    experiment.size(),
                    policies,
                    experiment.replications(),
                    options.threads());
            return run(new Job(experiment, manifest, folder), path, manifest);
        } finally {
            interruption.over();
        }
    }

    private int run(Job job, Path path, Manifest manifest) {
        boolean finished;
        try (var progress = options.progress(job.size())) {
            finished = job.run(file, options.threads(), progress);
        }
        if (!finished) {
            options.complain(
                    "Interrupted after %,d of %,d runs. %s is unfinished; the same command begins anew.",
                    job.made(), job.size(), path);
            return Main.INTERRUPTED;
        }
        Headlines.of(path, manifest).forEach(line -> options.say("%s", line));
        options.say("%nCharts and tables: %s", path);
        if (job.failed() > 0) {
            options.complain("%,d of %,d runs failed: see %s", job.failed(), job.made(), path.resolve("failures"));
            return Main.SOME_FAILED;
        }
        return Main.OK;
    }
}
