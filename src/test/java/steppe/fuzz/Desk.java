package steppe.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import steppe.config.Scenario;

/** A folder of small files that are in order, among which one that is not is laid. One thread at a time. */
final class Desk {
    private static final Path SHIPPED = Path.of("src/test/resources/steppe");
    static final String STORY = """
            schemaVersion: 1
            posterior: two
            made: {draws: "2"}
            numbers:
              - {path: war.load, unit: share, prior: {uniform: [0.4, 0.6]}, median: 0.5, low: 0.4, high: 0.6, learned: 0.1}
              - {path: hedging.inertia, unit: quarters, prior: {uniform: [1, 10]}, median: 5, low: 2, high: 9, learned: 0.1}
            """;
    static final String DRAWS = "war.load,hedging.inertia\n0.5,2\n0.55,3\n";
    static final String DESIGN = """
            factors: {load: {key: war.load, min: 0.1, max: 0.9}, inertia: {key: hedging.inertia, min: 1, max: 10}}
            design: {type: csv, file: design.csv}
            """;

    static final Desk OPEN = new Desk();

    private final Path folder;
    private final Scenario world;

    private Desk() {
        try {
            folder = Files.createTempDirectory("steppe-fuzz");
            try (var files = Files.list(SHIPPED)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            Files.writeString(path("posterior.yaml"), STORY);
            Files.writeString(path("told.csv"), DRAWS);
            Files.writeString(path("of-a-table.yaml"), Files.readString(path("two-powers-experiment.yaml")) + DESIGN);
            world = Scenario.read(scenario());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario that is in order. */
    Path scenario() {
        return path("two-powers.yaml");
    }

    /** The same, read. */
    Scenario world() {
        return world;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Lays a file. */
    Path file(String name, byte[] content) {
        try {
            return Files.write(path(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
