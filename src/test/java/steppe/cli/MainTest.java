package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** The commands that look at what is there, and what every command says when it cannot. */
class MainTest {
    @TempDir
    private static Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeAll
    static void makeARun() {
        assertThat(Main.commandLine()
                        .execute(
                                "run",
                                "src/test/resources/steppe/two-powers-experiment.yaml",
                                "--quiet",
                                "--replications",
                                "3",
                                "--out",
                                folder.resolve("run").toString()))
                .isZero();
    }

    @Test
    void query_finishedFolder_answersInCsv() {
        assertThat(execute("query", run(), "SELECT policy, count(*) AS n FROM runs GROUP BY policy ORDER BY policy"))
                .isZero();
        assertThat(said.toString()).isEqualTo("policy,n\nends-2025,3\noutlasts,3\n");
    }

    @Test
    void query_sameColumnTwice_isNumbered() {
        assertThat(execute(
                        "query", run(), "SELECT r.policy, e.policy FROM runs r JOIN events e USING (run_id) LIMIT 1"))
                .isZero();
        assertThat(said.toString()).startsWith("policy,policy_2\n");
    }

    @Test
    void query_badSql_saysWhyOnce() {
        assertThat(execute("query", run(), "SELECT polcy FROM runs")).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).containsOnlyOnce("\"polcy\" not found");
    }

    @Test
    void query_otherFiles_areOutOfReach() {
        var target = folder.resolve("stolen.csv");
        assertThat(execute("query", run(), "COPY (SELECT 1) TO '" + target + "'"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(target).doesNotExist();
        assertThat(execute("query", run(), "SELECT * FROM read_csv('/etc/passwd')"))
                .isEqualTo(Main.BAD_USAGE);
    }

    @Test
    void chart_finishedFolder_drawsTheSameAgain() throws IOException {
        var chart = folder.resolve("run/charts/fan-EAST.csv");
        var before = Files.readAllBytes(chart);
        Files.delete(chart);
        assertThat(execute("chart", run())).isZero();
        assertThat(Files.readAllBytes(chart)).isEqualTo(before);
    }

    @Test
    void chart_otherFolder_isRefused() {
        assertThat(execute("chart", folder.toString())).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("is not a run folder");
    }

    @Test
    void check_everythingShipped_isFine() {
        assertThat(execute("check", "configs/scenarios/baseline.yaml", "configs/experiments/ukraine-war-length.yaml"))
                .isZero();
        assertThat(said.toString()).contains("an experiment of 5,000 runs").contains("a scenario with");
    }

    @Test
    void check_calibrationAndHindcast_saysWhatTheyHold() {
        assertThat(execute("check", "configs/experiments/calibration.yaml", "configs/experiments/hindcast.yaml"))
                .isZero();
        assertThat(said.toString())
                .containsPattern("a calibration of \\d+ numbers on \\d+ figures and \\d+ patterns")
                .containsPattern("a hindcast of \\d+ figures and \\d+ facts, fitted to \\d+ figures and patterns");
    }

    @Test
    void check_experimentAsScenario_isToldApart() throws IOException {
        var file = folder.resolve("nested.yaml");
        var shipped = Path.of("configs/experiments/ukraine-war-length.yaml").toAbsolutePath();
        Files.writeString(file, Files.readString(shipped).replace("../scenarios/baseline.yaml", shipped.toString()));
        assertThat(execute("check", file.toString())).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("is an experiment, not a scenario");
    }

    @Test
    void anyCommand_internalFailure_hasACodeOfItsOwn() {
        var line = Main.commandLine().addSubcommand(new Broken()).setErr(new PrintWriter(said, true));
        line.setExitCodeExceptionMapper(line.getExitCodeExceptionMapper()); // hands it down to the new command as well
        assertThat(line.execute("broken")).isEqualTo(70);
        assertThat(said.toString()).contains("IllegalStateException");
    }

    @Command(name = "broken")
    private static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("ours");
        }
    }

    private static String run() {
        return folder.resolve("run").toString();
    }

    private int execute(String... args) {
        var out = new PrintWriter(said, true);
        return Main.commandLine().setOut(out).setErr(out).execute(args);
    }
}
