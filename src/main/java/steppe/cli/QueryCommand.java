package steppe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.results.RunFolder;

/** {@code steppe query}: SQL over the tables of a run folder, as CSV. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Ask the tables runs, shares, events and trajectories of a run folder in SQL; the answer is CSV.")
final class QueryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "DIR", description = "A run folder.")
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "SQL",
            description = "For example \"SELECT policy, count(*) FROM runs GROUP BY policy\".")
    private String sql;

    @Override
    public Integer call() {
        Folders.finished(folder);
        command.commandLine().getOut().print(RunFolder.query(folder, sql).toCsv());
        command.commandLine().getOut().flush();
        return Main.OK;
    }
}
