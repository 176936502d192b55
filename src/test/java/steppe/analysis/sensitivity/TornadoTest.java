package steppe.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.analysis.Estimated;
import steppe.experiment.Grid;
import steppe.experiment.LatinHypercube;

final class TornadoTest {
    private static final List<String> THREE = List.of("up", "down", "idle");

    @Test
    void linear_ofUniforms_hasTheMediansOfItsEnds() {
        var tornado = tornado(4000, u -> 8 + 4 * u[0] - 2 * u[1]);
        assertThat(tornado.median()).isCloseTo(9, within(0.05));
        assertThat(tornado.runs()).isEqualTo(4000);
        var up = tornado.bars().get(0);
        assertThat(up.low().value()).as("4 times 0.05 less 1").isCloseTo(7.2, within(0.1));
        assertThat(up.high().value()).isCloseTo(10.8, within(0.1));
        assertThat(up.swing()).isCloseTo(3.6, within(0.2));
        var down = tornado.bars().get(1);
        assertThat(down.swing()).isCloseTo(-1.8, within(0.3));
        assertThat(tornado.bars().get(2).swing()).isCloseTo(0, within(0.3));
    }

    /** Nearly: the ranks of a sum of two are not quite a sum of ranks. */
    @Test
    void linear_ofUniforms_hasItsCorrelationsAndCoefficients() {
        var tornado = tornado(4000, u -> 8 + 4 * u[0] - 2 * u[1]);
        var spread = Math.sqrt(16 + 4);
        assertThat(tornado.explained()).isGreaterThan(0.98);
        assertThat(tornado.bars().stream().mapToDouble(Tornado.Bar::coefficient).toArray())
                .containsExactly(new double[] {4 / spread, -2 / spread, 0}, within(0.03));
        assertThat(tornado.bars().get(0).correlation().value()).isCloseTo(4 / spread, within(0.02));
        assertThat(tornado.bars().get(1).correlation().clearOf(0)).isTrue();
    }

    @Test
    void monotone_curve_hasRankCorrelationOfOne() {
        var bar = tornado(100, u -> Math.exp(20 * u[0])).bars().get(0);
        assertThat(bar.correlation().value()).isCloseTo(1, within(1e-12));
    }

    /** Both intervals of a factor that does nothing are 95% intervals of the median of all. */
    @Test
    void intervals_ofIdleFactor_holdTheMedianMostly() {
        var held = 0;
        var correlated = 0;
        for (int seed = 0; seed < 200; seed++) {
            var bar = tornado(300, seed, u -> 10 * u[0], 0.1).bars().get(2);
            held += holds(bar.low(), 5) + holds(bar.high(), 5);
            correlated += holds(bar.correlation(), 0);
        }
        assertThat(held / 400.0).isBetween(0.92, 1.0);
        assertThat(correlated / 200.0).isBetween(0.9, 0.99);
    }

    @Test
    void interval_ofTwentyRuns_hasTheRanksOfTheTables() {
        var inputs = IntStream.range(0, 40).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        var outcome = IntStream.range(0, 40).mapToDouble(i -> i + 1).toArray();
        var low = Tornado.of(List.of("a"), inputs, outcome, 0.5, 0.95)
                .bars()
                .get(0)
                .low();
        assertThat(low).isEqualTo(new Estimated(10.5, 6, 15));
    }

    @Test
    void interval_ofFiveRuns_isNotKnown() {
        var bar = tornado(50, 1, u -> u[0], 0.1).bars().get(0);
        assertThat(bar.low().value()).isPositive();
        assertThat(bar.low().low()).isNaN();
        assertThat(bar.low().high()).isNaN();
    }

    @Test
    void factor_ofFewValues_takesAllRunsOfAnEnd() {
        var points = new Grid(2).points(new int[] {0, 1, 2}, 1);
        var outcome = KnownFunctions.values(points, u -> u[0] + u[1] + u[2]);
        var bar = Tornado.of(THREE, points.toArray(double[][]::new), outcome, 0.1, 0.95)
                .bars()
                .get(0);
        assertThat(bar.low().value()).isEqualTo(1.25);
        assertThat(bar.high().value()).isEqualTo(1.75);
    }

    @Test
    void outcome_thatDoesNotVary_hasNoCorrelations() {
        var tornado = tornado(100, u -> 3);
        assertThat(tornado.varies()).isFalse();
        assertThat(tornado.bars()).allSatisfy(bar -> {
            assertThat(bar.swing()).isZero();
            assertThat(bar.correlation().value()).isNaN();
            assertThat(bar.coefficient()).isNaN();
        });
    }

    @Test
    void factor_thatDoesNotVary_leavesTheOthersAsTheyAre() {
        var inputs = inputs(500, 1);
        var outcome = KnownFunctions.values(List.of(inputs), u -> u[0]);
        Arrays.stream(inputs).forEach(run -> run[2] = 7);
        var tornado = Tornado.of(THREE, inputs, outcome, 0.1, 0.95);
        assertThat(tornado.bars().get(0).coefficient()).isCloseTo(1, within(1e-9));
        assertThat(tornado.bars().get(2).coefficient()).isNaN();
        assertThat(tornado.bars().get(2).swing()).isZero();
    }

    @Test
    void factor_thatRepeatsAnother_hasNoCoefficients() {
        var inputs = inputs(500, 1);
        var outcome = KnownFunctions.values(List.of(inputs), u -> u[0] + u[1]);
        Arrays.stream(inputs).forEach(run -> run[2] = run[0]);
        var tornado = Tornado.of(THREE, inputs, outcome, 0.1, 0.95);
        assertThat(tornado.explained()).isNaN();
        assertThat(tornado.bars().get(2).correlation())
                .isEqualTo(tornado.bars().get(0).correlation());
    }

    @Test
    void runs_tooFewForRegression_haveCorrelationsAlone() {
        var tornado = tornado(7, u -> u[0]);
        assertThat(tornado.explained()).isNaN();
        assertThat(tornado.bars().get(0).correlation().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void runs_withoutOutcome_areLeftOut() {
        var inputs = inputs(1000, 1);
        var outcome = KnownFunctions.values(List.of(inputs), u -> u[0]);
        outcome[5] = Double.NaN;
        assertThat(Tornado.of(THREE, inputs, outcome, 0.1, 0.95).runs()).isEqualTo(999);
        Arrays.fill(outcome, Double.NaN);
        var none = Tornado.of(THREE, inputs, outcome, 0.1, 0.95);
        assertThat(none.runs()).isZero();
        assertThat(none.median()).isNaN();
        assertThat(none.bars().get(0).low().value()).isNaN();
    }

    @Test
    void numbers_thatMakeNoSense_areRefused() {
        var inputs = inputs(10, 1);
        assertThatThrownBy(() -> Tornado.of(THREE, inputs, new double[10], 0.6, 0.95))
                .hasMessageContaining("share (0.6)");
        assertThatThrownBy(() -> Tornado.of(THREE, inputs, new double[9], 0.1, 0.95))
                .hasMessageContaining("10 runs of inputs for 9 outcomes");
        assertThatThrownBy(() -> Tornado.of(List.of("a"), inputs, new double[10], 0.1, 0.95))
                .hasMessageContaining("1 factors");
    }

    @Test
    void table_ofBars_hasARowForEach() {
        var tornado = tornado(1000, u -> u[0]);
        var table = tornado.toTable();
        assertThat(table.distinct("factor")).isEqualTo(THREE);
        assertThat(table.row(0).number("low_high"))
                .isEqualTo(tornado.bars().get(0).low().high());
        assertThat(table.row(0).number("rank_coefficient")).isCloseTo(1, within(1e-9));
    }

    private static Tornado tornado(int runs, ToDoubleFunction<double[]> function) {
        return tornado(runs, 1, function, 0.1);
    }

    private static Tornado tornado(int runs, long seed, ToDoubleFunction<double[]> function, double share) {
        var inputs = inputs(runs, seed);
        return Tornado.of(THREE, inputs, KnownFunctions.values(List.of(inputs), function), share, 0.95);
    }

    private static double[][] inputs(int runs, long seed) {
        return new LatinHypercube(runs).points(new int[] {0, 1, 2}, seed).toArray(double[][]::new);
    }

    private static int holds(Estimated estimated, double known) {
        return estimated.low() <= known && known <= estimated.high() ? 1 : 0;
    }

    @Test
    void telling_amongHundredsOfIdleFactors_keepsThoseThatTellTheStrongestFirst() {
        var chance = new java.util.Random(4);
        var inputs = new double[500][300];
        var outcome = new double[500];
        for (int run = 0; run < 500; run++) {
            inputs[run] = chance.doubles(300).toArray();
            outcome[run] = inputs[run][7] - 2 * inputs[run][3] + chance.nextGaussian();
        }
        var names =
                java.util.stream.IntStream.range(0, 300).mapToObj(i -> "f" + i).toList();
        var telling = Tornado.of(names, inputs, outcome, 0.1, 0.95).telling(0.05);
        assertThat(telling.bars()).extracting(Tornado.Bar::factor).containsExactly("f3", "f7");
    }
}
