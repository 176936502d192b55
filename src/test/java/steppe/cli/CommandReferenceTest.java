package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the reference of commands to the commands. When they have changed, write it anew with
 * {@code mvn test -Dtest=ConfigurationReferenceTest,CommandReferenceTest -Dreference=write}.
 */
final class CommandReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/commands.md");

    @Test
    void page_isThatOfTheCommands() throws IOException {
        var written = CommandReference.of(Main.commandLine());
        if ("write".equals(System.getProperty("reference"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE).content().isEqualTo(written);
    }

    @Test
    void page_hasEveryCommand() {
        assertThat(CommandReference.names())
                .containsExactlyInAnyOrderElementsOf(
                        Main.commandLine().getSubcommands().keySet());
    }
}
