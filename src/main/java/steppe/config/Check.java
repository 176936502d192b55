package steppe.config;

import java.util.Locale;
import java.util.stream.Stream;

/** The one way a value that a record cannot hold is refused. The reader adds where it stands. */
final class Check {
    private Check() {}

    /** @throws IllegalArgumentException with the key and the rule, if the rule does not hold */
    static void require(boolean holds, String key, String rule, Object... args) {
        if (!holds) {
            throw new IllegalArgumentException(key + " " + String.format(Locale.ROOT, rule, args));
        }
    }

    /** @throws IllegalArgumentException if all of some weights are 0, so that none can be a part of their sum */
    static void requireSome(String key, Sourced... weights) {
        require(Stream.of(weights).anyMatch(weight -> weight.central() > 0), key, "must not all be 0");
    }
}
