package steppe.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which model made the results.
 *
 * @param version of Steppe
 * @param commit of its source, abbreviated; {@code unknown} outside a checkout
 */
public record Version(String version, String commit) {
    private static final int COMMIT = 12;

    /** The version that is running. */
    public static Version here() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("/steppe/build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Version(properties.getProperty("version", "unknown"), properties.getProperty("commit", "unknown"));
    }

    @Override
    public String toString() {
        return version + " (" + commit + ")";
    }
}
