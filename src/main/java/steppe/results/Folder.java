package steppe.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** What folders of results have in common: one process at a time, and files that appear whole or not at all. */
final class Folder implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel lock;

    private Folder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a folder.
     *
     * @throws ResultsException if another process has it
     */
    static Folder taken(Path path) throws IOException {
        Files.createDirectories(path);
        var file = path.resolve(LOCK);
        var before = identity(file);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null && identity(file).equals(before)) {
                return new Folder(path, channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: told below
        }
        channel.close();
        throw new ResultsException("Another process works in " + path);
    }

    /** Whether a process has a folder now. */
    static boolean isTaken(Path path) throws IOException {
        if (!Files.exists(path.resolve(LOCK))) {
            return false;
        }
        try (var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Of the lock that stands there now: one that was opened may be removed, by who had it, before it is locked. */
    private static Object identity(Path lock) throws IOException {
        try {
            Files.createFile(lock);
        } catch (FileAlreadyExistsException e) {
            // as it should be
        }
        return Objects.requireNonNullElse(
                Files.readAttributes(lock, BasicFileAttributes.class).fileKey(), lock);
    }

    /**
     * Refuses what is there if it is not ours: a file, or a folder with files of others. Hidden files do not count.
     *
     * @param ours whether the folder says that it is ours
     * @param what the files are then said to be
     */
    static void refuseForeign(Path path, boolean ours, String what) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new ResultsException(path + " is not a folder. Maybe give another --out");
        }
        if (Files.exists(path) && !ours) {
            try (var files = Files.list(path)) {
                if (files.anyMatch(file -> !file.getFileName().toString().startsWith("."))) {
                    throw new ResultsException(path + " holds files " + what + ". Maybe give another --out");
                }
            }
        }
    }

    Path path() {
        return path;
    }

    /** Writes a small text file, whole or not at all. */
    void write(String name, String text) {
        write(path.resolve(name), text);
    }

    static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path target, byte[] bytes) {
        try {
            Files.createDirectories(target.getParent());
            var draft = target.resolveSibling("." + target.getFileName() + ".tmp");
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + target, e);
        }
    }

    /** Waits until a file, or the names in a folder, have reached the disk. */
    static void force(Path path) throws IOException {
        boolean names = Files.isDirectory(path);
        try (var channel = FileChannel.open(path, names ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Removes a file, or a folder with all that is in it. */
    static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(LOCK));
            lock.close();
        } catch (IOException e) {
            throw new ResultsException("Cannot let go of " + path, e);
        }
    }
}
