package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run folders held against each other. */
final class Folded {
    private Folded() {}

    /** All files but those that say when and by which command they were made are the same, byte for byte. */
    static void assertSame(Path actual, Path expected) throws IOException {
        try (var files = Files.walk(expected)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = expected.relativize(file).toString();
                if (!name.equals("manifest.json") && !name.equals("status.json")) {
                    assertThat(Files.mismatch(file, actual.resolve(name)))
                            .as(name)
                            .isEqualTo(-1);
                }
            }
        }
        try (var there = Files.list(actual);
                var wanted = Files.list(expected)) {
            assertThat(there.map(Path::getFileName))
                    .containsExactlyInAnyOrderElementsOf(
                            wanted.map(Path::getFileName).toList());
        }
    }
}
