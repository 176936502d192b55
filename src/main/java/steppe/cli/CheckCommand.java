package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.ConfigException;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.experiment.Experiment;

/** {@code steppe check}: all problems of scenarios and experiments, without running anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Find all problems of scenarios and experiments at once, without running them.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "FILE.yaml", description = "Scenarios or experiments.")
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
        if (isExperiment(file)) {
            var resolved = ResolvedExperiment.read(file, List.of());
            var spec = resolved.spec();
            var experiment = Experiment.of(resolved, spec.seed(), spec.replications());
            return "an experiment of %,d runs".formatted(experiment.size());
        }
        var quantities = Scenario.read(file).quantities();
        long uncertain =
                quantities.stream().filter(number -> number.isUncertain()).count();
        long assumed =
                quantities.stream().filter(number -> number.isAssumption()).count();
        return "a scenario with %,d numbers, %,d of them uncertain, %,d assumed"
                .formatted(quantities.size(), uncertain, assumed);
    }

    /** An experiment says so at the start of a line; what cannot be read is left to the reader to complain of. */
    private static boolean isExperiment(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file).lines().anyMatch(line -> line.startsWith("experiment:"));
        } catch (IOException e) {
            return false;
        }
    }
}
