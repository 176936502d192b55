package steppe.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import steppe.config.Scenario;
import steppe.plugin.Plugin;
import steppe.plugin.Strategy;

/**
 * A plug-in that results rest on and that is not Steppe's own.
 *
 * @param kind {@code strategy} or {@code crisis type}
 * @param key its name in YAML
 * @param type its class
 * @param code SHA-256 of the jar that it came from, or of its class file
 */
record PluginUse(String kind, String key, String type, String code) {
    /** The plug-ins that a scenario uses, apart from Steppe's own, by kind and key. */
    public static List<PluginUse> of(Scenario scenario) {
        return Stream.concat(
                        scenario.countries().values().stream().map(country -> use("strategy", country.strategy())),
                        scenario.crises().values().stream().map(crisis -> use("crisis type", crisis.type())))
                .filter(use -> !use.code.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(PluginUse::kind).thenComparing(PluginUse::key))
                .toList();
    }

    private static PluginUse use(String kind, Plugin plugin) {
        return new PluginUse(kind, plugin.key(), plugin.getClass().getName(), code(plugin.getClass()));
    }

    /** Empty for Steppe's own. */
    private static String code(Class<?> type) {
        try {
            var source = Version.home(type);
            if (source.equals(Version.home(Strategy.class))) {
                return "";
            }
            return Files.isRegularFile(source)
                    ? Hash.of(Files.readAllBytes(source))
                    : Hash.of(Files.readAllBytes(source.resolve(type.getName().replace('.', '/') + ".class")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the plug-in " + type.getName(), e);
        }
    }

    /** Short, but enough to tell two codes apart. */
    @Override
    public String toString() {
        return "%s %s (%s, code %.12s)".formatted(kind, key, type, code);
    }

    /** The use of plug-ins by several scenarios. */
    public static List<PluginUse> of(Stream<Scenario> scenarios) {
        return scenarios.flatMap(scenario -> of(scenario).stream()).distinct().toList();
    }
}
