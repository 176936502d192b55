package steppe.config;

import java.util.Locale;

/** The one way a value that a record cannot hold is refused. The reader adds where it stands. */
final class Check {
    private Check() {}

    /** @throws IllegalArgumentException with the key and the rule, if the rule does not hold */
    static void require(boolean holds, String key, String rule, Object... args) {
        if (!holds) {
            throw new IllegalArgumentException(key + " " + String.format(Locale.ROOT, rule, args));
        }
    }
}
