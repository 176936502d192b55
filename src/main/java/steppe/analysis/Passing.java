package steppe.analysis;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An outcome that is the month in which one power passes another, by the name of its column.
 *
 * @param column {@code passing.KAZ.CHN.RUS}, or {@code passing.CHN.RUS} in the whole region
 * @param power that passes
 * @param passed by it
 */
public record Passing(String column, String area, String power, String passed) {
    private static final Pattern NAME = Pattern.compile("passing(?:\\.([^.]+))?\\.([^.]+)\\.([^.]+)");

    /** Empty if a column is none. */
    public static Optional<Passing> of(String column, String region) {
        var name = NAME.matcher(column);
        return name.matches()
                ? Optional.of(new Passing(
                        column, name.group(1) == null ? region : name.group(1), name.group(2), name.group(3)))
                : Optional.empty();
    }
}
