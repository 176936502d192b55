package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.RunFolder;

/** Runs of the invented region made again, from folders as they were left and from folders that somebody has changed. */
class VerifyCommandTest {
    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void run() {
        commands = new Commands(folder);
        for (var experiment : new String[] {"two-powers-experiment", "two-powers-morris"}) {
            assertThat(commands.execute(
                            "run",
                            "./" + experiment + ".yaml",
                            "--out",
                            "./" + experiment,
                            "--replications",
                            "4",
                            "--quiet"))
                    .as(commands.said())
                    .isZero();
        }
    }

    @Test
    void verify_wholeFolder_isTheSameToTheLastBit() {
        assertThat(commands.execute("verify", "./two-powers-experiment", "--sample", "100"))
                .as(commands.said())
                .isZero();
        assertThat(commands.said()).contains("8 of 8 runs made again on Java", "all the same to the last bit");
    }

    @Test
    void verify_runsOfADesign_areTheSameToTheLastBit() {
        assertThat(commands.execute("verify", "./two-powers-morris", "--sample", "7"))
                .as(commands.said())
                .isZero();
        assertThat(commands.said()).contains("7 of ");
    }

    @Test
    void replay_ofARun_saysWhatItLeft() {
        var run = RunFolder.query(folder.resolve("two-powers-experiment"), "SELECT * FROM runs")
                .row(5);
        assertThat(commands.execute("replay", run.text("run_id"), "./two-powers-experiment"))
                .as(commands.said())
                .isZero();
        assertThat(commands.said())
                .containsPattern("policy +outlasts")
                .containsPattern("replication +" + run.text("replication"))
                .contains(Double.toString(run.number("influence.EAST@2028-12")))
                .contains("The same to the last bit.");
    }

    /** The scenario of the base policy alone was changed; the other policy has a file of its own. */
    @Test
    void folder_thatSomebodyChanged_doesNotComeOutAsItWas() {
        commands.execute("run", "./two-powers-experiment.yaml", "--out", "./changed", "--replications", "2", "--quiet");
        commands.change(
                "changed/config.yaml",
                "changed/config.yaml",
                "riskAversion: {prior: {uniform: [0.5",
                "riskAversion: {prior: {uniform: [1.5");
        assertThat(commands.execute("verify", "./changed")).isEqualTo(Main.SOME_FAILED);
        assertThat(commands.said()).contains("2 of 4 runs are not the same", "influence.EAST@2028-12 is 0.");
        var id = RunFolder.query(folder.resolve("changed"), "SELECT * FROM runs")
                .row(0)
                .text("run_id");
        assertThat(commands.execute("replay", id, "./changed")).isEqualTo(Main.SOME_FAILED);
        assertThat(commands.said()).contains("Not the same: ");
    }

    @Test
    void replay_ofNoRun_isRefused() {
        assertThat(commands.execute("replay", "ffff00001111", "./two-powers-experiment"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("is the beginning of no run", "Maybe look: steppe query");
        assertThat(commands.execute("replay", "x' OR 1=1", "./two-powers-experiment"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("must be hexadecimal digits");
        assertThat(commands.execute("verify", "./two-powers-experiment", "--sample", "0"))
                .isEqualTo(Main.BAD_USAGE);
    }
}
