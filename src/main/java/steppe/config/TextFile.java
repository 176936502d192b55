package steppe.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The text of a file that somebody named, or a clear reason why there is none. */
final class TextFile {
    /** Longest file that is read, in bytes. */
    static final int LIMIT = 4 << 20;

    private TextFile() {}

    /**
     * Reads a file as UTF-8, with or without a byte order mark.
     *
     * @param at who named it
     * @param what how it was named; empty if at says so
     * @throws ConfigException if it is no text, too long, or not there
     */
    static String read(Path file, Position at, String what) {
        if (Files.isDirectory(file)) {
            throw refused(at, what, "is a directory");
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw refused(at, what, "is longer than " + (LIMIT >> 20) + " MiB");
            }
            return decoded(bytes, file);
        } catch (NoSuchFileException e) {
            throw refused(at, what, "does not exist" + neighbour(file));
        } catch (IOException e) {
            throw refused(at, what, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** SHA-256 of a text, in hexadecimal. */
    static String sha(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The file that a text names.
     *
     * @param folder that the name starts from
     * @throws ConfigException if no file can have that name
     */
    static Path named(Tree.Leaf name, Path folder) {
        try {
            return folder.resolve(name.text());
        } catch (InvalidPathException e) {
            throw new ConfigException(name.at(), "is not the name of a file: " + e.getReason());
        }
    }

    private static ConfigException refused(Position at, String what, String rule) {
        return new ConfigException(at, what.isEmpty() ? rule : what + " " + rule);
    }

    private static String decoded(byte[] bytes, Path file) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            int column = 1;
            for (int i = 0; i < in.position(); i++, column++) {
                if (bytes[i] == '\n') {
                    line++;
                    column = 0;
                }
            }
            throw new ConfigException(
                    new Position(Position.shown(file), line, column),
                    String.format(
                            "byte 0x%02X is not UTF-8. Maybe the file was saved in another encoding",
                            bytes[in.position()]));
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String neighbour(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return folder == null ? "" : ", nor does its folder";
        }
        return nearest(folder, file).map(name -> ". Maybe " + name).orElse("");
    }

    private static Optional<String> nearest(Path folder, Path file) {
        try (var files = Files.list(folder)) {
            List<String> names =
                    files.map(Path::getFileName).map(Path::toString).toList();
            return Nearest.to(file.getFileName().toString(), names);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
