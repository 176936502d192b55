package steppe.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one experiment. It is written once: {@code DONE} comes last, and without it the folder is unfinished whatever
 * else stands in it. Every file appears whole or not at all.
 */
public final class RunFolder implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String MANIFEST = "manifest.json";
    private static final String STATUS = "status.json";
    private static final String DONE = "DONE";
    private static final String PARTIAL = ".partial";
    private static final String CHARTS = "charts";
    /** Where what is worked out from the tables is put. */
    public static final String ANALYSIS = "analysis";

    private static final List<String> TABLES = List.of("runs", "shares", "events", "trajectories");
    /** What a run leaves, the mark of completion first. */
    private static final List<String> OWN = Stream.concat(
                    Stream.of(
                            DONE,
                            MANIFEST,
                            STATUS,
                            PARTIAL,
                            CHARTS,
                            "config.yaml",
                            "experiment.yaml",
                            "sources",
                            "policies",
                            ANALYSIS,
                            "failures"),
                    TABLES.stream().map(name -> name + ".parquet"))
            .toList();

    private final Path path;
    private final Folder folder;

    private RunFolder(Folder folder) {
        this.path = folder.path();
        this.folder = folder;
    }

    /** What stands at a path now: empty if there is no folder of an experiment. */
    public static Optional<Manifest> manifest(Path path) {
        var file = path.resolve(MANIFEST);
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Manifest.class)) : Optional.empty();
        } catch (IOException e) {
            throw new ResultsException(file + " cannot be read", e);
        }
    }

    /** Whether a folder is finished. */
    public static boolean isDone(Path path) {
        return Files.exists(path.resolve(DONE));
    }

    /**
     * Takes a folder for an experiment and marks it as begun. An unfinished folder of the same experiment is begun anew: the same
     * command gives the same results.
     *
     * @param fresh whether to empty a finished folder, or one of another experiment
     * @throws ResultsException if the folder holds something else, or another process works in it
     */
    public static RunFolder begin(Path path, Manifest manifest, boolean fresh) {
        try {
            Folder.refuseForeign(path, manifest(path).isPresent(), "that are not of an experiment");
            var folder = new RunFolder(Folder.taken(path));
            try {
                folder.refuseOther(manifest, fresh);
                folder.empty();
                folder.write(MANIFEST, JSON.writeValueAsString(manifest) + "\n");
                Files.createDirectories(folder.partial());
                return folder;
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ResultsException("Cannot begin in " + path, e);
        }
    }

    private void refuseOther(Manifest manifest, boolean fresh) {
        var there = manifest(path);
        if (fresh || there.isEmpty()) {
            return;
        }
        if (!there.get().hash().equals(manifest.hash())) {
            throw new ResultsException(path + " holds other results; "
                    + there.get().differences(manifest) + ". Maybe give another --out, or --fresh to begin anew there");
        }
        if (isDone(path)) {
            throw new ResultsException(path + " is finished. Maybe give another --out, or --fresh to begin anew there");
        }
    }

    /** Removes what a run writes, and nothing else that somebody may have put here. */
    private void empty() throws IOException {
        for (var name : OWN) {
            Folder.remove(path.resolve(name));
        }
    }

    public Path path() {
        return path;
    }

    /** Where files stand until they are whole. */
    public Path partial() {
        return path.resolve(PARTIAL);
    }

    /** Writes a small text file, whole or not at all. */
    public void write(String name, String text) {
        folder.write(name, text);
    }

    /** Puts charts in place of those that are there, all at once. */
    public static void publishCharts(Path path, Path drawn) {
        try {
            Folder.remove(path.resolve(CHARTS));
            Files.move(drawn, path.resolve(CHARTS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + path.resolve(CHARTS), e);
        }
    }

    /** Copies a file in, so that the folder can be read by itself. */
    public void copy(Path file, String name) {
        try {
            Files.createDirectories(path.resolve(name).getParent());
            Files.copy(file, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ResultsException("Cannot copy " + file + " to " + path.resolve(name), e);
        }
    }

    /** Writes something that was worked out from the tables of a finished folder, in place of what was there. */
    public static void add(Path path, String name, String text) {
        try {
            var target = path.resolve(ANALYSIS).resolve(name);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + path.resolve(ANALYSIS).resolve(name), e);
        }
    }

    /** Moves a file that has become whole to its place. */
    void publish(String name) {
        try {
            Files.move(partial().resolve(name), path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + path.resolve(name), e);
        }
    }

    /** Says how far the work has come. */
    public void say(Status status) {
        try {
            write(STATUS, JSON.writeValueAsString(status) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks the folder as finished. Nothing is written after this. */
    public void finish(Status status) {
        say(status);
        try {
            Folder.remove(partial());
        } catch (IOException e) {
            throw new ResultsException("Cannot remove " + partial(), e);
        }
        write(DONE, status.made() - status.failed() + " runs, " + status.failed() + " failed\n");
    }

    /** The rows that a query over {@code runs shares events trajectories} of a folder selects. */
    public static Table query(Path path, String sql) {
        var files = TABLES.stream()
                .map(name -> path.resolve(name + ".parquet"))
                .filter(Files::exists)
                .toList();
        if (files.isEmpty()) {
            throw new ResultsException(path + " holds no results yet");
        }
        return Parquet.query(sql, List.copyOf(files));
    }

    /** Lets go of the folder, finished or not. */
    @Override
    public void close() {
        folder.close();
    }
}
