package steppe.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A folder of configs for a test: the two powers, and what the test writes beside them. */
final class Config {
    static final Path RESOURCES = Path.of("src/test/resources/steppe");

    private static final Pattern PLACE = Pattern.compile("two-powers\\.yaml:(\\d+):(\\d+)");

    private final Path folder;

    Config(Path folder) {
        this.folder = folder;
        copy("two-powers.yaml");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Copies a file of the test resources. */
    Path copy(String name) {
        try {
            return Files.copy(
                    RESOURCES.resolve(name), file(Path.of(name).getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            return Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario of a file that extends the two powers, from its second line. */
    Scenario deviating(String text) {
        return Scenario.read(write("deviating.yaml", "extends: two-powers.yaml\n" + text));
    }

    /**
     * What is said about a config that is wrong. Files are named from the folder, and places in the two powers by the text that
     * stands there, {@code two-powers.yaml[war]}, since others may add lines to that file.
     */
    String refusal(ThrowingCallable reading) {
        var message = catchThrowableOfType(ConfigException.class, reading).getMessage();
        return PLACE.matcher(message.replace(folder + "/", ""))
                .replaceAll(place -> "two-powers.yaml[" + textAt(place.group(1), place.group(2)) + "]");
    }

    private String textAt(String line, String column) {
        try {
            String text = Files.readAllLines(file("two-powers.yaml")).get(Integer.parseInt(line) - 1);
            return text.substring(Integer.parseInt(column) - 1).split(":")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
