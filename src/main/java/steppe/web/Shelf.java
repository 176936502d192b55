package steppe.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steppe.results.ResultsException;
import steppe.results.RunFolder;

/**
 * The run folders that visitors may see. They are known by the names that a listing of the directory gives, so that no name from
 * outside becomes part of a path; a link that leads out of the directory is not followed.
 */
final class Shelf {
    private final Path directory;
    private final Optional<String> only;

    private Shelf(Path directory, Optional<String> only) {
        this.directory = directory;
        this.only = only;
    }

    /**
     * @param directory of run folders, or one run folder, which is then the only one
     * @throws ResultsException if there is no such directory
     */
    static Shelf of(Path directory) {
        try {
            var real = directory.toRealPath();
            return RunFolder.manifest(real).isPresent()
                    ? new Shelf(real.getParent(), Optional.of(real.getFileName().toString()))
                    : new Shelf(real, Optional.empty());
        } catch (IOException e) {
            throw new ResultsException("There is no directory " + directory + ". Maybe make a run first: steppe run");
        }
    }

    /** All of them, the newest first. */
    List<Shown> runs() {
        var runs = new ArrayList<Shown>();
        for (var path : list(directory)) {
            if (only.isEmpty() || only.get().equals(path.getFileName().toString())) {
                shown(path).ifPresent(runs::add);
            }
        }
        runs.sort(Comparator.comparing(Shown::when).reversed());
        return runs;
    }

    /** @throws Refusal if there is none of this name */
    Shown run(String name) {
        return list(directory).stream()
                .filter(path -> path.getFileName().toString().equals(name))
                .filter(path -> only.isEmpty() || only.get().equals(name))
                .flatMap(path -> shown(path).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no run " + Choice.shown(name)));
    }

    private Optional<Shown> shown(Path path) {
        try {
            var real = path.toRealPath();
            return real.startsWith(directory) && Files.isDirectory(real) && !isPattern(real) && staysInside(real)
                    ? RunFolder.manifest(real)
                            .map(manifest -> new Shown(path.getFileName().toString(), real, manifest))
                            .filter(Shown::isWhole)
                    : Optional.empty();
        } catch (IOException | ResultsException e) {
            return Optional.empty(); // not readable, or no manifest of ours: nothing to show
        }
    }

    /** Whether the engine that reads tables would take the folder's name for the names of several. */
    private boolean isPattern(Path real) {
        return directory.relativize(real).toString().matches(".*[*?\\[{].*");
    }

    /** Whether all that is read without asking what it is lies in the folder itself. */
    private static boolean staysInside(Path folder) {
        return list(folder).stream()
                .filter(file ->
                        file.toString().endsWith(".json") || file.toString().endsWith(".parquet"))
                .allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** What stands in a directory; nothing if it is none. */
    static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
