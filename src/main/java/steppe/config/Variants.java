package steppe.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a choice is called in YAML: the constants of an enum, the sub-types of a sealed interface. */
final class Variants {
    private static final ClassValue<Map<String, Class<?>>> RECORDS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> choice) {
            var byName = new TreeMap<String, Class<?>>();
            for (var type : choice.getAnnotation(JsonSubTypes.class).value()) {
                byName.put(type.name(), type.value());
            }
            return Collections.unmodifiableMap(byName);
        }
    };

    private Variants() {}

    /** Whether a type is a choice between records. */
    static boolean isChoice(Class<?> type) {
        return type.isAnnotationPresent(JsonSubTypes.class);
    }

    /** The records that can be chosen from, by name in the order of the alphabet. */
    static Map<String, Class<?>> records(Class<?> choice) {
        return RECORDS.get(choice);
    }

    /** The key that names the choice, beside the chosen record's own keys. */
    static String key(Class<?> choice) {
        return choice.getAnnotation(JsonTypeInfo.class).property();
    }

    /** The name of a chosen record. */
    static String name(Class<?> choice, Class<?> chosen) {
        return records(choice).entrySet().stream()
                .filter(entry -> entry.getValue() == chosen)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The constants of an enum, by name in the order of the alphabet. */
    static Map<String, Object> constants(Class<?> type) {
        var byName = new TreeMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            byName.put(name((Enum<?>) constant), constant);
        }
        return Collections.unmodifiableMap(byName);
    }

    /** The name of a constant. */
    static String name(Enum<?> constant) {
        try {
            var property =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return property == null ? constant.name() : property.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /** What a type is called in a sentence: {@code a duration} for {@link DurationSpec}. */
    static String noun(Class<?> type) {
        var words = type.getSimpleName()
                .replaceFirst("Spec$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return (words.matches("[aeiou].*") ? "an " : "a ") + words;
    }
}
