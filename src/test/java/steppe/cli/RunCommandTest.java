package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.RunFolder;

/** The main job, small, as a person would start it. */
class RunCommandTest {
    private static final String EXPERIMENT = "src/test/resources/steppe/two-powers-experiment.yaml";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void run_anyThreads_sameTablesAndCharts() throws IOException {
        assertThat(run("a", "--threads", "1")).isZero();
        assertThat(run("b", "--threads", "3")).isZero();
        for (var table : List.of("runs", "shares", "events", "trajectories")) {
            assertThat(Files.readAllBytes(folder.resolve("b/" + table + ".parquet")))
                    .as(table)
                    .isEqualTo(Files.readAllBytes(folder.resolve("a/" + table + ".parquet")));
        }
        for (var summary : List.of("outcomes.csv", "shares.csv")) {
            assertThat(folder.resolve("b").resolve(summary))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(summary));
        }
        assertThat(charts("a")).isEqualTo(charts("b")).hasSizeGreaterThan(5);
    }

    @Test
    void run_ofAnotherRegion_drawsItsCharts() throws IOException {
        assertThat(runOf("configs/experiments/south-caucasus.yaml", "a", "--replications", "4"))
                .isZero();
        for (var area : List.of("region", "ARM", "AZE", "GEO")) {
            assertThat(folder.resolve("a/charts/shares-" + area + ".png")).isNotEmptyFile();
        }
        assertThat(folder.resolve("a/charts/fan-TUR.svg")).content().contains("South Caucasus (illustrative)");
        assertThat(folder.resolve("a/failures")).doesNotExist();
        var influence = RunFolder.query(
                folder.resolve("a"),
                "SELECT \"influence.RUS@2035-12\" + \"influence.TUR@2035-12\" + \"influence.EUU@2035-12\" AS total FROM runs");
        assertThat(influence.numbers("total")).hasSize(12).containsOnly(new double[] {1}, within(1e-9));
    }

    @Test
    void run_otherSeed_otherResults() {
        run("a", "--seed", "1");
        run("b", "--seed", "2");
        assertThat(outcomes("b")).isNotEqualTo(outcomes("a"));
    }

    @Test
    void run_finished_leavesAWholeFolder() {
        run("a");
        for (var name : List.of(
                "manifest.json",
                "config.yaml",
                "experiment.yaml",
                "status.json",
                "runs.parquet",
                "shares.parquet",
                "outcomes.csv",
                "shares.csv",
                "events.parquet",
                "trajectories.parquet",
                "DONE")) {
            assertThat(folder.resolve("a").resolve(name)).isNotEmptyFile();
        }
        assertThat(folder.resolve("a/.partial")).doesNotExist();
        assertThat(folder.resolve("a/.lock")).doesNotExist();
    }

    @Test
    void run_onceMore_hasNothingToDo() throws IOException {
        run("a");
        var before = Files.getLastModifiedTime(folder.resolve("a/DONE"));
        assertThat(run("a")).isZero();
        assertThat(said.toString()).contains("already holds these results");
        assertThat(Files.getLastModifiedTime(folder.resolve("a/DONE"))).isEqualTo(before);
    }

    @Test
    void run_folderOfAnotherSeed_isRefused() throws IOException {
        run("a", "--seed", "1");
        var before = Files.readAllBytes(folder.resolve("a/runs.parquet"));
        assertThat(run("a", "--seed", "2")).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("its seed: 1, not 2");
        assertThat(Files.readAllBytes(folder.resolve("a/runs.parquet"))).isEqualTo(before);
        assertThat(run("a", "--seed", "2", "--fresh")).isZero();
    }

    @Test
    void run_interrupted_saysSoAndGoesOn() throws IOException {
        Thread.currentThread().interrupt();
        assertThat(run("a")).isEqualTo(Main.INTERRUPTED);
        assertThat(said.toString()).contains("Interrupted after").contains("is unfinished");
        assertThat(Files.readString(folder.resolve("a/status.json"))).contains("interrupted");
        assertThat(folder.resolve("a/DONE")).doesNotExist();
        assertThat(run("a")).isZero();
        assertThat(folder.resolve("a/DONE")).exists();
    }

    @Test
    void run_runsThatFail_areCountedAndKept() throws IOException {
        assertThat(run("a", "--set", "ties.AAA.EAST.economic=1.7e308")).isEqualTo(Main.SOME_FAILED);
        assertThat(said.toString()).contains("24 of 24 runs failed");
        try (var failures = Files.list(folder.resolve("a/failures"))) {
            var texts =
                    failures.filter(file -> file.toString().endsWith(".txt")).toList();
            assertThat(texts)
                    .hasSize(24)
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .contains("again: steppe trace")
                            .contains(file.toString().replace(".txt", ".yaml")));
        }
    }

    @Test
    void run_thatFailed_isToldHowToMakeItAgain() throws IOException {
        run("a", "--set", "ties.AAA.EAST.economic=1.7e308");
        var told = Files.readAllLines(failures("a").get(5));
        assertThat(told.get(1)).startsWith("again: steppe trace ");
        assertThat(told.get(2)).startsWith("steppe.model.BrokenRunException: ");
        said.getBuffer().setLength(0);

        int code = execute(told.get(1).substring("again: steppe ".length()).split(" "));

        assertThat(code).isEqualTo(Main.SOME_FAILED);
        assertThat(said.toString()).contains(told.get(2).substring("steppe.model.BrokenRunException: ".length()));
    }

    @Test
    void run_scenarioInsteadOfExperiment_isToldApart() {
        var out = new PrintWriter(said, true);
        int code = Main.commandLine().setOut(out).setErr(out).execute("run", "configs/scenarios/baseline.yaml");
        assertThat(code).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString())
                .contains("baseline.yaml: is a scenario, not an experiment")
                .hasLineCount(1);
    }

    @Test
    void run_setting_changesResults() {
        run("a");
        run("b", "--set", "war.load=0.9");
        assertThat(outcomes("b")).isNotEqualTo(outcomes("a"));
        assertThat(folder.resolve("b/charts/fan-EAST.svg")).content().contains("war.load=0.9");
        assertThat(folder.resolve("a/charts/fan-EAST.svg")).content().doesNotContain("war.load");
    }

    @Test
    void run_settingOfAnotherType_isRefusedInOneLine() {
        assertThat(run("a", "--set", "mechanisms.hedging=flase")).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("must be on or off").hasLineCount(1);
    }

    @Test
    void run_unknownSetting_writesNothing() {
        assertThat(run("a", "--set", "war.laod=0.9")).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("war.laod").contains("Maybe");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void run_noReplications_isRefused() {
        assertThat(run("a", "--replications", "0")).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("--replications (0) must be at least 1");
    }

    /** Before their policies part, the runs of one replication are the same run. */
    @Test
    void run_policies_shareTheirChances() {
        run("a");
        var table = RunFolder.query(
                folder.resolve("a"),
                "SELECT replication, count(DISTINCT \"influence.EAST@2024-12\") AS kinds FROM runs GROUP BY replication");
        assertThat(table.numbers("kinds")).containsOnly(1);
    }

    private int run(String name, String... more) {
        return runOf(EXPERIMENT, name, more);
    }

    private int runOf(String experiment, String name, String... more) {
        var args = new ArrayList<>(
                List.of("run", experiment, "--out", folder.resolve(name).toString()));
        args.addAll(Arrays.asList(more));
        return execute(args.toArray(String[]::new));
    }

    private int execute(String... args) {
        var out = new PrintWriter(said, true);
        return Main.commandLine().setOut(out).setErr(out).execute(args);
    }

    /** What is told of each run that failed. */
    private List<Path> failures(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name).resolve("failures"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private String outcomes(String name) {
        return RunFolder.query(folder.resolve(name), "SELECT * EXCLUDE (run_id, seed) FROM runs")
                .toCsv();
    }

    private List<String> charts(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name).resolve("charts"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(RunCommandTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
