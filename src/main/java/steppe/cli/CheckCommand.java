package steppe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.ConfigException;
import steppe.config.ResolvedCalibration;
import steppe.config.ResolvedExperiment;
import steppe.config.ResolvedHindcast;
import steppe.config.Scenario;
import steppe.experiment.Calibration;
import steppe.experiment.Experiment;
import steppe.experiment.Figure;
import steppe.experiment.Hindcast;

/** {@code steppe check}: all problems of files of all kinds, without running anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Find all problems of scenarios, experiments, calibrations and hindcasts at once, without running them.")
final class CheckCommand implements Callable<Integer> {
    /** Longest file that is read, in bytes. */
    private static final int LONGEST = 4 << 20;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE.yaml",
            description = "Scenarios, experiments, calibrations or hindcasts.")
    private List<Path> files;

    @Override
    public Integer call() {
        int code = Main.OK;
        for (var file : files) {
            try {
                command.commandLine().getOut().printf("%s: ok, %s%n", file, checked(file));
            } catch (ConfigException e) {
                command.commandLine().getErr().println(e.getMessage());
                code = Main.BAD_USAGE;
            }
        }
        command.commandLine().getOut().flush();
        return code;
    }

    private static String checked(Path file) {
        if (has("experiment", file)) {
            return experiment(file);
        } else if (has("hindcast", file)) { // before calibration, which is a key of a hindcast too
            return hindcast(file);
        } else if (has("calibration", file)) {
            return calibration(file);
        }
        return scenario(file);
    }

    private static String experiment(Path file) {
        var resolved = ResolvedExperiment.read(file, List.of());
        var spec = resolved.spec();
        var experiment = Experiment.of(resolved, spec.seed(), spec.replications());
        return "an experiment of %,d runs".formatted(experiment.size());
    }

    private static String calibration(Path file) {
        var calibration = Calibration.of(ResolvedCalibration.read(file, List.of()), Optional.empty());
        long patterns = calibration.figures().stream().filter(Figure::isPattern).count();
        return "a calibration of %,d numbers on %,d figures and %,d patterns"
                .formatted(
                        calibration.parameters().size(), calibration.figures().size() - patterns, patterns);
    }

    private static String hindcast(Path file) {
        var hindcast = Hindcast.of(ResolvedHindcast.read(file, List.of(), Optional.empty()));
        return "a hindcast of %,d figures and %,d facts, fitted to %,d figures and patterns"
                .formatted(
                        hindcast.scored().size(),
                        hindcast.facts().size(),
                        hindcast.calibration().figures().size());
    }

    private static String scenario(Path file) {
        var quantities = Scenario.read(file).quantities();
        long uncertain =
                quantities.stream().filter(number -> number.isUncertain()).count();
        long assumed =
                quantities.stream().filter(number -> number.isAssumption()).count();
        return "a scenario with %,d numbers, %,d of them uncertain, %,d assumed"
                .formatted(quantities.size(), uncertain, assumed);
    }

    /** A file says what it is at the start of a line; what cannot be read is left to the reader to complain of. */
    private static boolean has(String key, Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines().anyMatch(line -> line.startsWith(key + ":"));
        } catch (IOException e) {
            return false;
        }
    }
}
