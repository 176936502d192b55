package steppe.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which model made the results.
 *
 * @param version of Steppe
 * @param commit of its source, abbreviated, with {@code -changed} if the source was changed since; {@code unknown} outside a
 *     checkout
 */
public record Version(String version, String commit) {
    private static final int COMMIT = 12;
    private static final String UNKNOWN = "unknown";
    private static final String DIRTY = "-changed";

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
        var commit = properties.getProperty("commit", UNKNOWN);
        var abbreviated = commit.substring(0, Math.min(COMMIT, commit.length()));
        boolean dirty = Boolean.parseBoolean(properties.getProperty("dirty"));
        return new Version(properties.getProperty("version", UNKNOWN), dirty ? abbreviated + DIRTY : abbreviated);
    }

    /** Whether the same version is surely the same model: not if its source was changed after the commit, or has none. */
    public boolean isKnown() {
        return !commit.endsWith(DIRTY) && !commit.equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return version + " (" + commit + ")";
    }
}
