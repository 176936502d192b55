package steppe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files that ship. */
public final class Shipped {
    public static final Path SCENARIOS = Path.of("configs/scenarios");

    private Shipped() {}

    /** Names of the scenarios, without their ending, in the order of the alphabet. */
    public static Stream<String> scenarios() throws IOException {
        return names(SCENARIOS, ".yaml");
    }

    /** Names of the files in a folder that end so, without that ending, in the order of the alphabet. */
    public static Stream<String> names(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
