package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of {@code wrong-files.txt}: a name, a file that is wrong, and after the arrow what is said about it. Unless it
 * is alone, the file extends the two powers, and its first line is line 2.
 */
class WrongFilesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> cases() throws IOException {
        String text = Files.readString(Config.RESOURCES.resolve("config/wrong-files.txt"));
        return Stream.of(text.split("(?m)^=== ")).skip(1).map(each -> {
            String name = each.substring(0, each.indexOf('\n'));
            String[] parts = each.substring(name.length() + 1).split("(?m)^==>\n");
            return arguments(name, parts[0], parts[1].strip());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void wrongFile_read_isRefusedWithAllItsProblems(String name, String text, String message) {
        var config = new Config(folder);
        var file = config.write("wrong.yaml", name.endsWith(", alone") ? text : "extends: two-powers.yaml\n" + text);

        assertThat(config.refusal(() -> Scenario.read(file))).isEqualTo(message);
    }
}
