package steppe.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** What the keys of files mean, in the words of the Javadoc of the records that hold them. */
final class Meanings {
    private static final Properties WORDS = read();

    private Meanings() {}

    private static Properties read() {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Meanings.class.getResourceAsStream("meanings.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** What a key of a record holds, as it follows a name; empty if the name says it all. */
    static Optional<String> of(RecordComponent key) {
        return Optional.ofNullable(WORDS.getProperty(name(key.getDeclaringRecord()) + "." + key.getName()));
    }

    /** What a type stands for, in a sentence; empty if nobody wrote one. */
    static Optional<String> of(Class<?> type) {
        return Optional.ofNullable(WORDS.getProperty(name(type)));
    }

    /** A type as its source calls it: {@code DurationSpec.Weibull}. */
    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
