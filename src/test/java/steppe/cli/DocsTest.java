package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the documentation tells people to type is understood, and what it points to is there. */
final class DocsTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(?:#([^)]*))?\\)");

    /** A command as it stands in a page. */
    record Typed(Path page, String line) {
        /** Its words after {@code ./steppe}, without a comment or what the shell does with the output. */
        List<String> arguments() {
            var words = new ArrayList<String>();
            var found = WORD.matcher(line.replaceFirst("\\s+#.*", "").replaceFirst("\\s+[>|&].*", ""));
            while (found.find()) {
                words.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
            return words.subList(1, words.size());
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static List<Typed> commands() throws IOException {
        var typed = new ArrayList<Typed>();
        for (var page : pages()) {
            var shell = false;
            for (var line : Files.readAllLines(page)) {
                if (line.startsWith("```")) {
                    shell = line.startsWith("```sh") || line.startsWith("```text");
                } else if (shell && line.startsWith("./steppe ") && !line.contains("...") && !line.endsWith("\\")) {
                    typed.add(new Typed(page, line));
                }
            }
        }
        return typed;
    }

    @Test
    void documentation_showsManyCommands() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_isUnderstoodAndItsFilesAreThere(Typed typed) {
        var arguments = typed.arguments();
        assertThatCode(() -> Main.commandLine().parseArgs(arguments.toArray(String[]::new)))
                .as("%s: %s", typed.page(), typed.line())
                .doesNotThrowAnyException();
        arguments.stream()
                .filter(word -> word.matches("configs/(?!my/)[\\w/.-]+\\.yaml") && !word.contains("mine"))
                .forEach(file -> assertThat(Path.of(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_leadSomewhere(Path page) throws IOException {
        var folder = page.toAbsolutePath().getParent();
        var links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            var file = links.group(1).strip();
            if (!file.matches("[a-z]+:.*")) {
                var there = file.isEmpty() ? page : folder.resolve(file);
                assertThat(there).as("%s links to %s", page, links.group()).exists();
                if (links.group(2) != null && there.toString().endsWith(".md")) {
                    assertThat(anchors(there)).as("headings of %s", there).contains(links.group(2));
                }
            }
        }
    }

    /** Where links can lead to in a page, as GitHub names its headings. */
    private static List<String> anchors(Path page) throws IOException {
        return Pattern.compile("^#+ (.*)$", Pattern.MULTILINE)
                .matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void readme_listsEveryCommand() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        Main.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help") && !name.equals("generate-completion"))
                .forEach(name -> assertThat(readme).contains("./steppe " + name));
    }

    @Test
    void misspeltOption_isSeen() {
        var typed = new Typed(Path.of("x.md"), "./steppe run a.yaml --replication 3 # a slip");
        assertThatCode(() -> Main.commandLine().parseArgs(typed.arguments().toArray(String[]::new)))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }
}
