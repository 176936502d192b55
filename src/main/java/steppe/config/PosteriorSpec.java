package steppe.config;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The story of a posterior: how it was made, and what was believed before of the numbers that it was fitted to. Stands beside the
 * CSV of its draws, under the same name with the ending {@code .yaml}.
 *
 * @param posterior whose it is: the name of the calibration
 * @param made how, as name and value: the command, the version, the method, how far it came
 * @param numbers in the order of the columns of the CSV
 */
public record PosteriorSpec(int schemaVersion, String posterior, Map<String, String> made, List<Fitted> numbers)
        implements Serializable {
    public PosteriorSpec {
        Check.require(schemaVersion == 1, "schemaVersion", "(%s) must be 1", schemaVersion);
        made = Maps.frozen(made);
        numbers = Maps.frozen(numbers);
    }

    /**
     * A number that was fitted.
     *
     * @param prior what was believed of it before
     * @param median of the draws
     * @param low 5 % quantile of the draws
     * @param high 95 % quantile of the draws
     * @param learned share of the prior's variance that the figures took away; near 0 they say nothing of the number
     */
    public record Fitted(String path, String unit, Prior prior, double median, double low, double high, double learned)
            implements Serializable {}

    /** The story as YAML. */
    public String toYaml() {
        return YamlWriter.write((Tree.Fields) new Unbinder(path -> Position.program("")).tree("", this), false);
    }
}
