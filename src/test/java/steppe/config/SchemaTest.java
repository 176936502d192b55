package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that ship: they are those of the records, and a validator of others reads shipped files with them. */
final class SchemaTest {
    private static final Path SHIPPED = Path.of("configs/schema");
    private static final String BASE = "https://steppe.example/schema/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemas(Stream.of(SchemaKind.values())
                    .collect(
                            Collectors.toMap(kind -> BASE + kind.file(), kind -> read(SHIPPED.resolve(kind.file()))))));

    /** When records have changed, write the schemas anew with {@code ./steppe schema}. */
    @Test
    void shippedSchemas_areThoseOfTheRecords() {
        var baseline = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));
        for (var kind : SchemaKind.values()) {
            var sample = kind == SchemaKind.SCENARIO ? baseline : null;
            assertThat(SHIPPED.resolve(kind.file())).content().isEqualTo(withoutSamples(Schema.of(kind, sample)));
        }
    }

    /** The plug-ins that only tests have. */
    private static String withoutSamples(String schema) {
        return schema.replaceAll(" *\"(balancer|cyber-attack)\",\n", "");
    }

    static List<Path> shippedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("configs"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.startsWith("configs/my"))
                    .filter(file -> !file.endsWith("evidence.yaml") && !file.endsWith("posterior.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void shippedFile_namesItsSchemaAndFitsIt(Path file) throws IOException {
        var kind = kind(file);
        var expected = "# yaml-language-server: $schema="
                + file.getParent()
                        .relativize(SHIPPED.resolve(kind.file()))
                        .toString()
                        .replace('\\', '/');
        assertThat(Files.readAllLines(file).get(0)).isEqualTo(expected);
        assertThat(problems(kind, Files.readString(file))).isEmpty();
    }

    private static SchemaKind kind(Path file) {
        var tree = (Tree.Fields) tree(file.toString(), read(file));
        if (file.endsWith("credibility.yaml")) {
            return SchemaKind.CREDIBILITY;
        }
        for (var kind : List.of(SchemaKind.HINDCAST, SchemaKind.CALIBRATION, SchemaKind.EXPERIMENT)) {
            if (tree.get(kind.name().toLowerCase(Locale.ROOT)) instanceof Tree.Leaf) {
                return kind;
            }
        }
        return SchemaKind.SCENARIO;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a validator finds wrong with a text. */
    static List<String> problems(SchemaKind kind, String yaml) {
        var schema = REGISTRY.getSchema(SchemaLocation.of(BASE + kind.file()));
        return schema.validate(json(tree("text", yaml))).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static Tree tree(String name, String yaml) {
        var problems = new Problems();
        var tree = YamlText.parse(yaml, (line, column) -> new Position(name, line, column), problems);
        problems.raise();
        return tree;
    }

    /** A tree as JSON, with plain texts read as YAML 1.2 reads them: so do editors. */
    private static JsonNode json(Tree tree) {
        var make = JsonNodeFactory.instance;
        if (tree instanceof Tree.Fields mapping) {
            var object = make.objectNode();
            mapping.fields().forEach((key, field) -> object.set(key, json(field.tree())));
            return object;
        } else if (tree instanceof Tree.Items list) {
            var array = make.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        var leaf = (Tree.Leaf) tree;
        if (leaf.isNull()) {
            return make.nullNode();
        } else if (leaf.plain() && Map.of("true", 1, "false", 0).containsKey(leaf.text())) {
            return make.booleanNode(leaf.text().equals("true"));
        } else if (leaf.plain() && leaf.text().matches("[-+]?\\d+")) {
            return make.numberNode(Long.parseLong(leaf.text()));
        } else if (leaf.plain() && Scalars.isNumber(leaf.text())) {
            return make.numberNode(Double.parseDouble(leaf.text()));
        }
        return make.textNode(leaf.text());
    }
}
