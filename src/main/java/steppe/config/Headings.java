package steppe.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the parts of a scenario are called in words. */
final class Headings {
    private static final String STEP = "\\.";

    private final Map<String, String> names = new LinkedHashMap<>();

    /** Of scenarios that belong together; the last that names somebody counts. */
    Headings(Scenario... scenarios) {
        for (var scenario : scenarios) {
            for (var found : Unbinder.unbind(scenario).find("*.*.name")) {
                names.put(found.path().split(STEP)[1], ((Tree.Leaf) found.tree()).text());
            }
        }
    }

    /** The part that a key stands in: {@code ties.KAZ} of {@code ties.KAZ.RUS.security}, {@code war} of {@code war.load}. */
    String part(String key) {
        var steps = key.split(STEP);
        return steps.length > 2 && names.containsKey(steps[1]) ? Tree.join(steps[0], steps[1]) : steps[0];
    }

    /** The part that a key stands in, in words, such as {@code Ties: Kazakhstan}. */
    String of(String key) {
        var steps = part(key).split(STEP);
        return steps.length > 1 ? words(steps[0]) + ": " + names.get(steps[1]) : words(steps[0]);
    }

    /** A key in words: {@code Gray zone} for {@code grayZone}. */
    private static String words(String key) {
        var spaced = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
