package steppe.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.analysis.Resampling;
import steppe.analysis.sensitivity.ElementaryEffects.Effect;
import steppe.experiment.Morris;

final class ElementaryEffectsTest {
    private static final Resampling RESAMPLING = new Resampling(500, 0.95, 1);

    @Test
    void linear_anyWalks_hasExactlyItsSlopesAndNoSpread() {
        var effects = effects(new Morris(6, 4), new int[] {0, 1, 2}, 1, u -> 9 + 2 * u[0] - 5 * u[1]);
        assertThat(effects.trajectories()).isEqualTo(6);
        assertThat(of(effects, Effect::mu)).containsExactly(new double[] {2, -5, 0}, within(1e-12));
        assertThat(of(effects, effect -> effect.muStar().value()))
                .containsExactly(new double[] {2, 5, 0}, within(1e-12));
        assertThat(of(effects, effect -> effect.muStar().low())).containsExactly(new double[] {2, 5, 0}, within(1e-12));
        assertThat(of(effects, Effect::sigma)).containsExactly(new double[] {0, 0, 0}, within(1e-12));
        assertThat(of(effects, Effect::positive)).containsExactly(1, 0, Double.NaN);
    }

    /** A product of two: half the effects of a factor are as large as the other's levels say. */
    @Test
    void product_ofTwo_hasTheMeanAndSpreadOfTheOther() {
        var effects = effects(new Morris(4000, 2), new int[] {0, 1}, 1, u -> (u[0] - 0.5) * (u[1] - 0.5));
        var effect = effects.effects().get(0);
        assertThat(effect.mu()).isCloseTo(0, within(0.01));
        assertThat(effect.muStar().value()).isCloseTo(0.25, within(1e-12));
        assertThat(effect.sigma()).isCloseTo(0.25, within(0.001));
        assertThat(effect.positive()).isCloseTo(0.5, within(0.03));
    }

    /**
     * The function of Morris (1991): inputs 1 to 7 matter and act on each other or in curves, 8 to 10 matter in straight
     * lines, 11 to 20 hardly matter.
     */
    @Test
    void functionOfMorris_tellsItsThreeKindsOfInputsApart() {
        var factors = IntStream.range(0, 20).toArray();
        var effects = effects(new Morris(100, 4), factors, 1, ElementaryEffectsTest::morris)
                .effects();
        var order = effects.stream()
                .sorted(Comparator.comparingDouble(effect -> -effect.muStar().value()))
                .map(Effect::factor)
                .toList();
        assertThat(order.subList(0, 10))
                .containsExactlyInAnyOrder("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10");
        for (int i : new int[] {7, 8, 9}) {
            assertThat(effects.get(i).sigma() / effects.get(i).muStar().value()).isLessThan(0.25);
        }
        for (int i = 0; i < 7; i++) {
            assertThat(effects.get(i).sigma() / effects.get(i).muStar().value()).isGreaterThan(0.3);
        }
        assertThat(effects.subList(10, 20))
                .allSatisfy(effect -> assertThat(effect.muStar().high())
                        .isLessThan(effects.get(6).muStar().low()));
    }

    @Test
    void gFunction_hasTheOrderOfItsCoefficients() {
        var effects = effects(
                new Morris(50, 4), IntStream.range(0, 6).toArray(), 1, lopsided(new double[] {0, 0.5, 1.5, 4.5, 12, 99
                }));
        assertThat(of(effects, effect -> -effect.muStar().value())).isSorted();
    }

    @Test
    void group_ofOppositeSlopes_doesNotCancelOut() {
        var effects = effects(new Morris(400, 4), new int[] {0, 0, 1}, 1, u -> 3 * u[0] - 3 * u[1] + u[2]);
        var group = effects.effects().get(0);
        assertThat(group.group()).isTrue();
        assertThat(group.numbers()).isEqualTo(2);
        assertThat(group.muStar().value()).as("6 or 0, equally often").isCloseTo(3, within(0.5));
        assertThat(group.sigma()).isCloseTo(3, within(0.2));
        assertThat(group.mu()).isNaN();
        assertThat(group.positive()).isNaN();
        assertThat(effects.effects().get(1).mu()).isCloseTo(1, within(1e-12));
    }

    @Test
    void interval_ofMuStar_holdsTheLongRunValueMostly() {
        ToDoubleFunction<double[]> function = u -> u[0] * (1 + 2 * u[1]);
        var known = 2.0;
        var held = IntStream.range(0, 200)
                .filter(seed -> {
                    var muStar = effects(new Morris(40, 4), new int[] {0, 1}, seed, function)
                            .effects()
                            .get(0)
                            .muStar();
                    return muStar.low() <= known && known <= muStar.high();
                })
                .count();
        assertThat(held / 200.0).isBetween(0.88, 1.0);
    }

    @Test
    void missingOutcome_costsTheEffectsBesideItOnly() {
        var points = new Morris(5, 4).points(new int[] {0, 1}, 1);
        var outcome = KnownFunctions.values(points, u -> u[0] + u[1]);
        outcome[0] = Double.NaN;
        var effects = ElementaryEffects.of(List.of("a", "b"), new int[] {0, 1}, points, outcome, RESAMPLING);
        assertThat(effects.effects().stream().mapToInt(Effect::count)).containsExactlyInAnyOrder(4, 5);
        assertThat(of(effects, Effect::mu)).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    @Test
    void outcomes_allMissing_haveNoEffects() {
        var points = new Morris(5, 4).points(new int[] {0}, 1);
        var outcome = new double[10];
        Arrays.fill(outcome, Double.NaN);
        var effect = ElementaryEffects.of(List.of("a"), new int[] {0}, points, outcome, RESAMPLING)
                .effects()
                .get(0);
        assertThat(effect.count()).isZero();
        assertThat(effect.muStar().value()).isNaN();
        assertThat(effect.sigma()).isNaN();
    }

    @Test
    void points_inAnotherOrder_areRefused() {
        var points = new ArrayList<>(new Morris(2, 4).points(new int[] {0, 1}, 1));
        Collections.swap(points, 0, 1);
        assertThatThrownBy(() ->
                        ElementaryEffects.of(List.of("a", "b"), new int[] {0, 1}, points, new double[6], RESAMPLING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe the points are not in the order of the design");
        assertThatThrownBy(() ->
                        ElementaryEffects.of(List.of("a", "b"), new int[] {0, 1}, points, new double[5], RESAMPLING))
                .hasMessageContaining("6 points and 5 outcomes");
    }

    @Test
    void table_ofEffects_leavesUnknownCellsEmpty() {
        var table = effects(new Morris(4, 4), new int[] {0, 1, 1}, 1, u -> u[0] + u[1])
                .toTable();
        assertThat(table.row(0).number("mu")).isCloseTo(1, within(1e-12));
        assertThat(table.row(1).get("mu")).isNull();
        assertThat(table.row(1).number("numbers")).isEqualTo(2);
    }

    private static ElementaryEffects effects(
            Morris design, int[] factorOf, long seed, ToDoubleFunction<double[]> function) {
        var names =
                Arrays.stream(factorOf).distinct().mapToObj(i -> "x" + (i + 1)).toList();
        var points = design.points(factorOf, seed);
        return ElementaryEffects.of(names, factorOf, points, KnownFunctions.values(points, function), RESAMPLING);
    }

    private static double[] of(ElementaryEffects effects, ToDoubleFunction<Effect> what) {
        return effects.effects().stream().mapToDouble(what).toArray();
    }

    /** The g-function without its symmetry, in which a move by half the cube would end where the outcome is the same. */
    private static ToDoubleFunction<double[]> lopsided(double[] a) {
        return u -> KnownFunctions.g(a)
                .applyAsDouble(Arrays.stream(u).map(x -> x / 2).toArray());
    }

    /** With levels at 0, 1/3, 2/3 and 1, and coefficients of 1 and -1 in turn where Morris draws standard normals. */
    private static double morris(double[] u) {
        var w = IntStream.range(0, 20)
                .mapToDouble(i -> weight(i, (u[i] - 0.125) / 0.75))
                .toArray();
        var sum = 5 * w[0] * w[1] * w[2] * w[3];
        for (int i = 0; i < 20; i++) {
            sum += (i < 10 ? 20 : turn(i)) * w[i];
            for (int j = i + 1; j < 20; j++) {
                sum += (j < 6 ? -15 : turn(i + j)) * w[i] * w[j];
                for (int k = j + 1; k < 5; k++) {
                    sum -= 10 * w[i] * w[j] * w[k];
                }
            }
        }
        return sum;
    }

    private static double weight(int i, double x) {
        return i == 2 || i == 4 || i == 6 ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5);
    }

    private static int turn(int i) {
        return i % 2 == 0 ? 1 : -1;
    }
}
