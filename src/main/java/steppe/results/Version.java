package steppe.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which model made the results.
 *
 * @param version of Steppe
 * @param commit of its source, abbreviated, with {@code -changed-} and a digest of the compiled code if the source was changed since;
 *     {@code unknown-} and a digest outside a checkout. So the same version is the same model
 */
public record Version(String version, String commit) {
    private static final int SHORT = 12;
    private static final String UNKNOWN = "unknown";

    /** The version that is running. */
    public static Version here() {
        return Here.VERSION;
    }

    private static final class Here {
        static final Version VERSION = read();
    }

    private static Version read() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("/steppe/build.properties")) {
            if (in != null) {
                properties.load(in);
            }
            var version = properties.getProperty("version", UNKNOWN);
            var commit = properties.getProperty("commit", UNKNOWN);
            var abbreviated = commit.substring(0, Math.min(SHORT, commit.length()));
            if (commit.equals(UNKNOWN)) {
                return new Version(version, UNKNOWN + "-" + digest());
            }
            return Boolean.parseBoolean(properties.getProperty("dirty"))
                    ? new Version(version, abbreviated + "-changed-" + digest())
                    : new Version(version, abbreviated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of Steppe's own classes, wherever they are loaded from. */
    private static String digest() throws IOException {
        var home = home(Version.class);
        if (Files.isDirectory(home)) {
            return digest(home);
        }
        try (var jar = FileSystems.newFileSystem(home)) {
            return digest(jar.getPath("/"));
        }
    }

    private static String digest(Path classes) throws IOException {
        var digest = Hash.begun();
        try (Stream<Path> files = Files.walk(classes.resolve("steppe"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return Hash.text(digest).substring(0, SHORT);
    }

    /** The jar or folder that a class was loaded from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path of " + type.getName(), e);
        }
    }

    @Override
    public String toString() {
        return version + " (" + commit + ")";
    }
}
