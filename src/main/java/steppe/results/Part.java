package steppe.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.InflaterInputStream;

/**
 * The results of a stretch of runs, in a folder of its own below {@code parts/} of a run folder. A part is there whole or not at all,
 * and knows the checksums of its files, so that damage is found.
 *
 * @param stretch the runs in it
 * @param failed how many of them failed
 * @param checksums CRC-32C of its files, by name
 */
public record Part(Path path, Stretch stretch, long failed, Map<String, String> checksums) {
    /** Tables of rows, one file each. */
    static final List<String> TABLES = List.of("runs", "events", "trajectories");

    static final String FOLDER = "parts";
    private static final String LABEL = "part.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER = 1 << 16;

    /** What stands in {@link #LABEL}. */
    private record Label(Stretch stretch, long failed, Map<String, String> checksums) {}

    /**
     * The file of a policy's tallies: the number of its runs and, if there are any, the tally of every quantity; {@link Packed},
     * deflated.
     *
     * @param policy its place in the experiment, from 0
     */
    static String counts(int policy) {
        return "counts-" + policy + ".bin";
    }

    static String name(long from, long to) {
        return "%012d-%012d".formatted(from, to);
    }

    /** Makes a part of files that were written elsewhere in the same folder; they have reached the disk before it appears. */
    static void publish(Path draft, Path folder, Stretch stretch, long failed) throws IOException {
        var checksums = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(draft)) {
            for (var file : files.toList()) {
                Folder.force(file);
                checksums.put(file.getFileName().toString(), checksum(file));
            }
        }
        Files.writeString(draft.resolve(LABEL), JSON.writeValueAsString(new Label(stretch, failed, checksums)) + "\n");
        Folder.force(draft.resolve(LABEL));
        Folder.force(draft);
        var parts = Files.createDirectories(folder.resolve(FOLDER));
        var target = parts.resolve(name(stretch.from(), stretch.to()));
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            Folder.force(parts);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folder.remove(draft); // somebody else made the same runs, with the same results
        }
    }

    private static String checksum(Path file) throws IOException {
        var sum = new CRC32C();
        try (var in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            var buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                continue;
            }
        }
        return Long.toHexString(sum.getValue());
    }

    /**
     * The parts of a folder that stand there, by their first runs. Their files may have been damaged since: see {@link #isSound}.
     * What is no part, or has runs that an earlier one has too, is left out.
     */
    public static List<Part> all(Path folder) {
        var parts = new ArrayList<Part>();
        try {
            for (var path : folders(folder)) {
                var part = read(path);
                long last = parts.isEmpty()
                        ? 0
                        : parts.get(parts.size() - 1).stretch.to();
                if (part != null && part.stretch.from() >= last) {
                    parts.add(part);
                }
            }
        } catch (IOException e) {
            throw new ResultsException("Cannot read " + folder.resolve(FOLDER), e);
        }
        return List.copyOf(parts);
    }

    /**
     * The rows that a query over the runs in some parts selects.
     *
     * @param parts at least one
     */
    public static Table query(List<Part> parts, String sql) {
        var files =
                parts.stream().map(part -> part.path().resolve("runs.parquet")).toList();
        return Parquet.query(sql, Map.of("runs", files));
    }

    /** The parts of a folder all of whose runs are in a stretch. */
    public static List<Part> within(Path folder, Stretch stretch) {
        return all(folder).stream()
                .filter(part -> part.stretch().from() >= stretch.from()
                        && part.stretch().to() <= stretch.to())
                .toList();
    }

    /** Whatever stands among the parts of a folder, by name. */
    static List<Path> folders(Path folder) throws IOException {
        var parts = folder.resolve(FOLDER);
        if (!Files.isDirectory(parts)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(parts)) {
            return paths.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private static Part read(Path path) {
        try {
            var label = JSON.readValue(path.resolve(LABEL).toFile(), Label.class);
            boolean isWhole = label != null && label.stretch != null && label.checksums != null;
            return isWhole && path.endsWith(name(label.stretch.from(), label.stretch.to()))
                    ? new Part(path, label.stretch, label.failed, label.checksums)
                    : null;
        } catch (IOException e) {
            return null; // damaged: to be made again
        }
    }

    /** Whether all files are as they were written. */
    public boolean isSound() {
        try {
            for (var file : checksums.entrySet()) {
                if (!checksum(path.resolve(file.getKey())).equals(file.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts a copy among the parts of another folder: the same file under another name where the file system can do that. */
    public void copyTo(Path folder) {
        var target = folder.resolve(FOLDER).resolve(path.getFileName());
        var draft = folder.resolve(RunFolder.PARTIAL).resolve(path.getFileName());
        try {
            Files.createDirectories(draft);
            Files.createDirectories(target.getParent());
            for (var name :
                    Stream.concat(checksums.keySet().stream(), Stream.of(LABEL)).toList()) {
                copy(path.resolve(name), draft.resolve(name));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ResultsException("Cannot copy " + path + " to " + target, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            Files.deleteIfExists(to);
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) { // another file system, or one without links
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Its tallies of a policy, to be read in order. */
    Packed.Reader tallies(int policy) throws IOException {
        return new Packed.Reader(new InflaterInputStream(
                new BufferedInputStream(Files.newInputStream(path.resolve(counts(policy))), BUFFER)));
    }
}
