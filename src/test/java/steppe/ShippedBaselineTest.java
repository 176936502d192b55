package steppe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.config.Scenario;
import steppe.model.Layout;
import steppe.model.Metric;
import steppe.model.Series;
import steppe.model.Trajectory;
import steppe.model.World;

/**
 * Patterns that the sources assert and the shipped baseline must show in most of its runs. A run may differ: a pattern counts as
 * shown if the median, or at least two runs in three, show it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedBaselineTest {
    private static final int RUNS = 200;
    private static final double MOST = 2.0 / 3;

    private final Scenario baseline = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));
    private final Map<Series, Integer> columns = Layout.of(baseline).columns();
    private final String region = baseline.region().id();
    private List<Trajectory> runs;

    @BeforeAll
    void makeRuns() {
        runs = runs(baseline);
    }

    /** chn-top-trade-partner-2020 */
    @Test
    void trade_by2020_chinaLeadsRussiaInMostCountries() {
        long ahead = baseline.countries().keySet().stream()
                .filter(country -> share(run -> at(run, Metric.TRADE, country, "CHN", "2020-12")
                                > at(run, Metric.TRADE, country, "RUS", "2020-12"))
                        >= MOST)
                .count();
        assertThat(ahead).isGreaterThan(baseline.countries().size() / 2);
    }

    /** rus-primary-guarantor-2025, rus-bases-tjk-kgz-2025 */
    @ParameterizedTest
    @MethodSource("allies")
    void security_in2025_russiaLeads(String country) {
        assertThat(share(run -> baseline.powers().keySet().stream()
                        .allMatch(power -> at(run, Metric.SECURITY, country, "RUS", "2025-12")
                                >= at(run, Metric.SECURITY, country, power, "2025-12"))))
                .isGreaterThanOrEqualTo(MOST);
    }

    /** ca5-no-reliance-on-rus-guarantees-2022, mech-nonintervention-resentment */
    @ParameterizedTest
    @MethodSource("allies")
    void reliability_in2025_russiaBelow2021(String country) {
        assertThat(share(run -> at(run, Metric.RELIABILITY, country, "RUS", "2025-12")
                        < at(run, Metric.RELIABILITY, country, "RUS", "2021-12")))
                .isGreaterThanOrEqualTo(MOST);
    }

    static Stream<String> allies() {
        return Stream.of("KAZ", "KGZ", "TJK");
    }

    /** rus-ca5-trade-2021, rus-ca5-trade-2024, rus-influence-diminished-2025 */
    @Test
    void russia_2021To2024_tradeRisesWhileInfluenceFalls() {
        assertThat(share(run -> at(run, Metric.TRADE, region, "RUS", "2024-06")
                                > at(run, Metric.TRADE, region, "RUS", "2021-06")
                        && at(run, Metric.INFLUENCE, region, "RUS", "2024-06")
                                < at(run, Metric.INFLUENCE, region, "RUS", "2021-06")))
                .isGreaterThanOrEqualTo(MOST);
    }

    /** The sources' own figures for Russia's trade with the region lie inside the fan. */
    @Test
    void trade_observedFigures_lieInsideThe90PercentFan() {
        var observed = baseline.observations().values().stream()
                .filter(seen -> seen.metric().equals("trade") && seen.area().equals(region))
                .toList();
        assertThat(observed).hasSizeGreaterThanOrEqualTo(3);
        assertThat(observed).allSatisfy(seen -> {
            var values = sorted(
                    runs,
                    run -> at(
                            run,
                            Metric.TRADE,
                            region,
                            seen.power(),
                            seen.month().toString()));
            assertThat(seen.value().central()).isBetween(quantile(values, 0.05), quantile(values, 0.95));
        });
    }

    @Test
    void fan_in2035_atLeastThreeTimesAsWideAsProcessNoiseAlone() {
        var noiseOnly = runs(baseline.with(Map.of("uncertainty.parameters", false, "uncertainty.war", false)));
        assertThat(width(runs)).isGreaterThanOrEqualTo(3 * width(noiseOnly));
    }

    /** A longer war lowers Russia's share: the whole 95% interval of the paired mean difference lies below zero. */
    @ParameterizedTest
    @CsvSource({
        "2026-12, never, 2030-12",
        "2026-12, 2030-12, 2030-12",
        "2028-12, never, 2035-12",
        "2030-12, never, 2035-12"
    })
    void russia_longerWar_lowerShare(String brief, String lengthy, String month) {
        var shorter = runs(baseline.with("war.ends", brief));
        var longer = runs(baseline.with("war.ends", lengthy));
        var differences = IntStream.range(0, RUNS)
                .mapToDouble(r -> at(longer.get(r), Metric.INFLUENCE, region, "RUS", month)
                        - at(shorter.get(r), Metric.INFLUENCE, region, "RUS", month))
                .toArray();
        double mean = Arrays.stream(differences).average().orElseThrow();
        double variance =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (RUNS - 1);
        assertThat(mean + 1.96 * Math.sqrt(variance / RUNS)).isNegative();
    }

    private double width(List<Trajectory> some) {
        var values = sorted(some, run -> at(run, Metric.INFLUENCE, region, "RUS", "2035-12"));
        return quantile(values, 0.95) - quantile(values, 0.05);
    }

    private static List<Trajectory> runs(Scenario scenario) {
        return IntStream.range(0, RUNS)
                .parallel()
                .mapToObj(r -> World.run(scenario, 7, r))
                .toList();
    }

    private double share(java.util.function.Predicate<Trajectory> pattern) {
        return runs.stream().filter(pattern).count() / (double) RUNS;
    }

    private double at(Trajectory run, Metric metric, String area, String power, String month) {
        return run.value(baseline.time().index(YearMonth.parse(month)), columns.get(new Series(metric, area, power)));
    }

    private static double[] sorted(List<Trajectory> runs, java.util.function.ToDoubleFunction<Trajectory> value) {
        return runs.stream().mapToDouble(value).sorted().toArray();
    }

    private static double quantile(double[] sorted, double level) {
        return sorted[(int) Math.floor(level * (sorted.length - 1))];
    }
}
