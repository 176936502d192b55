package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.Scenario;

/** What holds of every run, shown on an invented region of two powers and two countries that is nothing but YAML. */
class WorldTest {
    private final Scenario region = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));

    @Test
    void run_sameSeedAndReplication_sameBits() {
        assertThat(World.run(region, 7, 3).values())
                .isEqualTo(World.run(region, 7, 3).values());
    }

    @Test
    void run_otherReplicationOrSeed_otherRun() {
        assertThat(World.run(region, 7, 4).values())
                .isNotEqualTo(World.run(region, 7, 3).values());
        assertThat(World.run(region, 8, 3).values())
                .isNotEqualTo(World.run(region, 7, 3).values());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 21, 34, 55})
    void run_sharesOfEveryMonth_sumToOneOverPowers(int replication) {
        var run = World.run(region, 7, replication);
        var columns = run.layout().columns();
        for (var metric : new Metric[] {
            Metric.INFLUENCE,
            Metric.CONTEST,
            Metric.ECONOMIC,
            Metric.SECURITY,
            Metric.POLITICAL,
            Metric.CULTURAL,
            Metric.LEADS
        }) {
            for (var area : new String[] {"AAA", "BBB", "AB"}) {
                for (int month = 0; month < run.layout().months(); month++) {
                    double east = run.value(month, columns.get(new Series(metric, area, "EAST")));
                    double west = run.value(month, columns.get(new Series(metric, area, "WEST")));
                    assertThat(east + west).isCloseTo(1, within(1e-12));
                    assertThat(east).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8})
    void run_everyValue_isFiniteAndNotNegative(int replication) {
        assertThat(Arrays.stream(World.run(region, 7, replication).values()))
                .allMatch(x -> Double.isFinite(x) && x >= 0);
    }

    @Test
    void run_nothingUncertain_everyReplicationAlike() {
        var certain = region.with(
                Map.of("uncertainty.parameters", false, "uncertainty.war", false, "uncertainty.process", false));
        assertThat(World.run(certain, 7, 1).values())
                .isEqualTo(World.run(certain, 99, 2).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters", "war", "process"})
    void run_oneSourceOfUncertainty_replicationsDiffer(String source) {
        var scenario = region.with(Map.of(
                "uncertainty.parameters",
                source.equals("parameters"),
                "uncertainty.war",
                source.equals("war"),
                "uncertainty.process",
                source.equals("process")));
        assertThat(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(r -> Arrays.hashCode(World.run(scenario, 7, r).values()))
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    /** Policies share chances: until the war would end otherwise, two policies of one replication are the same run. */
    @Test
    void run_warEndsLater_sameRunUntilTheEarlierEnd() {
        var early = World.run(region.with("war.ends", "2026-12"), 7, 3);
        var late = World.run(region.with("war.ends", "2028-12"), 7, 3);
        int until = region.time().index(java.time.YearMonth.of(2026, 12)) + 1;
        int width = early.layout().series().size();
        assertThat(Arrays.copyOf(early.values(), until * width)).isEqualTo(Arrays.copyOf(late.values(), until * width));
        assertThat(early.values()).isNotEqualTo(late.values());
    }

    @Test
    void run_warLongBeforeTheRun_alarmsNobodyInTheFirstMonth() {
        var old = region.with(Map.of("war.began", "2015-01"));
        var run = World.run(old, 7, 1);
        assertThat(run.value(0, run.layout().columns().get(new Series(Metric.THREAT, "AAA", "EAST"))))
                .isZero();
        assertThat(run.happenings()).noneMatch(event -> event.kind().equals("war-began"));
        assertThat(run.value(0, run.layout().columns().get(new Series(Metric.WAR_LOAD, "", ""))))
                .isPositive();
    }

    @Test
    void run_noCommitments_reliabilityMovesWithDatedEventsOnly() {
        var quiet = region.with("mechanisms.crises", false);
        var off = World.run(quiet.with("mechanisms.commitments", false), 7, 1);
        var on = World.run(quiet, 7, 1);
        var column = on.layout().columns().get(new Series(Metric.RELIABILITY, "BBB", "EAST"));
        int refusal = region.time().index(java.time.YearMonth.of(2023, 6));
        for (int month = 1; month < on.layout().months(); month++) {
            double change = off.value(month, column) - off.value(month - 1, column);
            assertThat(change).isCloseTo(month == refusal ? -0.2 : 0, within(1e-12));
        }
        assertThat(on.value(refusal + 24, column)).isNotEqualTo(on.value(refusal, column));
    }
}
