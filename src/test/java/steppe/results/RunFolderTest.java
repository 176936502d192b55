package steppe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.DesignSpec;
import steppe.config.FactorSpec;

class RunFolderTest {
    @TempDir
    private Path temporary;

    private Path path;

    @BeforeEach
    void newPath() {
        path = temporary.resolve("run");
    }

    @Test
    void begin_newFolder_isUnfinishedUntilFinish() {
        try (var folder = RunFolder.begin(path, manifest("a", 1), false)) {
            assertThat(RunFolder.manifest(path)).contains(manifest("a", 1));
            assertThat(RunFolder.isDone(path)).isFalse();
            folder.finish(new Status("done", 2, 0, 2, 1, ""));
        }
        assertThat(RunFolder.isDone(path)).isTrue();
        assertThat(path.resolve(".partial")).doesNotExist();
    }

    @Test
    void begin_folderOfAnotherExperiment_isRefusedAndLeftAlone() throws IOException {
        try (var folder = RunFolder.begin(path, manifest("a", 1), false)) {
            folder.write("precious.txt", "kept");
        }
        assertThatThrownBy(() -> RunFolder.begin(path, manifest("b", 2), false))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("its seed: 1, not 2")
                .hasMessageContaining("Maybe give another --out, or --fresh");
        assertThat(Files.readString(path.resolve("precious.txt"))).isEqualTo("kept");
    }

    @Test
    void begin_folderOfAnOlderSteppe_isRefused() throws IOException {
        RunFolder.begin(path, manifest("a", 1), false).close();
        var file = path.resolve("manifest.json");
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^.*\"settings\".*$\\R", ""));
        assertThatThrownBy(() -> RunFolder.begin(path, manifest("b", 1), false))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("holds other results");
    }

    @Test
    void begin_folderOfAnotherExperimentFresh_beginsAnew() {
        try (var folder = RunFolder.begin(path, manifest("a", 1), false)) {
            folder.write("config.yaml", "gone");
            folder.write("notes.txt", "kept");
        }
        RunFolder.begin(path, manifest("b", 2), true).close();
        assertThat(RunFolder.manifest(path)).contains(manifest("b", 2));
        assertThat(path.resolve("config.yaml")).doesNotExist();
        assertThat(path.resolve("notes.txt")).hasContent("kept");
    }

    @Test
    void begin_finishedFolder_isRefusedUnlessFresh() {
        try (var folder = RunFolder.begin(path, manifest("a", 1), false)) {
            folder.finish(new Status("done", 2, 0, 2, 1, ""));
        }
        assertThatThrownBy(() -> RunFolder.begin(path, manifest("a", 1), false)).hasMessageContaining("is finished");
        assertThat(RunFolder.isDone(path)).isTrue();
        RunFolder.begin(path, manifest("a", 1), true).close();
        assertThat(RunFolder.isDone(path)).isFalse();
    }

    @Test
    void begin_folderWithSomebodysFiles_isRefusedEvenFresh() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("thesis.txt"), "kept");
        assertThatThrownBy(() -> RunFolder.begin(path, manifest("a", 1), true))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("holds files that are not of an experiment");
        assertThat(path.resolve("thesis.txt")).exists();
    }

    @Test
    void begin_file_isRefused() throws IOException {
        Files.writeString(path, "a file");
        assertThatThrownBy(() -> RunFolder.begin(path, manifest("a", 1), false))
                .hasMessageContaining("is not a folder");
    }

    @Test
    void begin_whileAnotherWorksThere_isRefused() {
        try (var folder = RunFolder.begin(path, manifest("a", 1), false)) {
            assertThatThrownBy(() -> RunFolder.begin(folder.path(), manifest("a", 1), false))
                    .hasMessageContaining("Another process works in");
        }
        RunFolder.begin(path, manifest("a", 1), false).close();
    }

    private static Manifest manifest(String hash, long seed) {
        return new Manifest(
                "test",
                "Test",
                "Why?",
                "1",
                "abc",
                hash,
                seed,
                2,
                null,
                null,
                1,
                3,
                List.of(),
                Map.of("decay", new FactorSpec(null, "domains.decay.economic", null, false, 0.1, 0.2)),
                new DesignSpec.Morris(4, 6),
                List.of(),
                "2020-01",
                "2020-06",
                "2020-12",
                Map.of("only", "Only"),
                "only",
                List.of("EAST"),
                Map.of("EAST", new Manifest.PowerLabel("East", "#b2182b")),
                Map.of("AB", "Alfa and Bravo"),
                List.of(),
                "in words",
                List.of("run"),
                "17",
                "Linux");
    }
}
