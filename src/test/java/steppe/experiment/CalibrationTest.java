package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.ConfigException;
import steppe.config.ResolvedCalibration;
import steppe.model.World;

class CalibrationTest {
    private static final Path FILE = MadeUpRun.RESOURCES.resolve("two-powers-calibration.yaml");
    private static final Calibration CALIBRATION = Calibration.of(resolved(FILE), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void figures_ofAllTargets_standInTheOrderOfTheFileWithPatternsLast() {
        assertThat(CALIBRATION.figures())
                .extracting(Figure::id)
                .containsExactly(
                        "tradeValue.AAA.EAST@2023",
                        "tradeValue.AB.WEST@2024",
                        "remittances.BBB.EAST@2023",
                        "tradeShare.AAA.EAST@2021",
                        "tradeShare.AAA.EAST@2023",
                        "tradeShare.AAA.WEST@2021",
                        "tradeShare.AAA.WEST@2023",
                        "tradeShare.BBB.WEST@2021",
                        "tradeShare.BBB.WEST@2023",
                        "armsShare.BBB.EAST@2024",
                        "tradeValue.AAA.EAST@2022",
                        "fbic.AAA.WEST@2024",
                        "leader of BBB is EAST by 2024",
                        "trade.AAA.WEST@2024 > trade.AAA.WEST@2020");
        assertThat(CALIBRATION.figures().subList(12, 14)).allMatch(Figure::isPattern);
    }

    @Test
    void figure_ofASource_isTakenAsItStands() {
        var figure = figure(CALIBRATION, "tradeValue.AB.WEST@2024");

        assertThat(figure.observation().orElseThrow().value()).isEqualTo(15);
        assertThat(figure.floor()).isTrue();
        assertThat(figure.measured()).isCloseTo(0.03 * 15, within(1e-12));
        assertThat(figure.model()).isCloseTo(0.05 * 15, within(1e-12));
        assertThat(figure.period()).isEqualTo("known-past");
        assertThat(figure.last()).isEqualTo(YearMonth.of(2024, 12));
        assertThat(figure.title()).isEqualTo("trade value AB WEST 2024");
    }

    @Test
    void figure_ofAFile_isTakenInTheUnitOfTheModel() {
        assertThat(figure(CALIBRATION, "tradeShare.BBB.WEST@2021").observation().orElseThrow())
                .satisfies(seen -> assertThat(seen.value()).isEqualTo(19))
                .satisfies(seen -> assertThat(seen.at().line()).isEqualTo(8));
        assertThat(figure(CALIBRATION, "tradeValue.AAA.EAST@2022")
                        .observation()
                        .orElseThrow()
                        .value())
                .isEqualTo(18.4);
        assertThat(figure(CALIBRATION, "tradeShare.AAA.EAST@2023")
                        .observation()
                        .orElseThrow()
                        .power())
                .isEqualTo("EAST");
    }

    /** One point is the least that a share is taken to be off. */
    @Test
    void figure_thatIsSmall_mayBeOffByTheFloor() {
        assertThat(figure(CALIBRATION, "tradeShare.BBB.WEST@2021").measured()).isEqualTo(1);
        assertThat(figure(CALIBRATION, "tradeShare.BBB.WEST@2023").measured()).isCloseTo(1.05, within(1e-12));
    }

    /** Two years of a series have the model's error of one, so that both together count as one. */
    @Test
    void figures_ofOneSeries_shareTheErrorOfTheModel() {
        assertThat(figure(CALIBRATION, "tradeShare.AAA.EAST@2021").model())
                .isCloseTo(Math.sqrt(2) * 0.08 * 36.1, within(1e-12));
        assertThat(figure(CALIBRATION, "tradeValue.AAA.EAST@2022").model())
                .as("the other year stands in another period")
                .isCloseTo(0.05 * 18.4, within(1e-12));
    }

    @Test
    void parameters_ofTwoPeriods_areSharedWhereTheyAreBelievedAlike() {
        assertThat(CALIBRATION.names())
                .containsExactly(
                        "powers.EAST.growth.economic",
                        "known-past: powers.WEST.growth.economic",
                        "domains.decay.economic",
                        "domains.conversion",
                        "hedging.riskAversion",
                        "earlier: powers.WEST.growth.economic");
        assertThat(CALIBRATION.of("known-past")).containsExactly(0, 1, 2, 3, 4);
        assertThat(CALIBRATION.of("earlier")).containsExactly(0, 2, 3, 4, 5);
    }

    @Test
    void points_atScores_setEachPeriodsOwnNumbers() {
        var points = CALIBRATION.points(new double[] {0, 1, 0, 0, 0, -1});

        assertThat(points).containsOnlyKeys("known-past", "earlier");
        assertThat(points.get("known-past").values())
                .containsEntry("domains.decay.economic", 0.14)
                .hasSize(5);
        assertThat(points.get("known-past").values().get("powers.WEST.growth.economic"))
                .isCloseTo(0.05, within(1e-9));
        assertThat(points.get("earlier").values().get("powers.WEST.growth.economic"))
                .isCloseTo(0.06, within(1e-9));
    }

    @Test
    void periods_endWithTheLastMonthThatAnythingSpeaksOf() {
        assertThat(CALIBRATION.periods().values())
                .allSatisfy(period -> assertThat(period.time().end()).isEqualTo(YearMonth.of(2024, 12)));
    }

    /** What comes later cannot change what came before. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void trial_ofTrimmedRuns_saysWhatWholeRunsSay(int replication) throws Exception {
        var scores = new double[] {0.3, -1.2, 0.1 * replication, 1.5, -0.4, 0.9};
        var said = CALIBRATION.trial(scores, 5, replication).call();
        var whole = new TreeMap<String, double[]>();
        resolved(FILE).scenarios().forEach((name, scenario) -> {
            var run = World.run(scenario, CALIBRATION.points(scores).get(name), 5, replication);
            whole.put(
                    name,
                    CALIBRATION.figures().stream()
                            .mapToDouble(figure -> figure.period().equals(name)
                                    ? figure.reading().applyAsDouble(run)
                                    : 0)
                            .toArray());
        });
        for (int i = 0; i < said.length; i++) {
            assertThat(said[i])
                    .as(CALIBRATION.figures().get(i).id())
                    .isFinite()
                    .isEqualTo(whole.get(CALIBRATION.figures().get(i).period())[i]);
        }
    }

    @Test
    void trial_thatBreaks_saysNothingOfItsPeriodAlone() throws Exception {
        var broken = Calibration.of(resolved(FILE, "ties.BBB.WEST.economic=1e308"), Optional.empty());
        var said = broken.trial(new double[6], 5, 0).call();

        assertThat(said).containsOnly(Double.NaN);
        assertThat(CALIBRATION.trial(new double[6], 5, 0).call()).doesNotContain(Double.NaN);
    }

    @Test
    void cutOff_inThePast_leavesWhatWasKnownThen() {
        var then = Calibration.of(resolved(FILE), Optional.of(YearMonth.of(2021, 12)));

        assertThat(then.figures())
                .extracting(Figure::id)
                .containsExactly("tradeShare.AAA.EAST@2021", "tradeShare.AAA.WEST@2021", "tradeShare.BBB.WEST@2021");
        assertThat(then.periods()).containsOnlyKeys("known-past");
        assertThat(then.periods().get("known-past").time().end()).isEqualTo(YearMonth.of(2021, 12));
        assertThat(then.names())
                .contains("powers.WEST.growth.economic")
                .doesNotContain("earlier: powers.WEST.growth.economic");
        assertThat(figure(then, "tradeShare.AAA.EAST@2021").model())
                .as("one year alone")
                .isCloseTo(0.08 * 36.1, within(1e-12));
    }

    @Test
    void cutOff_inTheMiddleOfAYear_leavesTheYearOut() {
        assertThat(Calibration.of(resolved(FILE), Optional.of(YearMonth.of(2023, 11)))
                        .figures())
                .extracting(Figure::id)
                .noneMatch(id -> id.contains("2023"))
                .contains("tradeValue.AAA.EAST@2022");
    }

    @Test
    void withoutPatterns_hasTheSameFiguresAndNumbers() {
        var figures = CALIBRATION.withoutPatterns();

        assertThat(figures.figures()).isEqualTo(CALIBRATION.figures().subList(0, 12));
        assertThat(figures.names()).isEqualTo(CALIBRATION.names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country: BBB, power: EAST, year: 2023, value: {value: 31 | country: BBB, power: WEST, year: 2023, value: {value: 31"
                        + " | targets (remittances BBB WEST 2023) is not written down by any run",
                "country: AAA, power: EAST, year: 2023, value | country: AAA, power: NORTH, year: 2023, value"
                        + " | targets (trade value AAA NORTH 2023) names NORTH, which is neither an area nor a power",
                "country: AAA, power: EAST, year: 2023, value | country: AAA, power: EAST, year: 2031, value"
                        + " | targets (trade value AAA EAST 2031) lies outside the run, 2020-01 to 2029-12",
                "years: [2021, 2023]} | years: [2022, 2024]} | targets (tradeShare) has no figure in the observations",
                "years: [2021, 2023]} | years: [2021, 2021]} | targets (trade share AAA EAST 2021) is named twice",
                "country: AAA, power: EAST, year: 2022} | country: AAA, power: EAST, year: 2023, value: {value: 18, unit: USD bn/year, origin: assumption, note: n}}"
                        + " | targets (trade value AAA EAST 2023) is named twice, also in known-past",
                "trade.AAA.WEST@2024 > trade.AAA.WEST@2020 | leader of BBB is EAST by 2024"
                        + " | patterns (leader of BBB is EAST by 2024) is named twice",
                "series: remittances | series: debtShare | targets (debtShare) needs errors.debtShare",
                "leader of BBB is EAST by 2024 | leader of CCC is EAST by 2024"
                        + " | patterns (leader of CCC is EAST by 2024) names CCC, which is neither an area nor a power",
                "leader of BBB is EAST by 2024 | BBB likes EAST | patterns (BBB likes EAST) cannot be read from",
                "domains.decay.economic | domains.decay.ecnomic | parameters (domains.decay.ecnomic) fits no uncertain number",
            })
    void calibration_thatNoRunSpeaksOf_isRefusedWhereItStands(String old, String other, String why) {
        var text = read(FILE);
        int line = line(text, old);
        var file = write(text.replace(old, other));

        assertThatThrownBy(() -> Calibration.of(resolved(file), Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("calibration.yaml:" + line + ":5: " + why);
    }

    @Test
    void calibration_withSeveralProblems_tellsAllAtOnce() {
        var file = write(read(FILE)
                .replace("country: BBB, power: EAST, year: 2023", "country: BBB, power: WEST, year: 2023")
                .replace("leader of BBB is EAST by 2024", "BBB likes EAST")
                .replace("domains.conversion", "domains.conversation")
                .replace("hedging.riskAversion", "hedging.riskiness"));

        assertThatThrownBy(() -> Calibration.of(resolved(file), Optional.empty()))
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.problems()).hasSize(4));
    }

    @Test
    void cutOff_beforeAnyFigure_isRefused() {
        assertThatThrownBy(() -> Calibration.of(resolved(FILE), Optional.of(YearMonth.of(2020, 6))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("targets has no figure up to 2020-06");
    }

    private static Figure figure(Calibration calibration, String id) {
        return calibration.figures().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ResolvedCalibration resolved(Path file, String... settings) {
        return ResolvedCalibration.read(file, List.of(settings));
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A calibration beside copies of all that it names. */
    private Path write(String text) {
        try {
            for (var name : List.of("two-powers.yaml", "two-powers-earlier.yaml", "two-powers-series.csv")) {
                Files.copy(MadeUpRun.RESOURCES.resolve(name), folder.resolve(name));
            }
            return Files.writeString(folder.resolve("calibration.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
