package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.ConfigException;
import steppe.results.ResultsException;

/** What a folder does not hold is read by making its runs again, with the same bits. */
class BatchTest {
    private static final List<String> OUTCOMES = List.of(
            "influence.EAST@2028-12",
            "trade.AAA.EAST@2028",
            "leader is EAST by 2028",
            "passing.AAA.WEST.EAST",
            "reliability.BBB.EAST@2029-12");

    @TempDir
    private static Path folder;

    private static Commands commands;

    /** Each experiment twice: once with all outcomes, once with another one only. */
    @BeforeAll
    static void makeRuns() {
        commands = new Commands(folder);
        commands.write("posterior.csv", "domains.decay.economic\n0.1\n0.12\n0.15\n");
        commands.write("posterior.yaml", """
                schemaVersion: 1
                posterior: by hand
                made: {method: by hand}
                numbers:
                  - {path: domains.decay.economic, unit: 1/year, prior: {uniform: [0.08, 0.20]}, median: 0.12, low: 0.1, high: 0.15, learned: 0.5}
                """);
        commands.write("fitted.yaml", "extends: two-powers.yaml\nsources.posterior: posterior.csv\n");
        commands.change("two-powers-experiment.yaml", "fitted-experiment.yaml", "two-powers.yaml", "fitted.yaml");
        for (var name :
                List.of("two-powers-experiment", "two-powers-morris", "two-powers-saltelli", "fitted-experiment")) {
            make(name, name, "[" + String.join(", ", OUTCOMES) + "]");
            make(name, name + "-again", "[warLoad@2025-12]");
        }
        make("two-powers-experiment", "broken", "[" + OUTCOMES.get(0) + "]", "--set", "ties.AAA.EAST.economic=1e307");
        make("two-powers-experiment", "broken-again", "[warLoad@2025-12]", "--set", "ties.AAA.EAST.economic=1e307");
    }

    private static void make(String experiment, String out, String outcomes, String... more) {
        var text = commands.text(experiment + ".yaml")
                .replaceFirst("(?s)outcomes:.*?(?=\n(factors|report):)", "outcomes: " + outcomes)
                .replace("samples: 16", "samples: 4");
        commands.write(out + "-made.yaml", text);
        var arguments = new ArrayList<>(List.of("run", "./" + out + "-made.yaml", "--out", "./" + out, "--quiet"));
        arguments.addAll(List.of(more));
        assertThat(commands.execute(arguments.toArray(String[]::new)))
                .as(commands.said())
                .isIn(Main.OK, Main.SOME_FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "two-powers-experiment, ends-2025, 12",
        "two-powers-experiment, outlasts, 12",
        "fitted-experiment, outlasts, 12",
        "two-powers-morris, drawn, 20",
        "two-powers-saltelli, drawn, 24"
    })
    void outcome_thatTheFolderDoesNotHold_isAsItWouldHaveBeenStored(String name, String policy, int runs) {
        var stored = Batch.open(commands.file(name));
        var again = Batch.open(commands.file(name + "-again"));
        for (var outcome : OUTCOMES) {
            assertThat(stored.holds(outcome)).isTrue();
            assertThat(again.holds(outcome)).isFalse();
            assertThat(outcome(again, policy, outcome, 2))
                    .as(outcome)
                    .hasSize(runs)
                    .isEqualTo(outcome(stored, policy, outcome, 1))
                    .isEqualTo(outcome(again, policy, outcome, 1));
        }
    }

    @Test
    void outcome_ofRunsThatFailed_isNotANumber() {
        var stored = outcome(Batch.open(commands.file("broken")), "outlasts", OUTCOMES.get(0), 1);
        var again = outcome(Batch.open(commands.file("broken-again")), "outlasts", OUTCOMES.get(0), 1);

        assertThat(again).isEqualTo(stored).contains(Double.NaN);
    }

    @Test
    void passing_thatNeverComes_isInfinitelyLate() {
        var months =
                outcome(Batch.open(commands.file("two-powers-experiment")), "ends-2025", "passing.AAA.WEST.EAST", 1);

        assertThat(months).contains(Double.POSITIVE_INFINITY).doesNotContain(Double.NaN);
        assertThat(Batch.month(Batch.month(YearMonth.of(2027, 1)))).isEqualTo(YearMonth.of(2027, 1));
    }

    /** The numbers that a run drew are those that its outcome was made with. */
    @Test
    void drawn_ofAFittedScenario_areRowsOfItsPosterior() {
        var batch = Batch.open(commands.file("fitted-experiment"));
        var decay = batch.scenario("outlasts").quantities().stream()
                .filter(number -> number.path().equals("domains.decay.economic"))
                .toList();

        assertThat(Arrays.stream(batch.drawn("outlasts", decay))
                        .mapToDouble(drawn -> drawn[0])
                        .toArray())
                .hasSize(12)
                .contains(0.1, 0.12)
                .matches(values -> Arrays.stream(values)
                        .allMatch(value -> List.of(0.1, 0.12, 0.15).contains(value)));
    }

    @Test
    void drawn_ofADesign_areWhatItsPointsSet() {
        var batch = Batch.open(commands.file("two-powers-morris"));
        var decay = batch.scenario("drawn").quantities().stream()
                .filter(number -> number.path().equals("domains.decay.economic"))
                .toList();
        var drawn = batch.drawn("drawn", decay);
        for (int point = 0; point < 20; point++) {
            assertThat(drawn[point][0])
                    .isEqualTo(batch.plan().point(point).values().get("domains.decay.economic"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing@2028-12", "influence.EAST@2031-12", "leader is NORTH by 2028", "EAST"})
    void outcome_thatNoRunHas_isRefused(String name) {
        assertThatThrownBy(() -> outcome(Batch.open(commands.file("two-powers-experiment")), "outlasts", name, 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("outcome " + name + ": ");
    }

    @Test
    void open_ofAnythingElse_isRefused() {
        assertThatThrownBy(() -> Batch.open(folder)).isInstanceOf(ResultsException.class);
    }

    private static double[] outcome(Batch batch, String policy, String name, int threads) {
        return batch.outcome(policy, name, threads, new Progress.Silent());
    }
}
