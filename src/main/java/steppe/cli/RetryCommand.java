package steppe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import steppe.results.PartWriter;
import steppe.results.RunFolder;
import steppe.results.Sources;

/** {@code steppe retry}: the runs of a folder that failed, made again. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Make the runs of a finished folder again that failed, and all tables and charts anew.",
            "A run always comes out the same by itself: this is for failures that had their cause outside, such as a"
                    + " plug-in that could not reach something. Runs that were kept together with failed ones are made again too."
        })
final class RetryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private Path path;

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() {
        var manifest = Folders.finished(path);
        var experiment = Sources.experiment(path, manifest);
        var interruption = new Interruption();
        try (var folder = RunFolder.retry(path)) {
            return new Job(experiment, manifest, folder).work(PartWriter.USUAL, options);
        } finally {
            interruption.over();
        }
    }
}
