package steppe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    /** What a step came to, with numbers that are hard to write. */
    record Step(double[][] numbers, String name, boolean done) {}

    private static final Step STEP = new Step(
            new double[][] {
                {0.1 + 0.2, Math.PI, 1e-300, -0.0},
                {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE},
                {}
            },
            "first \"step\"",
            true);

    @TempDir
    private Path temporary;

    private Path path;

    @BeforeEach
    void newPath() {
        path = temporary.resolve("work");
    }

    @Test
    void begin_workThatWasStopped_goesOnWithTheSameBits() {
        try (var work = begin("a", false)) {
            assertThat(work.kept("one", Step.class)).isEmpty();
            work.keep("one", STEP);
        }
        try (var work = begin("a", false)) {
            var kept = work.kept("one", Step.class).orElseThrow();
            assertThat(kept.name()).isEqualTo(STEP.name());
            assertThat(kept.done()).isTrue();
            for (int row = 0; row < STEP.numbers().length; row++) {
                assertThat(kept.numbers()[row]).isEqualTo(STEP.numbers()[row]);
            }
            assertThat(work.kept("two", Step.class)).isEmpty();
            assertThat(WorkFolder.isDone(work.path())).isFalse();
        }
    }

    @Test
    void begin_ofOtherWork_isRefusedAndLeavesAllAsItWas() {
        try (var work = begin("a", false)) {
            work.keep("one", STEP);
        }
        assertThatThrownBy(() -> begin("b", false))
                .isInstanceOf(ResultsException.class)
                .hasNoCause()
                .hasMessageContaining("holds other results: of the calibration two-powers with other numbers")
                .hasMessageContaining("Maybe give another --out, or --fresh");
        try (var work = begin("a", false)) {
            assertThat(work.kept("one", Step.class)).isPresent();
        }
    }

    @Test
    void begin_ofWorkOfAnotherKind_isRefused() {
        begin("a", false).close();

        assertThatThrownBy(() -> WorkFolder.begin(path, "recovery", "two-powers", "a", false))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("holds other results: of the calibration two-powers. Maybe give another --out");
    }

    @Test
    void begin_fresh_forgetsWhatWasKept() throws IOException {
        try (var work = begin("a", false)) {
            work.keep("one", STEP);
            Files.writeString(work.charts().resolve("old.svg"), "old");
            work.finish();
        }
        try (var work = begin("b", true)) {
            assertThat(work.kept("one", Step.class)).isEmpty();
            assertThat(WorkFolder.isDone(work.path())).isFalse();
            assertThat(path.resolve("charts")).doesNotExist();
        }
        begin("b", false).close();
    }

    @Test
    void finish_isKnownToWhoComesNext() {
        try (var work = begin("a", false)) {
            work.finish();
        }
        try (var work = begin("a", false)) {
            assertThat(WorkFolder.isDone(work.path())).isTrue();
        }
    }

    @Test
    void begin_whileAnotherWorksThere_isRefused() {
        try (var work = begin("a", false)) {
            assertThatThrownBy(() -> begin("a", false)).hasMessageContaining("Another process works in");
            assertThatThrownBy(() -> begin("a", true)).hasMessageContaining("Another process works in");
            work.keep("one", STEP);
        }
        begin("a", false).close();
    }

    @Test
    void begin_inAFolderOfOtherFiles_isRefusedAndWritesNothing() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("thesis.txt"), "precious");

        for (boolean fresh : new boolean[] {false, true}) {
            assertThatThrownBy(() -> begin("a", fresh))
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining("holds files of other work. Maybe give another --out");
        }
        try (var files = Files.list(path)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("thesis.txt");
        }
    }

    @Test
    void begin_whereAFileStands_isRefused() throws IOException {
        Files.writeString(path, "text");

        assertThatThrownBy(() -> begin("a", false)).hasMessageContaining("is not a folder");
    }

    @Test
    void charts_makeRoomForNewOnes() throws IOException {
        try (var work = begin("a", false)) {
            Files.writeString(work.charts().resolve("old.svg"), "old");
            assertThat(work.charts()).isEmptyDirectory();
        }
    }

    @Test
    void step_thatCannotBeRead_isToldWithTheWayOut() throws IOException {
        try (var work = begin("a", false)) {
            work.keep("one", STEP);
            Files.writeString(path.resolve("steps/one.json"), "{\"numbers\": [[");
            assertThatThrownBy(() -> work.kept("one", Step.class))
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining("cannot be read. Maybe begin anew with --fresh");
        }
    }

    private WorkFolder begin(String hash, boolean fresh) {
        return WorkFolder.begin(path, "calibration", "two-powers", hash, fresh);
    }
}
