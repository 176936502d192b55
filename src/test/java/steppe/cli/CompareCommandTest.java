package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.CsvFile;

/** Two war lengths in the same worlds of the invented region. */
class CompareCommandTest {
    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void run() {
        commands = new Commands(folder);
        assertThat(commands.execute(
                        "run", "./two-powers-experiment.yaml", "--out", "./run", "--replications", "100", "--quiet"))
                .as(commands.said())
                .isZero();
    }

    @Test
    void compare_allOutcomes_tellsWhatALongerWarChanges() {
        assertThat(commands.execute("compare", "./run")).as(commands.said()).isZero();
        assertThat(commands.said())
                .contains(
                        "East's share of influence in December 2028",
                        "War outlasts the horizon",
                        "times as many independent runs")
                .contains("Chance that West passes East in Alfa at all");
        var later = CsvFile.read(folder.resolve("run/analysis/compare.csv")).row(1);
        assertThat(later.text("outcome")).isEqualTo("influence.EAST@2028-12");
        assertThat(later.number("high")).as("a longer war costs East influence").isNegative();
        assertThat(later.number("high")).isLessThan(later.number("independent_high"));
        assertThat(later.number("saving")).isGreaterThan(2);
        assertThat(commands.names("run/analysis")).contains("compare-influence-EAST-2028-12.png");
    }

    /** Both wars go on alike until the end of 2025. */
    @Test
    void compare_beforePoliciesPart_nothingDiffers() {
        commands.execute("compare", "./run", "--outcome", "influence.EAST@2024-12");
        var row = CsvFile.read(folder.resolve("run/analysis/compare.csv")).row(0);
        assertThat(row.number("difference")).isZero();
        assertThat(row.number("low")).isZero();
        assertThat(commands.said()).contains("share of influence in December 2024");
    }

    @Test
    void compare_anotherBase_turnsTheSign() {
        commands.execute("compare", "./run", "--outcome", "influence.EAST@2028-12");
        double one =
                CsvFile.read(folder.resolve("run/analysis/compare.csv")).row(0).number("difference");
        commands.execute("compare", "./run", "--outcome", "influence.EAST@2028-12", "--policy", "outlasts");
        double other = CsvFile.read(folder.resolve("run/analysis/outlasts/compare.csv"))
                .row(0)
                .number("difference");
        assertThat(other).isEqualTo(-one);
    }

    @Test
    void compare_outcomeThatTheRunDoesNotHold_isReadByMakingItsRunsAgain() {
        commands.execute("compare", "./run", "--outcome", "leader of BBB is EAST by 2028");
        assertThat(commands.said()).contains("making its 100 runs again", "Chance that East leads in Bravo");
    }

    @Test
    void compare_onePolicy_isRefused() {
        commands.change(
                "two-powers-experiment.yaml",
                "one.yaml",
                "  - {name: outlasts, title: War outlasts the horizon, set: {war.ends: never}}\n",
                "");
        commands.execute("run", "./one.yaml", "--out", "./one", "--replications", "3", "--quiet");
        assertThat(commands.execute("compare", "./one")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("gives only one policy, so there is nothing to compare");
    }

    /** A mean over the points of a design has no interval, wherever it is told. */
    @Test
    void compare_pointsOfADesign_tellsNoInterval() {
        commands.change(
                "two-powers-experiment.yaml",
                "designed.yaml",
                "report:",
                "factors:\n  decay: {title: Decay of ties, key: domains.decay.*}\ndesign: {type: grid, levels: 3}\nreport:");
        assertThat(commands.execute("run", "./designed.yaml", "--out", "./designed", "--replications", "2", "--quiet"))
                .as(commands.said())
                .isZero();
        assertThat(commands.execute("compare", "./designed", "--outcome", "influence.EAST@2028-12"))
                .as(commands.said())
                .isZero();

        var compared =
                CsvFile.read(folder.resolve("designed/analysis/compare.csv")).row(0);
        assertThat(compared.number("worlds")).isEqualTo(6);
        assertThat(compared.number("difference")).isNegative();
        assertThat(compared.number("low")).isNaN();
        assertThat(compared.number("independent_low")).isNaN();
        assertThat(compared.number("saving")).isNaN();
        assertThat(commands.said()).doesNotContain("[", "as sure as");
        assertThat(CsvFile.read(folder.resolve("designed/charts/paired-EAST.csv"))
                        .numbers("mean_low"))
                .isNotEmpty()
                .containsOnly(Double.NaN);
        assertThat(CsvFile.read(folder.resolve("designed/outcomes.csv")).numbers("high"))
                .isNotEmpty()
                .containsOnly(Double.NaN);
    }
}
