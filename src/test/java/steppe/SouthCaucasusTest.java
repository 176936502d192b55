package steppe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.config.Scenario;
import steppe.config.Sourced;
import steppe.model.Happening;
import steppe.model.Layout;
import steppe.model.Metric;
import steppe.model.Series;
import steppe.model.Trajectory;
import steppe.model.World;

/** Another region is another folder of YAML: the South Caucasus, all of it assumed and marked as such. */
class SouthCaucasusTest {
    private static final Path REGION = Path.of("configs/south-caucasus");
    private static final Scenario SCENARIO = Scenario.read(Path.of("configs/scenarios/south-caucasus.yaml"));
    private static final Map<Series, Integer> COLUMNS = Layout.of(SCENARIO).columns();
    private static final List<Trajectory> RUNS = IntStream.range(0, 20)
            .mapToObj(replication -> World.run(SCENARIO, 7, replication))
            .toList();

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(REGION)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_ofTheRegion_saysFirstThatItIsAnIllustration(Path file) throws IOException {
        var words = Files.readAllLines(file).stream().filter(line -> !line.startsWith("# yaml-language-server:"));
        assertThat(words.findFirst().orElseThrow()).startsWith("# ILLUSTRATION");
    }

    @Test
    void number_ofTheRegion_isAnAssumption() {
        assertThat(SCENARIO.quantities()).hasSizeGreaterThan(200).allMatch(Sourced::isAssumption);
        assertThat(SCENARIO.region().name()).contains("illustrative");
    }

    @Test
    void numbers_ofTheRegion_areMostlyUncertain() {
        assertThat(SCENARIO.quantities().stream().filter(number -> number.prior() != null))
                .hasSizeGreaterThan(SCENARIO.quantities().size() * 9 / 10);
    }

    @Test
    void routes_ofACountry_carryNoMoreThanAllItsGoods() {
        for (var country : SCENARIO.countries().keySet()) {
            assertThat(SCENARIO.routes().values().stream()
                            .filter(route -> route.share().containsKey(country))
                            .mapToDouble(route -> route.share().get(country).value())
                            .sum())
                    .as(country)
                    .isBetween(0.0, 100.0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INFLUENCE", "CONTEST", "ECONOMIC", "SECURITY", "POLITICAL", "CULTURAL", "LEADS"})
    void run_sharesOfEveryMonth_sumToOneOverPowers(Metric metric) {
        var areas = Stream.concat(
                        SCENARIO.countries().keySet().stream(),
                        Stream.of(SCENARIO.region().id()))
                .toList();
        for (var run : RUNS) {
            for (var area : areas) {
                for (int month = 0; month < run.layout().months(); month++) {
                    assertThat(sum(run, month, metric, area)).as(area).isCloseTo(1, within(1e-12));
                }
            }
        }
    }

    private static double sum(Trajectory run, int month, Metric metric, String area) {
        return SCENARIO.powers().keySet().stream()
                .mapToDouble(power -> run.value(month, COLUMNS.get(new Series(metric, area, power))))
                .sum();
    }

    @Test
    void run_everyValue_isFiniteAndNotNegative() {
        assertThat(RUNS)
                .allSatisfy(run -> assertThat(Arrays.stream(run.values()))
                        .allMatch(value -> Double.isFinite(value) && value >= 0));
    }

    /** A joint crisis: whoever is asked for help, it comes to all its countries in one month. */
    @Test
    void clash_whenItComes_befallsBothSidesInOneMonth() {
        for (var run : RUNS) {
            assertThat(clashes(run, "ARM")).isEqualTo(clashes(run, "AZE"));
        }
        assertThat(RUNS).anySatisfy(run -> assertThat(clashes(run, "ARM")).isNotEmpty());
    }

    private static List<YearMonth> clashes(Trajectory run, String country) {
        return run.happenings().stream()
                .filter(event -> event.kind().equals("crisis") || event.kind().equals("crisis-met"))
                .filter(event -> event.detail().equals("clash") && event.area().equals(country))
                .map(Happening::month)
                .toList();
    }
}
