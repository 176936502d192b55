package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.Shipped;
import steppe.config.Scenario;

/** What moved the shares of a run: all of it, and nothing else. */
class TraceTest {
    private static final Scenario REGION = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));
    private static final int REPLICATIONS = 4;
    private static final double ROUNDING = 1e-9;
    private static final double NOTHING = 1e-12;

    static Stream<Metric> shares() {
        return Stream.of(
                Metric.INFLUENCE, Metric.CONTEST, Metric.ECONOMIC, Metric.SECURITY, Metric.POLITICAL, Metric.CULTURAL);
    }

    static Stream<Path> shipped() throws IOException {
        return Shipped.scenarios().map(name -> Shipped.SCENARIOS.resolve(name + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void trace_everyShareOfEveryMonth_isTheSumOfItsContributions(Metric metric) {
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            requireSums(World.trace(REGION, 7, replication, metric));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void trace_shippedScenario_isTheSumOfItsContributions(Path file) {
        requireSums(World.trace(Scenario.read(file), 7, 1, Metric.INFLUENCE));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void trace_ofARun_isTheSameRun(Metric metric) {
        var run = World.run(REGION, 7, 3);
        var trace = World.trace(REGION, 7, 3, metric);
        assertThat(trace.trajectory().values()).isEqualTo(run.values());
        assertThat(trace.trajectory().happenings()).isEqualTo(run.happenings());
        assertThat(trace.metric()).isEqualTo(metric);
    }

    @Test
    void trace_everyMechanismOn_everyCauseMovesSomething() {
        var seen = EnumSet.noneOf(Cause.class);
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            for (var metric : List.of(Metric.INFLUENCE, Metric.CONTEST)) {
                World.trace(REGION.with("war.ends", "2025-01"), 7, replication, metric).contributions().stream()
                        .filter(TraceTest::isMoreThanRounding)
                        .forEach(contribution -> seen.add(contribution.cause()));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Cause.values());
    }

    @ParameterizedTest
    @CsvSource({
        "warLoad, WAR",
        "war, WAR",
        "war, RESERVE",
        "war, ADAPTATION",
        "reserve, RESERVE",
        "sanctions, SANCTIONS",
        "commitments, PROMISES",
        "prizes, COMPETITION",
        "ties, TREND",
        "hedging, OPENNESS",
        "threat, THREAT",
        "coercion, COERCION",
        "crises, CRISES",
        "crises, SUCCESSION",
        "institutions, INSTITUTIONS",
        "debt, DEBT",
        "remittances, REMITTANCES",
        "routes, ROUTES",
        "styles, STYLES",
        "deference, DEFERENCE",
        "succession, SUCCESSION",
        "events, EVENTS"
    })
    void trace_mechanismOff_itsCauseMovesNothing(String mechanism, Cause cause) {
        var off = REGION.with("war.ends", "2025-01").with("mechanisms." + mechanism, false);
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            for (var metric : List.of(Metric.INFLUENCE, Metric.CONTEST)) {
                assertThat(World.trace(off, 7, replication, metric).contributions())
                        .isNotEmpty()
                        .noneMatch(contribution -> contribution.cause() == cause && isMoreThanRounding(contribution));
            }
        }
    }

    @Test
    void trace_nothingByChance_noNoise() {
        var calm = REGION.with("uncertainty.process", false);
        assertThat(World.trace(calm, 7, 1, Metric.INFLUENCE).contributions())
                .noneMatch(contribution -> contribution.cause() == Cause.NOISE && isMoreThanRounding(contribution));
    }

    @Test
    void contribution_ofThePowerThatMakesWar_isItsOwnDoing() {
        assertThat(World.trace(REGION, 7, 1, Metric.SECURITY).contributions())
                .filteredOn(contribution -> contribution.cause() == Cause.WAR)
                .extracting(Contribution::actor)
                .containsOnly("EAST");
    }

    @ParameterizedTest
    @EnumSource(
            value = Metric.class,
            names = {"INFLUENCE", "CONTEST", "ECONOMIC", "SECURITY", "POLITICAL", "CULTURAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void trace_ofWhatIsNoShareOfInfluence_isRefused(Metric metric) {
        assertThatThrownBy(() -> World.trace(REGION, 7, 1, metric))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(metric.key());
    }

    private static boolean isMoreThanRounding(Contribution contribution) {
        return Math.abs(contribution.change()) > NOTHING;
    }

    /** Regional shares that weigh countries are left unexplained. */
    private static void requireSums(Trace trace) {
        var sums = new HashMap<Contribution, Double>();
        trace.contributions().forEach(each -> sums.merge(share(each), each.change(), Double::sum));
        var run = trace.trajectory();
        var areas = run.layout().series().stream()
                .filter(series -> series.metric() == Metric.HHI)
                .map(Series::area)
                .toList();
        var first = trace.contributions().get(0).month().minusMonths(1);
        run.layout().columns().forEach((series, column) -> {
            for (int month = 1; month < run.layout().months(); month++) {
                if (series.metric() == trace.metric() && areas.contains(series.area())) {
                    double change = run.value(month, column) - run.value(month - 1, column);
                    var share = new Contribution(first.plusMonths(month), series.area(), series.power(), null, "", 0);
                    if (!(Math.abs(sums.getOrDefault(share, 0.0) - change) <= ROUNDING)) {
                        fail("%s changed by %s, its contributions sum to %s", share, change, sums.get(share));
                    }
                }
            }
        });
    }

    /** Whose share a contribution explains, and when. */
    private static Contribution share(Contribution each) {
        return new Contribution(each.month(), each.area(), each.power(), null, "", 0);
    }
}
