package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.results.CsvFile;

/** A hindcast of three years of the two powers, from YAML to its skill. */
class HindcastCommandTest {
    private static final String HINDCAST = "./two-powers-hindcast.yaml";

    @TempDir
    private static Path folder;

    private static Commands commands;
    private static String said;

    @BeforeAll
    static void hindcast() {
        commands = new Commands(folder);
        int code = commands.execute("hindcast", HINDCAST, "--out", "./whole", "--threads", "2");
        said = commands.said();
        assertThat(code).as(said).isZero();
    }

    @Test
    void hindcast_finished_saysWhatItWasFittedToAndScoredOn() {
        assertThat(said)
                .contains("fitted to 3 figures and patterns up to 2021-12, scored on 7 figures and 3 facts after it")
                .contains("not scored: 1 figures, since remittances is not written down by any run");
    }

    @Test
    void hindcast_finished_comparesAllVariantsWithSimpleForecasts() {
        assertThat(said)
                .contains(
                        "  The model  ",
                        "  War off  ",
                        "  The model, from the last known figures  ",
                        "  Nothing changes  ",
                        "  Five-year trend  ",
                        "  Mean of the past  ");
        assertThat(commands.text("whole/skill.csv"))
                .contains("model,", "no-war,", "model-anchored,", "persistence,", "trend,", "mean,");
    }

    /** Of trade of Alfa with East a single year is known, so a simple forecast cannot say how far it moves. */
    @Test
    void figures_thatSomeForecastCannotSpeakOf_areLeftOutOfTheComparison() {
        assertThat(said).contains("4 figures that all can forecast (3 left out)");
        assertThat(commands.text("whole/scores.csv")).contains("tradeShare").contains("armsShare");
    }

    @Test
    void facts_areScoredByTheShareOfRunsInWhichTheyHold() {
        assertThat(said).contains("3 facts, yes or no: all, those 1 of a direction, those 2 of a level. Brier score");
        assertThat(commands.text("whole/charts/patterns.csv"))
                .contains("East leads in Bravo in 2024", "West passes East in Bravo by 2023");
    }

    /** In 2021 East leads in Bravo; of a direction, whoever says that nothing changes cannot speak. */
    @Test
    void facts_whereNothingChanges_followFromTheLastKnownYear() {
        var facts = CsvFile.read(folder.resolve("whole/facts-probabilities.csv"));
        assertThat(facts)
                .extracting(row -> row.number(HindcastRuns.PERSISTENCE))
                .containsExactly(1.0, 0.0, 0.5);
        var directions = CsvFile.read(folder.resolve("whole/facts-directions.csv"));
        assertThat(directions)
                .filteredOn(row -> row.text("entrant").equals(HindcastRuns.PERSISTENCE))
                .singleElement()
                .satisfies(row -> assertThat(row.number("brier")).isEqualTo(0.25));
    }

    @Test
    void hindcast_finished_writesTablesAndCharts() {
        assertThat(commands.tables("whole"))
                .containsKeys(
                        "skill.csv",
                        "coverage.csv",
                        "pit.csv",
                        "scores.csv",
                        "energy.csv",
                        "misses.csv",
                        "facts.csv",
                        "fit.csv");
        assertThat(commands.names("whole/charts"))
                .contains("skill.png", "coverage.png", "patterns.png", "forecasts-tradeShare.png", "fit.png");
    }

    /** The fit is kept, so that another file of observations costs the runs alone. */
    @Test
    void ownObservations_inTheSameFolder_areScoredWithTheSameFit() {
        assertThat(commands.execute("hindcast", HINDCAST, "--out", "./own")).isZero();
        var fit = commands.text("own/fit.csv");
        int code = commands.execute("hindcast", HINDCAST, "--out", "./own", "--observations", "./two-powers-own.csv");

        assertThat(code).as(commands.said()).isZero();
        assertThat(commands.said())
                .doesNotContain("wave", "sampling")
                .contains("scored on 8 figures")
                .contains("7 figures that all can forecast (1 left out)")
                .contains("tradeValue");
        assertThat(commands.text("own/fit.csv")).isEqualTo(fit);
        assertThat(commands.text("own/scores.csv"))
                .contains("tradeValue,AAA,EAST")
                .contains("2024");
    }

    @Test
    void hindcast_anyThreads_sameBytes() {
        assertThat(commands.execute("hindcast", HINDCAST, "--out", "./single", "--threads", "1"))
                .isZero();

        assertThat(commands.tables("single")).isEqualTo(commands.tables("whole"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tradeValue,AAA,EAST,2023,18,EUR bn | own.csv:2:6: unit (EUR bn) is not a unit of tradeValue",
                "gdp,AAA,EAST,2023,18,USD bn | own.csv:2:1: series (gdp) is not a series that can be scored",
                "tradeValue,AAA,EAST,2023,much,USD bn | own.csv:2:5: value (much) must be a number",
                "tradeValue,AAA,EAST,23rd,18,USD bn | own.csv:2:4: year (23rd) must be a number",
                "tradeValue,AAA,EAST,2023 | own.csv:2:1: has 4 cells, where the first line has 6",
            })
    void ownObservations_thatCannotBeScored_areRefusedAndNothingIsWritten(String row, String why) {
        commands.write("own.csv", "series,country,power,year,value,unit\n" + row + "\n");

        assertThat(commands.execute("hindcast", HINDCAST, "--out", "./none", "--observations", "./own.csv"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains(why);
        assertThat(commands.file("none")).doesNotExist();
    }

    @Test
    void ownObservations_thatAreNotThere_areRefused() {
        assertThat(commands.execute("hindcast", HINDCAST, "--out", "./none", "--observations", "./nowhere.csv"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("nowhere.csv: does not exist");
    }

    /** A power that nobody knows is no slip in the file's form, so the figure is left out and that is said. */
    @Test
    void ownObservations_ofAnUnknownPower_areLeftOutWithTheReason() {
        commands.write("unknown.csv", "series,country,power,year,value,unit\ntradeValue,AAA,NORTH,2023,18,USD bn\n");

        assertThat(commands.execute("hindcast", HINDCAST, "--out", "./unknown", "--observations", "./unknown.csv"))
                .isZero();
        assertThat(commands.said()).contains("names NORTH, which is neither an area nor a power");
    }

    @Test
    void hindcast_withNothingToScore_isRefused() {
        var text = commands.text("two-powers-hindcast.yaml");
        commands.write(
                "nothing.yaml",
                text.substring(0, text.indexOf("facts:")).replace("cutOff: 2021-12", "cutOff: 2024-12"));

        assertThat(commands.execute("hindcast", "./nothing.yaml", "--out", "./none"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("There is nothing to score after 2024-12");
        assertThat(commands.file("none")).doesNotExist();
    }

    @Test
    void hindcast_otherFit_isNotMadeInTheSameFolder() {
        assertThat(commands.execute("hindcast", HINDCAST, "--out", "./whole", "--set", "war.load=0.3"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("holds other results: of the hindcast two-powers");
    }

    @Test
    void otherFiles_asAHindcast_areToldApart() {
        for (var file : List.of("two-powers.yaml", "two-powers-calibration.yaml", "two-powers-experiment.yaml")) {
            assertThat(commands.execute("hindcast", "./" + file, "--out", "./none"))
                    .isEqualTo(Main.BAD_USAGE);
            assertThat(commands.said()).contains("is no hindcast: it has no key hindcast");
        }
    }
}
