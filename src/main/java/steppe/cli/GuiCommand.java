package steppe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.Scenario;
import steppe.gui.LiveModel;

/** {@code steppe gui}: one run in windows. */
@Command(
        name = "gui",
        mixinStandardHelpOptions = true,
        description = "Watch one run month by month: map, curves, events, and every country and power from close by.")
final class GuiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "SCENARIO.yaml", description = "The scenario to run.")
    private Path file;

    @Option(
            names = "--replication",
            paramLabel = "R",
            defaultValue = "0",
            description = "Which run to begin with, from 0; 0 if not given.")
    private int replication;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Root of all randomness; that of the shipped experiments if not given.")
    private long seed = TraceCommand.SHIPPED_SEED;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change the scenario, for example --set war.load=0.5.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (replication < 0) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--replication (" + replication + ") must be at least 0");
        }
        var scenario = Scenario.read(file, settings);
        System.clearProperty("java.awt.headless"); // which the launcher sets for all that only draw files
        var obstacle = LiveModel.obstacle();
        if (obstacle.isPresent()) {
            command.commandLine()
                    .getErr()
                    .println("steppe gui needs a display; " + obstacle.get()
                            + ". Maybe use steppe trace or steppe serve.");
            return Main.BAD_USAGE;
        }
        var with = settings.isEmpty() ? "" : " with " + String.join(", ", settings);
        LiveModel.show(scenario, scenario.title() + with, seed, replication);
        return Main.OK;
    }
}
