package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.Part;

/** Batches that real processes make and that are struck by what strikes processes; each is held against an undisturbed one. */
class CrashTest {
    private static final String RUNS = "1500";

    @TempDir
    private static Path undisturbed;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void runUndisturbed() throws IOException, InterruptedException {
        var process = steppe(undisturbed, "run", "--out", "a");
        assertThat(process.waitFor()).isZero();
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void killedTwice_goesOn_sameBytes() throws Exception {
        for (int kill = 0; kill < 2; kill++) {
            killAfterParts(2 * kill + 1);
        }
        var kept = Part.all(folder.resolve("a"));
        assertThat(kept).hasSizeGreaterThan(1);

        assertThat(ended(start("run"))).isZero();
        assertThat(said()).contains("of them are there already");
        assertUndisturbed();
        assertThat(folder.resolve("a/parts")).doesNotExist();
    }

    @Test
    void damagedParts_areMadeAgain() throws Exception {
        killAfterParts(3);
        var parts = Part.all(folder.resolve("a"));
        try (var file =
                new RandomAccessFile(parts.get(0).path().resolve("counts-0.bin").toFile(), "rw")) {
            file.seek(file.length() / 2);
            int old = file.read();
            file.seek(file.length() / 2);
            file.write(old ^ 1);
        }
        Files.write(parts.get(1).path().resolve("runs.parquet"), new byte[0]);
        Files.delete(parts.get(2).path().resolve("part.json"));

        assertThat(ended(start("run"))).isZero();
        assertThat(said()).contains("3 damaged parts");
        assertUndisturbed();
    }

    /** A limit on the size of files, set while it runs, stands in for a full disk: writing fails in the middle of a file either way. */
    @Test
    void diskFull_isToldAndNothingIsLost() throws Exception {
        var process = start("run");
        awaitParts(1, process);
        long kept = Part.all(folder.resolve("a")).get(0).stretch().size();
        var limit = new ProcessBuilder("prlimit", "--pid", "" + process.pid(), "--fsize=20000:20000").start();
        assertThat(limit.waitFor()).isZero();
        assertThat(ended(process)).isEqualTo(Main.NO_IO);
        assertThat(said())
                .contains("Cannot write")
                .containsPattern("[\\d,]+ of 3,000 runs are kept; the same command goes on from there")
                .doesNotContain("\tat ");
        assertThat(Part.all(folder.resolve("a")).get(0).stretch().size()).isEqualTo(kept);

        assertThat(ended(start("run"))).isZero();
        assertUndisturbed();
    }

    @Test
    void secondProcess_isTurnedAway() throws Exception {
        var first = start("run");
        awaitParts(1, first);
        var second = start("run");
        assertThat(ended(second)).isEqualTo(Main.BAD_USAGE);
        assertThat(said()).contains("Another process works in");
        assertThat(ended(first)).isZero();
        assertUndisturbed();
    }

    private void killAfterParts(int parts) throws Exception {
        var process = start("run");
        awaitParts(parts, process);
        process.destroyForcibly().waitFor();
        assertThat(folder.resolve("a/DONE")).doesNotExist();
    }

    private void awaitParts(int parts, Process process) throws Exception {
        while (Part.all(folder.resolve("a")).size() < parts) {
            if (!process.isAlive()) {
                fail("ended before it could be struck: " + said());
            }
            Thread.sleep(10);
        }
    }

    private Process start(String verb) throws IOException {
        var process = steppe(folder, verb, "--out", "a");
        started.add(process);
        return process;
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** What the process that was started last said, or all of them if several run. */
    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    private static Process steppe(Path folder, String verb, String... more) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                verb,
                                Path.of("src/test/resources/steppe/two-powers-experiment.yaml")
                                        .toAbsolutePath()
                                        .toString(),
                                "--replications",
                                RUNS,
                                "--checkpoint",
                                "0.3"),
                        Stream.of(more))
                .toList();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private void assertUndisturbed() throws IOException {
        Folded.assertSame(folder.resolve("a"), undisturbed.resolve("a"));
    }
}
