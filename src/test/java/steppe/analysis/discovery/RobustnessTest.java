package steppe.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RobustnessTest {
    private static final List<String> POLICIES = List.of("stay", "go");
    private static final double[][] VALUES = {{1, 2, 3, 4}, {2, 2, 1, 5}};

    private static Robustness of(double[][] values, PolicyOutcomes.Better better, double threshold) {
        return new Robustness(new PolicyOutcomes(POLICIES, values, better), OptionalDouble.of(threshold));
    }

    @Test
    void regrets_largerIsBetter_areTheDistanceToTheBestInEachWorld() {
        var robustness = of(VALUES, PolicyOutcomes.Better.LARGER, 2);
        assertThat(robustness.regrets(0)).containsExactly(1, 0, 0, 1);
        assertThat(robustness.regrets(1)).containsExactly(0, 0, 2, 0);
        var go = robustness.toTable().where("policy", "go").row(0);
        assertThat(go.number("regret_mean")).isEqualTo(0.5);
        assertThat(go.number("regret_max")).isEqualTo(2);
        assertThat(go.number("best_share")).isEqualTo(0.75);
        assertThat(go.number("satisfied")).isEqualTo(0.75);
    }

    @Test
    void regrets_smallerIsBetter_turnAround() {
        var robustness = of(VALUES, PolicyOutcomes.Better.SMALLER, 2);
        assertThat(robustness.regrets(0)).containsExactly(0, 0, 2, 0);
        assertThat(robustness.regrets(1)).containsExactly(1, 0, 0, 1);
        assertThat(robustness.satisfied(0).share()).isEqualTo(0.5);
        assertThat(robustness.worstTenth(0)).isEqualTo(4);
    }

    @Test
    void worstTenth_ofFifteenWorlds_takesHalfOfTheSecondWorst() {
        var values = IntStream.rangeClosed(1, 15).mapToDouble(i -> i).toArray();
        var robustness = of(new double[][] {values, values}, PolicyOutcomes.Better.LARGER, 0);
        assertThat(robustness.worstTenth(0)).isCloseTo((1 + 0.5 * 2) / 1.5, within(1e-12));
    }

    @Test
    void pairs_ofPolicies_areComparedWorldByWorld() {
        var row = of(VALUES, PolicyOutcomes.Better.LARGER, 2)
                .pairs()
                .where("policy", "go")
                .row(0);
        assertThat(row.number("gain")).isCloseTo(0, within(1e-12));
        assertThat(row.number("better_share")).isEqualTo(0.5);
        assertThat(row.number("gain_high")).isGreaterThan(0);
    }

    @Test
    void new_failedRun_leavesItsWorldOutOfAll() {
        var outcomes = new PolicyOutcomes(
                POLICIES, new double[][] {{1, Double.NaN, 3}, {1, 2, 3}}, PolicyOutcomes.Better.LARGER);
        assertThat(outcomes.worlds()).isEqualTo(2);
        assertThat(outcomes.kept()).containsExactly(0, 2);
        assertThat(outcomes.of(1)).containsExactly(1, 3);
    }

    @Test
    void new_infiniteOutcome_isRefused() {
        var never = new double[][] {{1, Double.POSITIVE_INFINITY}, {1, 2}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyOutcomes(POLICIES, never, PolicyOutcomes.Better.LARGER))
                .withMessageContaining("Maybe cut months that never come at the horizon");
    }

    @Test
    void tables_worldsAtPointsOfADesign_haveMeansWithoutIntervals() {
        var designed = new Robustness(
                new PolicyOutcomes(POLICIES, VALUES, PolicyOutcomes.Better.LARGER, false), OptionalDouble.of(2));
        for (var row : designed.toTable()) {
            assertThat(row.get("mean")).isNotNull();
            assertThat(row.get("satisfied")).isNotNull();
            for (var bound : List.of("mean_low", "mean_high", "regret_low", "satisfied_low", "satisfied_high")) {
                assertThat(row.get(bound)).as(bound).isNull();
            }
        }
        assertThat(designed.pairs().row(0).get("gain_high")).isNull();
    }
}
