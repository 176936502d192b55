package steppe.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    static final String PARTIAL = ".partial";
    static final String FAILURES = "failures";
    private static final String CHARTS = "charts";
    /** Where what is worked out from the tables is put. */
    public static final String ANALYSIS = "analysis";

    /** The page that tells the folder to readers. */
    public static final String BRIEFING = "report.html";
    /** The same for an audience. */
    public static final String SLIDES = "slides.pptx";

    /** Outcomes in short, for readers without Parquet. */
    public static final String OUTCOMES = "outcomes.csv";
    /** Shares year by year, for the same. */
    static final String SHARES = "shares.csv";

    private static final List<String> TABLES = List.of("runs", "shares", "events", "trajectories");
    /** What a run leaves, the mark of completion first. */
    private static final List<String> OWN = Stream.concat(
                    Stream.of(
                            DONE,
                            MANIFEST,
                            STATUS,
                            PARTIAL,
                            CHARTS,
                            BRIEFING,
                            SLIDES,
                            OUTCOMES,
                            SHARES,
                            "config.yaml",
                            "experiment.yaml",
                            "sources",
                            "policies",
                            ANALYSIS,
                            FAILURES,
                            Part.FOLDER),
                    TABLES.stream().map(name -> name + ".parquet"))
            .toList();

    private final Path path;
    private final Folder folder;
    private int damaged;

    private RunFolder(Folder folder) {
        this.path = folder.path();
        this.folder = folder;
    }

    /** What stands at a path now: empty if there is no folder of an experiment. */
    public static Optional<Manifest> manifest(Path path) {
        var file = path.resolve(MANIFEST);
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(JSON.readValue(file.toFile(), Manifest.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new ResultsException(file + " cannot be read", e);
        }
    }

    /** Whether a folder is finished. */
    public static boolean isDone(Path path) {
        return Files.exists(path.resolve(DONE));
    }

    /**
     * Takes a folder for an experiment and marks it as begun. Work of the same experiment that was stopped goes on from the parts it
     * left; parts that were damaged since are thrown away.
     *
     * @param fresh whether to empty the folder first, whatever stands in it
     * @throws ResultsException if the folder holds something else, or another process works in it
     */
    public static RunFolder begin(Path path, Manifest manifest, boolean fresh) {
        return taken(path, folder -> {
            folder.refuseOther(manifest, fresh);
            if (fresh || manifest(path).isEmpty()) {
                folder.empty();
                folder.rewrite(manifest);
            }
        });
    }

    /** Something that is done to a folder of one's own. */
    private interface Beginning {
        void in(RunFolder folder) throws IOException;
    }

    private static RunFolder taken(Path path, Beginning beginning) {
        try {
            Folder.refuseForeign(path, manifest(path).isPresent(), "that are not of an experiment");
            var folder = new RunFolder(Folder.taken(path));
            try {
                beginning.in(folder);
                folder.tidy();
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

    /** Writes the manifest anew, with what has become known since. */
    public void rewrite(Manifest manifest) {
        try {
            write(MANIFEST, JSON.writeValueAsString(manifest) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was left half done, and parts that cannot be used. */
    private void tidy() throws IOException {
        Folder.remove(partial());
        Files.createDirectories(partial());
        var sound =
                Part.all(path).stream().filter(Part::isSound).map(Part::path).toList();
        for (var there : Part.folders(path)) {
            if (!sound.contains(there)) {
                Folder.remove(there);
                damaged++;
            }
        }
    }

    /** How many parts were found damaged, and thrown away, when work began. */
    public int damaged() {
        return damaged;
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

    /** Copies a file of another folder, or all files that are in a folder there; nothing if there is none. */
    public void copyAll(Path from, String name) {
        try (Stream<Path> files = Files.exists(from.resolve(name)) ? Files.walk(from.resolve(name)) : Stream.of()) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, from.relativize(file).toString()));
        } catch (IOException e) {
            throw new ResultsException("Cannot copy " + from.resolve(name) + " to " + path, e);
        }
    }

    /** Writes a document that was made from a finished folder, whole or not at all. */
    public static void put(Path path, String name, byte[] bytes) {
        Folder.write(path.resolve(name), bytes);
    }

    /** Moves a file that has become whole to its place. */
    void publish(String name) {
        try {
            Folder.force(partial().resolve(name));
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

    /**
     * Marks the folder as finished. Nothing is written after this. Parts go, since the tables hold all that is in them, unless runs
     * failed, which may be tried again.
     */
    public void finish(Status status) {
        say(status);
        write(DONE, status.made() - status.failed() + " runs, " + status.failed() + " failed\n");
        try {
            Folder.force(path.resolve(DONE));
            Folder.force(path); // parts go only when what holds their runs now is safe
            Folder.remove(partial());
            if (status.failed() == 0) {
                Folder.remove(path.resolve(Part.FOLDER));
            }
        } catch (IOException e) {
            throw new ResultsException("Cannot tidy up " + path, e);
        }
    }

    /** The rows that a query over {@code runs shares events trajectories} of a folder selects. */
    public static Table query(Path path, String sql) {
        return Parquet.query(sql, tables(path));
    }

    private static Map<String, List<Path>> tables(Path path) {
        var tables = new LinkedHashMap<String, List<Path>>();
        for (var name : TABLES) {
            var file = path.resolve(name + ".parquet");
            if (Files.exists(file)) {
                tables.put(name, List.of(file));
            }
        }
        if (tables.isEmpty()) {
            throw new ResultsException(path + " holds no results yet");
        }
        return tables;
    }

    /**
     * The rows that a query of Steppe's own selects, read from the files directly, so that a few rows of a large table come quickly.
     *
     * @param sql over {@code runs shares events trajectories}; never what somebody outside has written
     * @param values in place of its question marks
     */
    public static Table select(Path path, String sql, Object... values) {
        return Parquet.select(sql, tables(path), values);
    }

    /** How far the work on a folder has come, as it said last; empty if it said nothing yet. */
    public static Optional<Status> status(Path path) {
        var file = path.resolve(STATUS);
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(JSON.readValue(file.toFile(), Status.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new ResultsException(file + " cannot be read", e);
        }
    }

    /** Whether a process works in a folder now. */
    public static boolean isBusy(Path path) {
        try {
            return Folder.isTaken(path);
        } catch (IOException e) {
            throw new ResultsException("Cannot look into " + path, e);
        }
    }

    /**
     * Takes a finished folder to make those of its parts anew in which runs failed; it is unfinished from now on.
     *
     * @throws ResultsException if it is not finished, or has no such parts
     */
    public static RunFolder retry(Path path) {
        var failed = Part.all(path).stream().filter(part -> part.failed() > 0).toList();
        if (failed.isEmpty() || !isDone(path)) {
            throw new ResultsException(path
                    + (isDone(path) ? " has no runs that failed" : " is unfinished: its experiment goes on first"));
        }
        return taken(path, folder -> {
            Folder.remove(path.resolve(DONE));
            Folder.remove(path.resolve(FAILURES));
            for (var part : failed) {
                Folder.remove(part.path());
            }
        });
    }

    /** Lets go of the folder, finished or not. */
    @Override
    public void close() {
        folder.close();
    }
}
