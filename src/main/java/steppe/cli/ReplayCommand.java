package steppe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.results.RunFolder;

/** {@code steppe replay}: one run of a folder made again, and held against what it left. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Make one run of a folder again, say what comes out, and whether it is the same to the last bit.")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "RUN_ID",
            description = "The run, as the table of runs names it; its beginning will do.")
    private String id;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "A finished run folder; the latest one in runs/ if not given.")
    private Path folder;

    @Option(names = "--quiet", description = "Say only whether it is the same.")
    private boolean quiet;

    @Override
    public Integer call() {
        var batch = Batch.open(folder == null ? BatchOptions.latest() : folder);
        if (!id.matches("[0-9a-f]+")) {
            throw BatchOptions.refused("RUN_ID (" + id + ") must be hexadecimal digits, such as 4f0c21aa90b1d2e3");
        }
        var found = RunFolder.query(batch.folder(), "SELECT * FROM runs WHERE run_id LIKE '" + id + "%'");
        if (found.size() != 1) {
            throw BatchOptions.refused(
                    "RUN_ID (" + id + ") is the beginning of " + (found.isEmpty() ? "no run" : found.size() + " runs")
                            + " of " + batch.folder() + ". Maybe look: steppe query " + batch.folder()
                            + " \"SELECT run_id, policy, replication FROM runs LIMIT 5\"");
        }
        var out = command.commandLine().getOut();
        var again = batch.again(found.row(0));
        if (!quiet) {
            again.cells().forEach((column, value) -> out.printf("%-44s %s%n", column, value == null ? "-" : value));
        }
        var differences = again.differences(found.row(0));
        VerifyCommand.tellVersions(batch, out);
        out.println(
                differences.isEmpty()
                        ? "The same to the last bit."
                        : "Not the same: " + String.join("; ", differences));
        out.flush();
        return differences.isEmpty() ? Main.OK : Main.SOME_FAILED;
    }
}
