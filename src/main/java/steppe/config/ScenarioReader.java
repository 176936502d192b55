package steppe.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Binds the YAML of a scenario to its records. */
final class ScenarioReader {
    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private ScenarioReader() {}

    static Scenario read(Path file) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(file));
            label(tree, "");
            return YAML.treeToValue(tree, Scenario.class);
        } catch (IOException e) {
            throw new ConfigException(file + ": " + e.getMessage(), e);
        }
    }

    /** Tells every number where it stands. */
    private static void label(JsonNode node, String path) {
        if (node.has("unit")) {
            ((ObjectNode) node).put("path", path);
            return;
        }
        node.properties()
                .forEach(entry -> label(entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey()));
    }
}
