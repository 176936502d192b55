package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.results.CsvFile;
import steppe.results.RunFolder;

/** A calibration of six numbers on twelve figures, from YAML to a posterior that runs are drawn from. */
class CalibrateCommandTest {
    private static final String CALIBRATION = "./two-powers-calibration.yaml";

    @TempDir
    private static Path folder;

    private static Commands commands;

    /** The calibration that others are held against. */
    @BeforeAll
    static void calibrate() {
        commands = new Commands(folder);
        assertThat(commands.execute("calibrate", CALIBRATION, "--out", "./whole", "--threads", "2"))
                .as(commands.said())
                .isZero();
    }

    @Test
    void calibrate_finished_writesThePosteriorWithItsStory() {
        var header =
                commands.text("two-powers-posterior.csv").lines().findFirst().orElseThrow();

        assertThat(header)
                .isEqualTo("powers.EAST.growth.economic,powers.WEST.growth.economic,domains.decay.economic,"
                        + "domains.conversion,hedging.riskAversion");
        assertThat(commands.text("two-powers-posterior.csv").lines()).hasSizeBetween(11, 41);
        assertThat(commands.text("two-powers-posterior.yaml"))
                .contains("posterior: two-powers", "calibration: two-powers-calibration.yaml", "seed: \"11\"");
    }

    @Test
    void calibrate_finished_writesTablesAndCharts() {
        assertThat(commands.tables("whole"))
                .containsKeys("parameters.csv", "fit.csv", "correlations.csv", "sampling.csv", "waves.csv");
        assertThat(commands.text("whole/fit.csv").lines()).hasSize(15);
        assertThat(commands.names("whole/charts")).contains("fit.png", "posterior.png", "waves.png");
        assertThat(commands.text("whole/work.json")).contains("\"done\" : true");
    }

    /** East grows more slowly than was believed, since it trades less with Alfa than runs of the prior say. */
    @Test
    void calibrate_enoughDraws_hasLearned() {
        assertThat(commands.execute(
                        "calibrate", CALIBRATION, "--draws", "200", "--out", "./learned", "--into", "./learned.csv"))
                .as(commands.said())
                .isZero();

        assertThat(commands.tables("learned").get("parameters.csv").lines()).hasSize(7);
        assertThat(StreamSupport.stream(
                                CsvFile.read(folder.resolve("learned.csv")).spliterator(), false)
                        .mapToDouble(row -> row.number("powers.EAST.growth.economic"))
                        .average()
                        .orElseThrow())
                .isLessThan(-0.003);
    }

    @Test
    void scenario_withThePosterior_runs() {
        fitted();
        commands.change("two-powers-experiment.yaml", "fitted-experiment.yaml", "two-powers.yaml", "fitted.yaml");

        assertThat(commands.execute("run", "./fitted-experiment.yaml", "--out", "./fitted-run", "--replications", "3"))
                .as(commands.said())
                .isZero();
        assertThat(commands.names("fitted-run/sources")).contains("posterior.csv", "posterior.yaml");
        assertThat(RunFolder.query(commands.file("fitted-run"), "SELECT * FROM runs WHERE status = 'ok'")
                        .size())
                .isEqualTo(6);
    }

    @Test
    void calibrate_anyThreads_sameBytes() {
        assertThat(calibrate("single", "--threads", "1")).isZero();

        assertSameAsWhole("single");
    }

    @Test
    void calibrate_stoppedAfterAWave_goesOnWithTheSameBytes() throws IOException {
        Files.createDirectories(commands.file("stopped/steps"));
        Files.copy(commands.file("whole/steps/wave-1.json"), commands.file("stopped/steps/wave-1.json"));
        commands.change("whole/work.json", "stopped/work.json", "\"done\" : true", "\"done\" : false");

        assertThat(calibrate("stopped")).isZero();
        assertThat(commands.said()).doesNotContain("wave 1 of 2").contains("wave 2 of 2");
        assertSameAsWhole("stopped");
    }

    @Test
    void calibrate_interruptedWhileSampling_goesOnWithTheSameBytes() {
        int code = commands.executeHearing(
                said -> {
                    if (said.contains("stage 2")) {
                        Thread.currentThread().interrupt();
                    }
                },
                "calibrate",
                CALIBRATION,
                "--out",
                "./interrupted",
                "--into",
                "./interrupted.csv");
        Thread.interrupted();

        assertThat(code).isEqualTo(Main.INTERRUPTED);
        assertThat(commands.said()).contains("Interrupted. The same command goes on from here.");
        assertThat(commands.file("interrupted.csv")).doesNotExist();
        assertThat(calibrate("interrupted")).isZero();
        assertThat(commands.said()).doesNotContain("wave", "stage 1,").contains("stage 2");
        assertSameAsWhole("interrupted");
    }

    @Test
    void calibrate_otherSeed_otherPosteriorAndNotInTheSameFolder() {
        assertThat(calibrate("whole", "--seed", "12")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("holds other results: of the calibration two-powers");
        assertThat(calibrate("seed", "--seed", "12")).isZero();
        assertThat(commands.text("seed.csv")).isNotEqualTo(commands.text("two-powers-posterior.csv"));
    }

    @Test
    void calibrate_figureThatHasBecomeAFloor_isOtherWork() {
        commands.change(
                "two-powers-calibration.yaml",
                "floor.yaml",
                "note: \"15 or more\"}, atLeast: true}",
                "note: \"15 or more\"}, atLeast: false}");

        assertThat(commands.execute("calibrate", "./floor.yaml", "--out", "./whole", "--into", "./floor.csv"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("holds other results");
    }

    @Test
    void calibrate_patternThatNoDrawShows_writesNoPosterior() {
        commands.change(
                "two-powers-calibration.yaml",
                "impossible.yaml",
                "leader of BBB is EAST by 2024",
                "leader of BBB is WEST by 2021");

        assertThat(commands.execute(
                        "calibrate",
                        "./impossible.yaml",
                        "--out",
                        "./impossible",
                        "--into",
                        "./impossible.csv",
                        "--draws",
                        "20"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said())
                .contains("Only 0 of 20 draws show every pattern, too few for a posterior:"
                        + " \"East leads in Bravo at the end of 2024\" is shown by 0");
        assertThat(commands.file("impossible.csv")).doesNotExist();
    }

    @Test
    void calibrate_point_writesTheValuesAndNoPosterior() {
        assertThat(calibrate("point", "--point")).as(commands.said()).isZero();

        assertThat(commands.text("point/point.csv").lines()).hasSize(7);
        assertThat(commands.file("point.csv")).doesNotExist();
        assertThat(commands.said()).contains("Squared distance").contains("from 14 figures");
        assertThat(calibrate("whole", "--point")).isEqualTo(Main.BAD_USAGE);
    }

    @Test
    void calibrate_recover_tellsWhichNumbersComeBack() {
        var options = new String[] {"--recover", "2", "--draws", "20", "--points", "20"};
        assertThat(calibrate("recovery", options)).as(commands.said()).isZero();

        assertThat(commands.text("recovery/recovery.csv").lines()).hasSize(7);
        assertThat(commands.names("recovery/charts")).contains("recovery.png");
        assertThat(commands.said()).contains("90 % intervals hold the truth in").contains("comes back: ");
        assertThat(commands.file("recovery.csv")).doesNotExist();
        var before = commands.tables("recovery");
        assertThat(commands.file("recovery/steps/truth-2.json").toFile().delete())
                .isTrue();
        assertThat(calibrate("recovery", options)).isZero();
        assertThat(commands.tables("recovery")).isEqualTo(before);
        options[1] = "3";
        assertThat(calibrate("recovery", options)).isZero();
        assertThat(commands.said()).contains("truth 3 of 3").doesNotContain("truth 1 of 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-powers-calibration.yaml | --threads=0 | --threads (0) must be at least 1",
                "two-powers-calibration.yaml | --recover=1 | --recover (1) must be at least 2",
                "two-powers-calibration.yaml | --draws=3 | --draws (3) must be at least 20",
                "two-powers-calibration.yaml | --points=3 | --points (3) must be at least 20",
                "two-powers-calibration.yaml | --set=war.laod=0.5 | war.laod is not a key here. Maybe load",
                "two-powers-calibration.yml | --quiet | does not exist. Maybe two-powers-calibration.yaml",
                "two-powers.yaml | --quiet | is no calibration: it has no key calibration",
                "two-powers-hindcast.yaml | --quiet | is a hindcast, not a calibration",
            })
    void calibrate_badUsage_writesNothing(String file, String option, String why) {
        var before = commands.names(".");

        assertThat(commands.execute("calibrate", "./" + file, option, "--out", "./none", "--into", "./none.csv"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains(why);
        assertThat(commands.names(".")).isEqualTo(before);
    }

    private static int calibrate(String name, String... more) {
        var arguments = new ArrayList<String>(
                List.of("calibrate", CALIBRATION, "--out", "./" + name, "--into", "./" + name + ".csv"));
        arguments.addAll(List.of(more));
        return commands.execute(arguments.toArray(String[]::new));
    }

    private static void assertSameAsWhole(String name) {
        assertThat(commands.text(name + ".csv")).isEqualTo(commands.text("two-powers-posterior.csv"));
        assertThat(commands.text(name + ".yaml")).isEqualTo(commands.text("two-powers-posterior.yaml"));
        assertThat(commands.tables(name)).isEqualTo(commands.tables("whole"));
    }

    private static Path fitted() {
        commands.write("fitted.yaml", "extends: two-powers.yaml\nsources.posterior: two-powers-posterior.csv\n");
        return commands.file("fitted.yaml");
    }
}
