package steppe.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import steppe.config.Sourced;

/** What countries owe to, or receive from, powers in the first month. */
final class Dependences {
    private Dependences() {}

    /** Flat, country by power; 0 where nothing is said. */
    static double[] first(Function<String, Map<String, Sourced>> byPower, Roster roster, Draws draws) {
        return roster.countries().stream()
                .flatMapToDouble(country -> Arrays.stream(draws.of(byPower.apply(country), roster.powers())))
                .toArray();
    }
}
