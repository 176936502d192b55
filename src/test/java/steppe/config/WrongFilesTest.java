package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are wrong in one place each: Steppe says what and where, and the schemas refuse them too. */
final class WrongFilesTest {
    private static final Path TABLE = Path.of("src/test/resources/steppe/config/wrong-files.txt");
    private static final String BASE = "two-powers.yaml";
    private static final List<String> EXPERIMENT = List.of(
            "schemaVersion: 1",
            "experiment: wrong",
            "title: Wrong",
            "question: What is wrong?",
            "scenario: " + BASE,
            "seed: 7",
            "replications: 12",
            "sample: 2",
            "policies: [{name: a, title: A}]",
            "outcomes: [influence.EAST@2028-12]",
            "report: {base: a, powers: [EAST]}");

    @TempDir
    private static Path folder;

    /**
     * A row of the table.
     *
     * @param line stands in place of the right one, or is added
     * @param says the first problem that Steppe finds, without its place
     * @param schema the first problem that a validator finds
     */
    record Wrong(SchemaKind kind, String line, String says, String schema) {
        String yaml() {
            var key = line.substring(0, line.indexOf(':'));
            var lines = new ArrayList<String>();
            if (kind == SchemaKind.EXPERIMENT) {
                EXPERIMENT.stream()
                        .filter(right -> !right.startsWith((key.equals("titel") ? "title" : key) + ":"))
                        .forEach(lines::add);
            } else {
                lines.addAll(List.of("name: wrong", "title: Wrong"));
                if (!key.equals("extends")) {
                    lines.add("extends: " + BASE);
                }
            }
            lines.add(line);
            return String.join("\n", lines) + "\n";
        }
    }

    @BeforeAll
    static void layOut() throws IOException {
        Files.copy(
                Path.of("src/test/resources/steppe").resolve(BASE),
                folder.resolve(BASE),
                StandardCopyOption.REPLACE_EXISTING);
    }

    static List<Wrong> wrong() throws IOException {
        var lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var rows = new ArrayList<Wrong>();
        for (int i = 0; i < lines.size(); i += 4) {
            rows.add(new Wrong(
                    SchemaKind.valueOf(lines.get(i).toUpperCase(Locale.ROOT)),
                    lines.get(i + 1).substring(2),
                    lines.get(i + 2).substring("  says ".length()),
                    lines.get(i + 3).substring("  schema ".length())));
        }
        return rows;
    }

    @Test
    void table_isLongAndHasNoRowTwice() throws IOException {
        var lines = wrong().stream().map(row -> row.kind() + row.line()).collect(Collectors.toSet());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(60).hasSize(wrong().size());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongFile_isRefusedWithWhatAndWhere(Wrong row) throws IOException {
        var file = Files.writeString(folder.resolve("wrong.yaml"), row.yaml());
        var refusal = catchThrowableOfType(ConfigException.class, () -> {
            if (row.kind() == SchemaKind.EXPERIMENT) {
                ResolvedExperiment.read(file, List.of());
            } else {
                Scenario.read(file);
            }
        });
        assertThat(refusal.getMessage()).contains(row.says()).containsPattern("(wrong|two-powers)\\.yaml:\\d+:\\d+: ");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongFile_doesNotFitItsSchema(Wrong row) {
        assertThat(SchemaTest.problems(row.kind(), row.yaml())).contains(row.schema());
    }

    @Test
    void rightFile_fitsBoth() throws IOException {
        var right = new Wrong(SchemaKind.EXPERIMENT, "question: What is right?", "", "").yaml();
        assertThat(SchemaTest.problems(SchemaKind.EXPERIMENT, right)).isEmpty();
        assertThat(ResolvedExperiment.read(Files.writeString(folder.resolve("right.yaml"), right), List.of())
                        .spec()
                        .question())
                .isEqualTo("What is right?");
    }
}
