package steppe.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What charts of sensitivities say about the outcome that they explain.
 *
 * @param stem end of their file names, such as {@code influence-RUS-2035}
 * @param title of the charts
 * @param outcome within a sentence, such as {@code Russia's share of influence in 2035} or {@code goods trade with China
 *     in 2035 (USD bn)}
 * @param share whether the outcome is a share, which is read in percent, its changes in percentage points
 * @param factors names by id; a factor without one goes by its id
 * @param source last sentences of the caption: how many runs, which seed, where from
 */
public record Subject(
        String stem, String title, String outcome, boolean share, Map<String, String> factors, String source) {
    public Subject {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    String factor(String id) {
        return factors.getOrDefault(id, id);
    }

    /** What a change of the outcome is multiplied with to be read. */
    double scale() {
        return share ? 100 : 1;
    }

    /** What changes of the outcome are counted in, to follow their name. */
    String unit() {
        return share ? ", in percentage points" : "";
    }
}
