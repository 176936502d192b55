package steppe.plugin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All plug-ins of a kind on the class path, Steppe's own among them. */
public final class Plugins {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final ClassValue<Map<String, Plugin>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Plugin> computeValue(Class<?> kind) {
            return loaded(kind);
        }
    };

    private Plugins() {}

    /**
     * Plug-ins by key, in the order of the alphabet.
     *
     * @param kind an interface that extends {@link Plugin}
     * @throws PluginException if one cannot be loaded, or two have one key
     */
    @SuppressWarnings("unchecked")
    public static <T extends Plugin> Map<String, T> of(Class<T> kind) {
        return (Map<String, T>) KNOWN.get(kind);
    }

    private static List<Plugin> all(Class<?> kind) {
        try {
            return ServiceLoader.load(kind).stream()
                    .map(provider -> (Plugin) provider.get())
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new PluginException("A plug-in cannot be used: " + e.getMessage()
                    + ". Maybe its jar lacks the class, or the class has no public constructor without parameters");
        }
    }

    private static Map<String, Plugin> loaded(Class<?> kind) {
        var byKey = new TreeMap<String, Plugin>();
        for (var plugin : all(kind)) {
            if (!NAME.matcher(plugin.key()).matches()) {
                throw new PluginException(
                        "The key (%s) of the plug-in %s must be lower-case letters, digits and hyphens"
                                .formatted(plugin.key(), plugin.getClass().getName()));
            }
            var other = byKey.put(plugin.key(), plugin);
            if (other != null) {
                throw new PluginException("%s (%s) is the key of two plug-ins: %s and %s"
                        .formatted(
                                kind.getSimpleName(),
                                plugin.key(),
                                other.getClass().getName(),
                                plugin.getClass().getName()));
            }
        }
        return Collections.unmodifiableMap(byKey);
    }
}
