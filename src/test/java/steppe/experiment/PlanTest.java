package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.config.ConfigException;
import steppe.config.Point;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.config.Sourced;
import steppe.model.Draws;

/** What a design varies, and that it varies nothing else. */
class PlanTest {
    private static final String DECAY = "domains.decay.economic";

    @TempDir
    private Path folder;

    @Test
    void plan_withoutDesign_isOnePointThatSetsNothing() {
        var experiment = experiment("", "");

        assertThat(experiment.size()).isEqualTo(6);
        assertThat(experiment.runs(0, experiment.size()).map(Run::given)).containsOnly(Point.NONE);
        assertThat(experiment.runs(0, experiment.size()).map(Run::replication)).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void row_ofADesign_setsItsNumbersAndNoOthers() {
        var experiment = experiment(
                "{decay: {key: domains.decay.economic}, growth: {keys: [powers.*.growth.economic]}}",
                "{type: lhs, points: 5}");
        var scenario = experiment.scenario();
        for (int index = 0; index < 5; index++) {
            var point = experiment.plan().point(index);
            var row = experiment.plan().points().get(index);
            assertThat(point.values())
                    .containsOnlyKeys(DECAY, "powers.EAST.growth.economic", "powers.WEST.growth.economic");
            assertThat(point.warLength()).isNull();
            assertThat(point.values().get(DECAY))
                    .isEqualTo(number(scenario, DECAY).prior().quantile(row[0]));
            var given = Draws.of(scenario, point, 7, index);
            var drawn = Draws.of(scenario, Point.NONE, 7, index);
            for (var number : scenario.quantities()) {
                var value = point.values().get(number.path());
                assertThat(given.applyAsDouble(number))
                        .as(number.path())
                        .isEqualTo(value == null ? drawn.applyAsDouble(number) : value);
            }
        }
    }

    @Test
    void run_ofTheSamePoint_isTheSameRun() {
        var factors = "{decay: {key: domains.decay.economic}, growth: {key: powers.*.growth.economic}}";
        var one = runs(experiment(factors, "{type: sobol, points: 4}"));
        var other = runs(experiment(factors, "{type: sobol, points: 4}"));

        assertThat(one).hasSize(4 * 2 * 3);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i)).isEqualTo(other.get(i));
        }
        assertThat(one.stream().map(Arrays::hashCode).distinct()).hasSize(one.size());
    }

    @Test
    void group_ofNumbers_movesAtOnce() {
        var experiment = experiment(
                "{decay: {keys: [domains.decay.*]}, conversion: {key: domains.conversion}}",
                "{type: morris, trajectories: 3, levels: 4}");
        var plan = experiment.plan();

        assertThat(Plan.factorOf(plan.factors())).containsExactly(0, 0, 0, 0, 1);
        assertThat(plan.size()).isEqualTo(9);
        for (int walk = 0; walk < 9; walk += 3) {
            for (int step = walk; step < walk + 2; step++) {
                var from = plan.point(step).values();
                var to = plan.point(step + 1).values();
                var moved = from.keySet().stream()
                        .filter(key -> !from.get(key).equals(to.get(key)))
                        .collect(Collectors.toSet());
                assertThat(moved.size() == 4 && moved.stream().allMatch(key -> key.startsWith("domains.decay."))
                                || moved.equals(Set.of("domains.conversion")))
                        .as("%s", moved)
                        .isTrue();
            }
        }
    }

    @Test
    void minAndMax_ofAFactor_takeThePlaceOfThePrior() {
        var plan = experiment("{decay: {key: domains.decay.economic, min: 0.3, max: 0.5}}", "{type: grid, levels: 2}")
                .plan();

        assertThat(IntStream.range(0, 2).mapToObj(i -> plan.point(i).values().get(DECAY)))
                .containsExactlyElementsOf(
                        plan.points().stream().map(row -> 0.3 + 0.2 * row[0]).toList())
                .allMatch(value -> value > 0.3 && value < 0.5);
    }

    @Test
    void minAndMax_ofANumberThatIsCertain_varyItAllTheSame() {
        var plan = experiment("{noise: {key: domains.noise.economic, min: 0, max: 0.1}}", "{type: lhs, points: 4}")
                .plan();

        assertThat(plan.point(0).values()).containsOnlyKeys("domains.noise.economic");
    }

    @Test
    void lengthOfTheWar_asAFactor_isAQuantileOfWhatIsDrawn() {
        var experiment = experiment("{war: {key: war.length}}", "{type: lhs, points: 6}");
        var ends = experiment
                .runs(0, experiment.size())
                .filter(run -> run.policy().equals("drawn") && run.replication() == 0)
                .sorted((a, b) ->
                        Double.compare(a.given().warLength(), b.given().warLength()))
                .map(run -> run.call().trajectory().warEnded())
                .map(end -> end == null ? "never" : end.toString())
                .toList();

        assertThat(IntStream.range(0, 6).mapToObj(i -> experiment.plan().point(i)))
                .allMatch(point -> point.values().isEmpty() && point.warLength() != null);
        assertThat(ends).isSorted();
        assertThat(new HashSet<>(ends)).hasSizeGreaterThan(3);
    }

    @Test
    void chance_asAFactor_givesPointsChancesOfTheirOwn() {
        var plan = experiment(
                        "{decay: {key: domains.decay.economic}, chance: {key: chance}}",
                        "{type: morris, trajectories: 2, levels: 4}")
                .plan();
        for (int index = 0; index + 1 < plan.size(); index++) {
            boolean same = plan.points().get(index)[1] == plan.points().get(index + 1)[1];
            assertThat(plan.replication(index, 0) == plan.replication(index + 1, 0))
                    .isEqualTo(same);
        }
        assertThat(plan.replication(0, 2)).isEqualTo(plan.replication(0, 0) + 2);
        assertThat(plan.point(0).values()).containsOnlyKeys(DECAY);
    }

    @Test
    void points_withoutChance_meetTheSameChances() {
        var plan = experiment("{decay: {key: domains.decay.economic}}", "{type: lhs, points: 3}")
                .plan();

        assertThat(IntStream.range(0, 3).map(index -> plan.replication(index, 5)))
                .containsOnly(5);
    }

    @Test
    void numberWithAPosterior_isSetToItsQuantilesInsteadOfThePriors() throws IOException {
        Files.writeString(folder.resolve("posterior.csv"), """
                domains.decay.economic,domains.conversion
                0.13,0.2
                0.11,0.1
                0.12,0.3
                0.1,0.15
                """);
        Files.writeString(folder.resolve("posterior.yaml"), """
                schemaVersion: 1
                posterior: by hand
                made: {method: by hand}
                numbers:
                  - {path: domains.decay.economic, unit: 1/year, prior: {uniform: [0.08, 0.20]}, median: 0.115, low: 0.1, high: 0.13, learned: 0.5}
                  - {path: domains.conversion, unit: ratio, prior: {uniform: [0, 0.30]}, median: 0.2, low: 0.1, high: 0.3, learned: 0.5}
                """);
        Files.writeString(
                folder.resolve("fitted.yaml"),
                "extends: " + MadeUpRun.RESOURCES.resolve("two-powers.yaml").toAbsolutePath()
                        + "\nsources.posterior: posterior.csv\n");
        var plan = experiment(
                        "fitted.yaml",
                        "{decay: {key: domains.decay.economic}, conversion: {key: domains.conversion}}",
                        "{type: lhs, points: 4}",
                        List.of())
                .plan();
        for (int index = 0; index < 4; index++) {
            var row = plan.points().get(index);
            assertThat(plan.point(index).values().get(DECAY))
                    .isCloseTo(0.10 + 0.01 * (int) (4 * row[0]), within(1e-12));
            assertThat(plan.point(index).values().get("domains.conversion"))
                    .as("believed differently when it was fitted, so its prior stands")
                    .isEqualTo(0.05 + row[1] * (0.30 - 0.05));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{decay: {key: domains.decay.ecnomic}} | factors.decay (domains.decay.ecnomic) fits no uncertain number of the scenario",
                "{noise: {key: domains.noise.economic}} | factors.noise (domains.noise.economic) fits no uncertain number of the scenario",
                "{noise: {key: domains.nose.economic, min: 0, max: 1}} | factors.noise (domains.nose.economic) fits no number of the scenario",
                "{all: {key: domains.**}, decay: {key: domains.decay.economic}} | factors.decay varies domains.decay.economic, as all does",
                "{war: {keys: [war.length, war.load]}} | factors.war must be alone and without min and max, since it is no number",
                "{luck: {key: chance, min: 0, max: 1}} | factors.luck must be alone and without min and max, since it is no number",
                "{decay: {key: domains.decay.economic, min: -0.1, max: 0.5}} | factors.decay reaches too far: domains.decay.economic (-0.1 1/year) must",
                "{decay: {key: domains.decay.economic, min: 0.1, max: 50}} | factors.decay reaches too far: domains.decay.economic (50 1/year) must",
            })
    void factor_thatVariesNothingOrTooMuch_isRefusedWhereItStands(String factors, String why) {
        assertThatThrownBy(() -> experiment(factors, "{type: lhs, points: 4}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("experiment.yaml:14:");
    }

    @Test
    void lengthOfAWarThatIsGiven_asAFactor_isRefused() {
        assertThatThrownBy(() -> experiment("{war: {key: war.length}}", "{type: lhs, points: 4}", "war.ends=2026-12"))
                .hasMessageContaining("factors.war has no war of which the length is drawn");
    }

    @Test
    void factorsThatAreWrong_areToldAtOnce() {
        assertThatThrownBy(() -> experiment("{one: {key: a.b}, two: {key: c.d}}", "{type: lhs, points: 4}"))
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    private static List<double[]> runs(Experiment experiment) {
        return experiment
                .runs(0, experiment.size())
                .map(run -> run.call().trajectory().values())
                .toList();
    }

    private static Sourced number(Scenario scenario, String path) {
        return scenario.quantities().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private Experiment experiment(String factors, String design, String... settings) {
        return experiment(
                MadeUpRun.RESOURCES.resolve("two-powers.yaml").toAbsolutePath().toString(),
                factors,
                design,
                List.of(settings));
    }

    private Experiment experiment(String scenario, String factors, String design, List<String> settings) {
        var text = String.format(Locale.ROOT, """
                schemaVersion: 1
                experiment: varied
                title: Varied
                question: What matters?
                scenario: %s
                seed: 7
                replications: 3
                sample: 0
                policies:
                  - {name: drawn, title: As drawn}
                  - {name: lighter, title: A lighter war, set: {war.load: 0.3}}
                outcomes: [influence.EAST@2028-12]
                report: {base: drawn, powers: [EAST]}
                """, scenario);
        text = factors.isEmpty() ? text : text + "factors: " + factors + "\ndesign: " + design + "\n";
        try {
            var file = Files.writeString(folder.resolve("experiment.yaml"), text);
            return Experiment.of(ResolvedExperiment.read(file, settings), 7, 3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
