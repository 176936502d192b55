package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void commands() {
        commands = new Commands(folder);
    }

    @Test
    void plan_ofPolicies_saysRunsTimeAndDisk() {
        assertThat(commands.execute("plan", "./two-powers-experiment.yaml", "--replications", "500", "--pilot", "10"))
                .as(commands.said())
                .isZero();
        assertThat(commands.said())
                .contains("1,000 runs: 2 policies x 500 replications of 120 months")
                .contains("outlasts", "War outlasts the horizon")
                .contains("No design: every number with a prior is drawn anew")
                .containsPattern("A pilot of 10 runs on \\d+ threads: [0-9.]+ ms a run")
                .containsPattern("All 1,000 runs: about \\d+ (s|min) or less")
                .containsPattern("and about \\d+ MB on disk");
    }

    @Test
    void plan_ofADesign_showsFactorsAndFirstPoints() {
        assertThat(commands.execute("plan", "./two-powers-saltelli.yaml", "--pilot", "0"))
                .as(commands.said())
                .isZero();
        assertThat(commands.said())
                .contains("Factors of the design (Saltelli[")
                .contains("The first points of ")
                .doesNotContain("A pilot of");
    }

    /** What the pilot says of its own runs is what they took: the sizes of its tables, and nothing is left behind. */
    @Test
    void pilot_ofTheWholeExperiment_leavesNothing() throws Exception {
        var before = temporary();
        commands.execute("plan", "./two-powers-experiment.yaml", "--replications", "2", "--pilot", "50");
        assertThat(commands.said()).contains("A pilot of 4 runs");
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("steppe-pilot"))
                    .count();
        }
    }

    @Test
    void plan_wrongNumbers_areRefused() {
        assertThat(commands.execute("plan", "./two-powers-experiment.yaml", "--pilot", "-1"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("--pilot (-1) must be at least 0");
        assertThat(commands.execute("plan", "./two-powers-experiment.yaml", "--threads", "0"))
                .isEqualTo(Main.BAD_USAGE);
    }
}
