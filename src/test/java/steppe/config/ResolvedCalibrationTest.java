package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResolvedCalibrationTest {
    private static final String CALIBRATION = text("two-powers-calibration.yaml");
    private static final String HINDCAST = text("two-powers-hindcast.yaml");

    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
        config.copy("two-powers-earlier.yaml");
        config.copy("two-powers-series.csv");
    }

    @Test
    void calibration_read_hasAScenarioForEachPeriodAndAllFigures() {
        var calibration = read(CALIBRATION);

        assertThat(calibration.scenarios()).containsOnlyKeys("known-past", "earlier");
        assertThat(calibration.scenarios().get("known-past")).isEqualTo(Scenario.read(config.file("two-powers.yaml")));
        assertThat(calibration.observations())
                .as("all but the national product, which the model has no counterpart of")
                .hasSize(13);
        assertThat(calibration.into()).isEqualTo(Position.shown(config.file("two-powers-posterior.csv")));
        assertThat(calibration.targetsAt()).hasSameSizeAs(calibration.spec().targets());
        assertThat(calibration.patternsAt()).extracting(Position::line).containsExactly(52, 53);
        assertThat(calibration.parametersAt()).extracting(Position::line).containsExactly(10, 11, 12, 13);
    }

    @Test
    void setting_ofACalibration_liesOverAllPeriods() {
        assertThat(read(CALIBRATION, "region.name=Mine").scenarios().values())
                .extracting(scenario -> scenario.region().name())
                .containsOnly("Mine");
    }

    /** Every case of {@code wrong-calibrations.txt}: what is put in place of what, and after the arrow what is said about it. */
    static Stream<Arguments> wrong() throws IOException {
        var text = Files.readString(Config.RESOURCES.resolve("config/wrong-calibrations.txt"));
        return Stream.of(text.split("(?m)^=== ")).skip(1).map(each -> {
            var name = each.substring(0, each.indexOf('\n'));
            var parts = each.substring(name.length() + 1).split("(?m)^==>\n");
            return arguments(name, parts[0].lines().toList(), parts[1].strip());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void wrongCalibration_read_isRefusedWithAllItsProblems(String name, List<String> changes, String message) {
        var text = CALIBRATION;
        for (int i = 0; i + 2 < changes.size(); i += 3) {
            assertThat(text).contains(changes.get(i));
            text = text.replace(changes.get(i), changes.get(i + 2));
        }
        var wrong = text;

        assertThat(config.refusal(() -> read(wrong))).isEqualTo(message);
    }

    @Test
    void otherFiles_readAsACalibration_areToldApart() {
        assertThat(config.refusal(() -> ResolvedCalibration.read(config.file("two-powers.yaml"), List.of())))
                .isEqualTo("two-powers.yaml: is no calibration: it has no key calibration");
        assertThat(config.refusal(() -> read(HINDCAST)))
                .isEqualTo("calibration.yaml: is a hindcast, not a calibration. Maybe the calibration that it names");
        assertThat(config.refusal(() -> ResolvedCalibration.read(config.file("none.yaml"), List.of())))
                .isEqualTo("none.yaml: does not exist");
    }

    @Test
    void calibrationOrHindcast_readAsAnExperiment_isToldApart() {
        var calibration = config.write("calibration.yaml", CALIBRATION);
        var hindcast = config.write("hindcast.yaml", HINDCAST);

        assertThat(config.refusal(() -> ResolvedExperiment.read(calibration, List.of())))
                .isEqualTo("calibration.yaml: is a calibration, not an experiment. Maybe steppe calibrate");
        assertThat(config.refusal(() -> ResolvedExperiment.read(hindcast, List.of())))
                .isEqualTo("hindcast.yaml: is a hindcast, not an experiment. Maybe steppe hindcast");
    }

    @Test
    void hindcast_read_hasAScenarioForEachEntrantOnThePeriodThatIsScored() {
        var hindcast = hindcast(HINDCAST);

        assertThat(hindcast.entrants()).containsOnlyKeys("model", "no-war");
        assertThat(hindcast.entrants().get("model")).isEqualTo(Scenario.read(config.file("two-powers.yaml")));
        assertThat(hindcast.entrants().get("no-war").mechanisms().war()).isFalse();
        assertThat(hindcast.calibration().scenarios())
                .as("periods that the hindcast does not name fall away")
                .containsOnlyKeys("known-past");
        assertThat(hindcast.observations()).hasSize(13);
        assertThat(hindcast.figuresAt()).extracting(Position::line).containsExactly(17, 18, 19);
        assertThat(hindcast.factsAt()).extracting(Position::line).containsExactly(21, 22, 23);
    }

    @Test
    void ownObservations_ofAHindcast_areTakenAfterThose() {
        var own = config.write("own.csv", "unit,year,power,country,series,value\n%,2023,EAST,BBB,remittances,33\n");
        config.write("two-powers-calibration.yaml", CALIBRATION);
        var hindcast = ResolvedHindcast.read(config.write("hindcast.yaml", HINDCAST), List.of(), Optional.of(own));

        assertThat(hindcast.observations()).hasSize(14);
        assertThat(hindcast.observations().get(13).value()).isEqualTo(33);
    }

    @Test
    void ownObservations_thatCannotBeScored_areRefused() {
        var own = config.write("own.csv", "series,country,power,year,value,unit\ngdp,AAA,,2023,190,USD bn\n");
        config.write("two-powers-calibration.yaml", CALIBRATION);
        var file = config.write("hindcast.yaml", HINDCAST);

        assertThat(config.refusal(() -> ResolvedHindcast.read(file, List.of(), Optional.of(own))))
                .startsWith("own.csv:2:1: series (gdp) is not a series that can be scored: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period: known-past | period: known-psat | hindcast.yaml:10:9: period (known-psat) must be one of the scenarios",
                "{known-past: two-powers.yaml} | {known-past: two-powers.yaml, other: two-powers.yaml} | hindcast.yaml:9:42: scenarios (other) is not a period of the calibration: earlier, known-past",
                "name: no-war | name: model | hindcast.yaml:14:12: entrants (model) is named twice",
                "name: no-war | name: no war | hindcast.yaml:14:12: entrants (no war) must be named in letters, digits and hyphens",
                "mechanisms.war: false | mechanisms.wra: false | hindcast.yaml:14:42: mechanisms.wra is not a key here. Maybe war",
                "value: 18.2, unit: USD bn/year | value: 18.2, unit: EUR bn | hindcast.yaml:17:92: figures.value.unit (EUR bn) must be USD bn/year, which tradeValue is counted in",
                "calibration: two-powers-calibration.yaml | calibration: two-powers-calibratoin.yaml | hindcast.yaml:8:14: calibration (two-powers-calibratoin.yaml) does not exist. Maybe two-powers-calibration.yaml",
                "replications: 20 | replications: 2 | hindcast.yaml:11:15: replications (2) must be at least 20",
                "{known-past: two-powers.yaml} | {known-past: two-power.yaml} | hindcast.yaml:9:25: scenarios.known-past (two-power.yaml) does not exist. Maybe two-powers.yaml"
            })
    void wrongHindcast_read_isRefusedWhereItStands(String old, String other, String message) {
        assertThat(refusal(old, other)).isEqualTo(message);
    }

    private String refusal(String old, String other) {
        assertThat(HINDCAST).contains(old);
        return config.refusal(() -> hindcast(HINDCAST.replace(old, other)));
    }

    private ResolvedCalibration read(String text, String... settings) {
        return ResolvedCalibration.read(config.write("calibration.yaml", text), List.of(settings));
    }

    private ResolvedHindcast hindcast(String text) {
        config.write("two-powers-calibration.yaml", CALIBRATION);
        return ResolvedHindcast.read(config.write("hindcast.yaml", text), List.of(), Optional.empty());
    }

    private static String text(String name) {
        try {
            return Files.readString(Config.RESOURCES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
