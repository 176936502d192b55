package steppe.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code steppe analyze}: what the runs of a finished folder say beyond its charts. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Ask the runs of a finished folder what matters, when, for whom, and how sure it is.",
        subcommands = {
            SensitivityCommand.class,
            DiscoverCommand.class,
            RobustnessCommand.class,
            ConvergenceCommand.class
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                command.commandLine(), "Which analysis? sensitivity, discover, robustness or convergence");
    }
}
