package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The analyses of finished folders: a plain one, and one of each design that has an analysis of its own. */
class AnalyzeCommandTest {
    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void makeRuns() {
        commands = new Commands(folder);
        commands.write("wide.yaml", """
                extends: two-powers.yaml
                uncertainty.process: off
                powers.WEST.growth.economic: {prior: {uniform: [-0.08, 0.12]}, unit: 1/year, origin: assumption, note: wide enough to decide}
                """);
        commands.change("two-powers-experiment.yaml", "plain.yaml", "two-powers.yaml", "wide.yaml");
        assertThat(commands.execute("run", "./plain.yaml", "--out", "./plain", "--quiet", "--replications", "120"))
                .isZero();
        assertThat(commands.execute("run", "./two-powers-morris.yaml", "--out", "./morris", "--quiet"))
                .isZero();
        assertThat(commands.execute("run", "./two-powers-saltelli.yaml", "--out", "./saltelli", "--quiet"))
                .isZero();
    }

    @Test
    void sensitivity_ofAMorrisDesign_ranksItsFactors() {
        analyze("sensitivity", "./morris");

        assertThat(table("morris", "morris-influence-EAST-2028-12"))
                .hasLineCount(5)
                .contains("growth,", "war-length,");
        assertThat(commands.names("morris/analysis")).contains("morris-influence-EAST-2028-12.png");
        assertThat(commands.said())
                .contains("East's share of influence in December 2028: mean size of the effect")
                .contains("Growth of the powers");
    }

    @Test
    void sensitivity_ofASaltelliDesign_sharesOutTheVariance() {
        analyze("sensitivity", "./saltelli", "--outcome", "trade.AAA.EAST@2028", "--outcome", "influence.EAST@2028-12");

        assertThat(table("saltelli", "sobol-trade-AAA-EAST-2028"))
                .contains("growth,", "decay,", "war-length,", "chance,");
        assertThat(commands.names("saltelli/analysis"))
                .contains("sobol-influence-EAST-2028-12.csv")
                .anyMatch(name -> name.endsWith(".png"));
        assertThat(commands.said()).contains("share of the variance by itself and in all");
    }

    @Test
    void sensitivity_ofAPlainRun_comparesLowWithHigh() {
        analyze("sensitivity", "./plain", "--policy", "outlasts", "--outcome", "trade.AAA.WEST@2028");

        assertThat(table("plain", "outlasts/tornado-trade-AAA-WEST-2028")).contains("powers.WEST.growth.economic");
        assertThat(commands.names("plain/analysis/outlasts")).contains("tornado-trade-AAA-WEST-2028.png");
        assertThat(commands.said())
                .contains("plain does not hold \"trade.AAA.WEST@2028\": making its 120 runs again to read it")
                .contains("Growth of West's trade over demand");
    }

    /** West's trade with Alfa hangs on how fast West grows and ties decay, so a box of the two must tell most of the large values. */
    @Test
    void discover_ofAPlainRun_findsABoxInWords() {
        analyze("discover", "./plain", "--policy", "outlasts", "--target", "trade.AAA.WEST@2028 > 24");

        assertThat(commands.said()).containsIgnoringCase("growth of West's trade");
        assertThat(table("plain", "outlasts/discover-trade-AAA-WEST-2028-24-limits"))
                .contains("powers.WEST.growth.economic");
        assertThat(commands.names("plain/analysis/outlasts"))
                .contains(
                        "discover-trade-AAA-WEST-2028-24-boxes.csv",
                        "discover-trade-AAA-WEST-2028-24-limits.csv",
                        "discover-trade-AAA-WEST-2028-24-steps.csv")
                .anyMatch(name -> name.startsWith("discover-trade-AAA-WEST-2028-24-") && name.endsWith(".png"));
    }

    @Test
    void discover_not_looksAtTheOtherRuns() {
        analyze("discover", "./plain", "--policy", "outlasts", "--target", "trade.AAA.WEST@2028 > 24", "--not");

        assertThat(commands.names("plain/analysis/outlasts")).contains("discover-not-trade-AAA-WEST-2028-24-boxes.csv");
    }

    @Test
    void robustness_ofTwoPolicies_tellsRegretAndWhoIsBest() {
        analyze("robustness", "./plain", "--outcome", "influence.EAST@2028-12", "--good", "0.6");

        assertThat(table("plain", "robustness-influence-EAST-2028-12"))
                .hasLineCount(3)
                .contains("ends-2025,", "outlasts,");
        assertThat(commands.names("plain/analysis"))
                .contains("robustness-influence-EAST-2028-12-pairs.csv", "robustness-influence-EAST-2028-12-rules.csv")
                .anyMatch(name -> name.startsWith("robustness-influence-EAST-2028-12") && name.endsWith(".png"));
        assertThat(commands.said())
                .contains("War ends in 2025", "War outlasts the horizon", "larger is better (in %)", "good enough");
    }

    @Test
    void convergence_ofAPlainRun_tellsHowManyMoreItTakes() {
        analyze("convergence", "./plain");

        assertThat(table("plain", "convergence")).hasLineCount(6 + 3 + 1);
        assertThat(commands.names("plain/analysis")).contains("convergence-path.csv", "convergence-headlines.png");
        assertThat(commands.said())
                .contains("East's share of influence in December 2024, change under: War outlasts the horizon")
                .containsPattern("\\d of 9 are as sure as wanted");
    }

    /** Policies that part in 2026 do not differ in 2024, and of that every replication is sure. */
    @Test
    void convergence_ofADifferenceThatIsNone_isReachedAtOnce() {
        analyze("convergence", "./plain");

        assertThat(commands.said().lines().filter(line -> line.contains("December 2024, change under")))
                .singleElement()
                .asString()
                .contains(" 0.0000 ")
                .doesNotContain("-0")
                .doesNotEndWith("more");
    }

    @Test
    void analysis_onceMore_writesTheSame() {
        analyze("sensitivity", "./morris");
        var before = commands.tables("morris/analysis");
        analyze("sensitivity", "./morris", "--threads", "1");

        assertThat(commands.tables("morris/analysis")).isEqualTo(before);
    }

    @Test
    void analysis_leavesTheRunAsItWas() {
        analyze("sensitivity", "./saltelli", "--outcome", "influence.EAST@2028-12");

        assertThat(commands.names("saltelli")).contains("DONE", "analysis", "runs.parquet");
        assertThat(commands.execute("query", "./saltelli", "SELECT count(*) AS n FROM runs"))
                .isZero();
        assertThat(commands.said()).isEqualTo("n\n96\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sensitivity | --policy=none | --policy (none) is not a policy of",
                "sensitivity | --outcome=nothing@2028 | names no metric",
                "sensitivity | --outcome=passing.AAA.WEST.EAST | is a month that may never come, so it has no mean."
                        + " Maybe \"WEST passes EAST in AAA by 2029\"",
                "sensitivity | --outcome=passing.EAST.WEST | Maybe \"EAST passes WEST by 2029\"",
                "robustness | --outcome=passing.AAA.WEST.EAST | is a month that may never come, so it has no mean",
                "robustness | --outcome=influence.NORTH@2028 | names NORTH, which is neither an area nor a power",
                "discover | --target=influence.EAST@2028-12 | is a number, not a statement. Maybe \"influence.EAST@2028-12 < ...\"",
                "discover | --target=leader is NORTH by 2028 | names NORTH, which is neither an area nor a power",
                "discover | --quiet | Missing required option: '--target=STATEMENT'",
            })
    void analysis_badUsage_isRefused(String analysis, String option, String why) {
        assertThat(commands.execute("analyze", analysis, "./plain", option)).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains(why);
    }

    @Test
    void robustness_ofASinglePolicy_isRefused() {
        assertThat(commands.execute("analyze", "robustness", "./morris", "--outcome", "influence.EAST@2028-12"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("gives only one policy, so there is nothing to choose");
    }

    @Test
    void convergence_ofADesign_isRefused() {
        assertThat(commands.execute("analyze", "convergence", "./morris")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("points of a design").contains("Maybe steppe analyze sensitivity");
    }

    @Test
    void folder_thatIsNoRun_isRefused() {
        assertThat(commands.execute("analyze", "convergence", folder.toString()))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("is not a run folder");
    }

    private static void analyze(String... arguments) {
        var all = new ArrayList<>(List.of("analyze"));
        all.addAll(List.of(arguments));
        assertThat(commands.execute(all.toArray(String[]::new)))
                .as(commands.said())
                .isZero();
    }

    private static String table(String run, String name) {
        return commands.text(run + "/analysis/" + name + ".csv");
    }
}
