package steppe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import steppe.results.Manifest;
import steppe.results.PartWriter;
import steppe.results.ResultsException;
import steppe.results.RunFolder;

/** {@code steppe retry}: the runs of a folder that failed, made again. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Make the runs of a finished folder again that failed, and all tables and charts anew.",
            "A run always comes out the same by itself: this is for failures that had their cause outside, such as memory"
                    + " that ran out. Runs that were kept together with failed ones are made again too."
        })
final class RetryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private Path path;

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() {
        var manifest = Folders.finished(path);
        var experiment = Manifests.experiment(path, manifest);
        refuseOtherVersion(manifest);
        var interruption = new Interruption();
        try (var folder = RunFolder.retry(path)) {
            return new Job(experiment, manifest, folder).work(PartWriter.USUAL, options);
        } finally {
            interruption.over();
        }
    }

    /** Runs of two models must not stand in one folder. */
    private void refuseOtherVersion(Manifest manifest) {
        if (!Manifests.isOfThisVersion(manifest)) {
            throw new ResultsException(path + " was made by Steppe " + manifest.version() + " (" + manifest.commit()
                    + "), which this is not. Maybe run its experiment again, into another folder: steppe "
                    + String.join(" ", manifest.command()));
        }
    }
}
