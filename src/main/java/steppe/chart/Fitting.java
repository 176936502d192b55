package steppe.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What all charts of a calibration say alike.
 *
 * @param name of the calibration
 * @param title for people
 * @param runs of the model that it took
 * @param seed root of all randomness
 * @param version of the model, with its commit if known
 * @param names of countries, powers and kinds of series, by the word in paths, and of patterns; what has none is called by
 *     the words of its path
 */
public record Fitting(String name, String title, int runs, long seed, String version, Map<String, String> names) {
    /** How wide the name of a number may be. */
    static final double ROOM = 310;

    public Fitting {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** A parameter as people read it. */
    String parameter(String path) {
        return new Names(names).parameter(path);
    }

    /** A target as people read it. */
    String target(String target) {
        return new Names(names).target(target);
    }

    String caption(String... sentences) {
        return Arrays.stream(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "))
                + Words.format(" #,##0").format(runs) + " simulated runs, seed " + seed + ". Source: Steppe " + version
                + ", calibration " + name + ".";
    }
}
