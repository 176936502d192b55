package steppe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change the scenario under every policy, for example --set war.load=0.5.")
    private List<String> settings = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; all processors if not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; runs/<experiment> if not given.")
    private Path out;

    @Option(
            names = "--fresh",
            description = "Begin anew in a folder that holds another experiment or finished results.")
    private boolean fresh;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Override
    public Integer call() {
        require(threads > 0, "--threads (%s) must be at least 1", threads);
        require(replications == null || replications > 0, "--replications (%s) must be at least 1", replications);
        var resolved = ResolvedExperiment.read(file, settings);
        var spec = resolved.spec();
        var experiment = Experiment.of(
                resolved, seed == null ? spec.seed() : seed, replications == null ? spec.replications() : replications);
        var path = out == null ? Path.of("runs", spec.experiment()) : out;
        var manifest = Manifests.of(
                experiment, settings, command.commandLine().getParseResult().originalArgs());
        if (!fresh && isDone(path, manifest)) {
            say("%s already holds these results; nothing to do", path);
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
        try (var folder = RunFolder.begin(path, manifest, fresh)) {
            int policies = experiment.policies().size();
            say(
                    "%s: %,d runs (%d policies x %,d replications) on %d threads",
                    Pictures.named(manifest), experiment.size(), policies, experiment.replications(), threads);
            return run(new Job(experiment, manifest, folder), path, manifest);
        } finally {
            interruption.over();
        }
    }

    private int run(Job job, Path path, Manifest manifest) {
        boolean finished;
        try (var progress = Progress.of(job.size(), quiet, System.err)) {
            finished = job.run(file, threads, progress);
        }
        if (!finished) {
            complain(
                    "Interrupted after %,d of %,d runs. %s is unfinished; the same command begins anew.",
                    job.made(), job.size(), path);
            return Main.INTERRUPTED;
        }
        Headlines.of(path, manifest).forEach(line -> say("%s", line));
        say("%nCharts and tables: %s", path);
        if (job.failed() > 0) {
            complain("%,d of %,d runs failed: see %s", job.failed(), job.made(), path.resolve("failures"));
            return Main.SOME_FAILED;
        }
        return Main.OK;
    }

    private void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new CommandLine.ParameterException(command.commandLine(), rule.formatted(value));
        }
    }

    private void say(String line, Object... values) {
        if (!quiet) {
            command.commandLine().getOut().printf(Locale.ROOT, line + "%n", values);
            command.commandLine().getOut().flush();
        }
    }

    private void complain(String line, Object... values) {
        command.commandLine().getErr().printf(Locale.ROOT, "%n" + line + "%n", values);
        command.commandLine().getErr().flush();
    }
}
