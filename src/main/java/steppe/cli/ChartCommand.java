package steppe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.Scenario;

/** {@code steppe chart}: the charts of a run folder drawn again from its tables. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = "Draw the charts of a run folder again from its tables.")
final class ChartCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "A run folder.")
    private Path folder;

    @Override
    public Integer call() {
        var manifest = Folders.finished(folder);
        Pictures.draw(folder, folder, manifest, Scenario.read(folder.resolve(Sources.CONFIG)));
        command.commandLine().getOut().printf("Charts: %s%n", folder.resolve(Pictures.CHARTS));
        command.commandLine().getOut().flush();
        return Main.OK;
    }
}
