package steppe.cli;

import java.nio.file.Path;
import steppe.results.Manifest;
import steppe.results.ResultsException;
import steppe.results.RunFolder;

/** Run folders that a command is pointed at. */
final class Folders {
    private Folders() {}

    /**
     * The manifest of a finished folder.
     *
     * @throws ResultsException if it is not one
     */
    static Manifest finished(Path folder) {
        var manifest = RunFolder.manifest(folder)
                .orElseThrow(() -> new ResultsException(folder + " is not a run folder. Maybe one of those in runs/"));
        if (!RunFolder.isDone(folder)) {
            throw new ResultsException(folder + " is unfinished. Maybe run its experiment again: steppe "
                    + String.join(" ", manifest.command()));
        }
        return manifest;
    }
}
