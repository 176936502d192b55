package steppe.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static steppe.analysis.sensitivity.KnownFunctions.ISHIGAMI_1;
import static steppe.analysis.sensitivity.KnownFunctions.ISHIGAMI_13;
import static steppe.analysis.sensitivity.KnownFunctions.ISHIGAMI_2;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.analysis.Estimated;
import steppe.analysis.Resampling;
import steppe.experiment.Saltelli;

final class SobolIndicesTest {
    private static final Resampling FEW = new Resampling(2, 0.95, 1);
    private static final Resampling USUAL = new Resampling(200, 0.95, 1);
    private static final List<String> THREE = List.of("x1", "x2", "x3");
    private static final int[] SINGLE = {0, 1, 2};
    private static final Offset<Double> NEAR = within(0.02);
    private static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};
    private static final double G_VARIANCE = KnownFunctions.closed(G, 0, 1, 2, 3, 4, 5, 6, 7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ishigami_8192Samples_hasItsKnownIndices(long seed) {
        var indices = indices(8192, true, SINGLE, seed, KnownFunctions::ishigami, FEW);
        assertThat(firsts(indices)).containsExactly(new double[] {ISHIGAMI_1, ISHIGAMI_2, 0}, NEAR);
        assertThat(totals(indices))
                .containsExactly(new double[] {ISHIGAMI_1 + ISHIGAMI_13, ISHIGAMI_2, ISHIGAMI_13}, NEAR);
        assertThat(indices.pairs()).extracting(SobolIndices.Pair::with).containsExactly("x2", "x3", "x3");
        assertThat(indices.pairs().stream()
                        .mapToDouble(pair -> pair.second().value())
                        .toArray())
                .containsExactly(new double[] {0, ISHIGAMI_13, 0}, NEAR);
    }

    @Test
    void ishigami_withoutPairs_hasTheSameIndices() {
        var indices = indices(8192, false, SINGLE, 1, KnownFunctions::ishigami, FEW);
        assertThat(firsts(indices)).containsExactly(new double[] {ISHIGAMI_1, ISHIGAMI_2, 0}, NEAR);
        assertThat(totals(indices))
                .containsExactly(new double[] {ISHIGAMI_1 + ISHIGAMI_13, ISHIGAMI_2, ISHIGAMI_13}, NEAR);
        assertThat(indices.pairs()).isEmpty();
    }

    @Test
    void ishigami_farFromZero_hasTheSameIndices() {
        var indices = indices(8192, true, SINGLE, 1, u -> 1e6 + KnownFunctions.ishigami(u), FEW);
        assertThat(firsts(indices)).containsExactly(new double[] {ISHIGAMI_1, ISHIGAMI_2, 0}, NEAR);
    }

    @Test
    void gFunction_8192Samples_hasItsKnownIndices() {
        var indices = indices(8192, false, IntStream.range(0, 8).toArray(), 1, KnownFunctions.g(G), FEW);
        for (int i = 0; i < 8; i++) {
            var alone = KnownFunctions.alone(G[i]);
            var effect = indices.effects().get(i);
            assertThat(effect.first().value()).isCloseTo(alone / G_VARIANCE, NEAR);
            assertThat(effect.total().value()).isCloseTo(alone * (1 + G_VARIANCE) / (1 + alone) / G_VARIANCE, NEAR);
        }
    }

    @Test
    void gFunction_grouped_hasTheIndexOfTheGroup() {
        var indices = indices(8192, false, new int[] {0, 1, 0, 1, 2, 2, 2, 2}, 1, KnownFunctions.g(G), FEW);
        var inner = List.of(new int[] {0, 2}, new int[] {1, 3}, new int[] {4, 5, 6, 7});
        for (int i = 0; i < 3; i++) {
            var closed = KnownFunctions.closed(G, inner.get(i));
            var effect = indices.effects().get(i);
            assertThat(effect.first().value()).isCloseTo(closed / G_VARIANCE, NEAR);
            assertThat(effect.total().value()).isCloseTo(closed * (1 + G_VARIANCE) / (1 + closed) / G_VARIANCE, NEAR);
        }
    }

    @Test
    void additive_inUniforms_hasFirstEqualToTotalAndTheySumToOne() {
        var indices = indices(4096, true, SINGLE, 4, u -> 1 * u[0] + 2 * u[1] + 3 * u[2], FEW);
        var known = new double[] {1 / 14.0, 4 / 14.0, 9 / 14.0};
        assertThat(firsts(indices)).containsExactly(known, within(0.005));
        assertThat(totals(indices)).containsExactly(known, within(0.005));
        assertThat(Arrays.stream(firsts(indices)).sum()).isCloseTo(1, within(0.005));
        assertThat(indices.pairs())
                .allSatisfy(pair -> assertThat(pair.second().value()).isCloseTo(0, within(0.005)));
    }

    @Test
    void factor_thatDoesNothing_hasIndicesOfExactlyZero() {
        var indices = indices(64, true, SINGLE, 4, u -> 5 + u[0] * u[1], USUAL);
        var zero = new Estimated(0, 0, 0);
        assertThat(indices.effects().get(2)).isEqualTo(new SobolIndices.Effect("x3", zero, zero));
        assertThat(indices.pairs().get(1).second().value()).isCloseTo(0, within(1e-15));
    }

    /** Of 60 designs, each with three indices of two kinds: Sobol' points err less than samples at random would. */
    @Test
    void intervals_ofManySeeds_holdTheKnownIndicesMostly() {
        var held = 0;
        for (int seed = 0; seed < 60; seed++) {
            var indices = indices(256, false, SINGLE, seed, KnownFunctions::ishigami, new Resampling(200, 0.95, seed));
            var first = new double[] {ISHIGAMI_1, ISHIGAMI_2, 0};
            var total = new double[] {ISHIGAMI_1 + ISHIGAMI_13, ISHIGAMI_2, ISHIGAMI_13};
            for (int i = 0; i < 3; i++) {
                held += holds(indices.effects().get(i).first(), first[i]);
                held += holds(indices.effects().get(i).total(), total[i]);
            }
        }
        assertThat(held / 360.0).isGreaterThan(0.9);
    }

    @Test
    void outcome_thatDoesNotVary_hasNoIndices() {
        var constant = indices(16, true, SINGLE, 1, u -> 0.1, USUAL);
        assertThat(constant.varies()).isFalse();
        assertThat(firsts(constant)).containsOnly(Double.NaN);
        assertThat(constant.toTable().numbers("value")).containsOnly(Double.NaN);
        assertThat(constant.toTable().row(0).get("value")).isNull();
        var rounded = indices(16, true, SINGLE, 1, u -> 1e9 + 1e-7 * u[0], USUAL);
        assertThat(rounded.varies()).as("but for rounding").isFalse();
    }

    @Test
    void sample_withAMissingOutcome_isLeftOutAndCounted() {
        var outcome = KnownFunctions.values(new Saltelli(8192, false), SINGLE, 1, KnownFunctions::ishigami);
        outcome[3] = Double.NaN;
        outcome[1000] = Double.POSITIVE_INFINITY;
        var indices = SobolIndices.of(THREE, false, outcome, FEW);
        assertThat(indices.samples()).isEqualTo(8190);
        assertThat(indices.left()).isEqualTo(2);
        assertThat(firsts(indices)).containsExactly(new double[] {ISHIGAMI_1, ISHIGAMI_2, 0}, NEAR);
    }

    @Test
    void outcomes_allMissing_haveNoIndices() {
        var outcome = new double[5 * 4];
        Arrays.fill(outcome, Double.NaN);
        var indices = SobolIndices.of(THREE, false, outcome, USUAL);
        assertThat(indices.samples()).isZero();
        assertThat(indices.varies()).isFalse();
        assertThat(totals(indices)).containsOnly(Double.NaN);
    }

    @Test
    void outcomes_ofAnotherDesign_areRefused() {
        assertThatThrownBy(() -> SobolIndices.of(THREE, true, new double[5 * 3], USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a multiple of the 8")
                .hasMessageContaining("Maybe the design has none for pairs");
    }

    @Test
    void of_twice_givesTheSameBits() {
        assertThat(indices(64, true, SINGLE, 4, KnownFunctions::ishigami, USUAL))
                .isEqualTo(indices(64, true, SINGLE, 4, KnownFunctions::ishigami, USUAL));
    }

    @Test
    void table_ofIndices_hasARowForEach() {
        var table =
                indices(64, true, SINGLE, 4, KnownFunctions::ishigami, USUAL).toTable();
        assertThat(table.where("index", "first").distinct("factor")).isEqualTo(THREE);
        assertThat(table.where("index", "total").size()).isEqualTo(3);
        assertThat(table.where("index", "second").where("factor", "x1").distinct("with"))
                .containsExactly("x2", "x3");
        assertThat(table).allSatisfy(row -> assertThat(row.number("low")).isLessThanOrEqualTo(row.number("high")));
    }

    private static SobolIndices indices(
            int samples,
            boolean pairs,
            int[] factorOf,
            long seed,
            ToDoubleFunction<double[]> function,
            Resampling resampling) {
        var names = Arrays.stream(factorOf)
                .distinct()
                .sorted()
                .mapToObj(i -> "x" + (i + 1))
                .toList();
        var outcome = KnownFunctions.values(new Saltelli(samples, pairs), factorOf, seed, function);
        return SobolIndices.of(names, pairs, outcome, resampling);
    }

    private static double[] firsts(SobolIndices indices) {
        return indices.effects().stream()
                .mapToDouble(effect -> effect.first().value())
                .toArray();
    }

    private static double[] totals(SobolIndices indices) {
        return indices.effects().stream()
                .mapToDouble(effect -> effect.total().value())
                .toArray();
    }

    private static int holds(Estimated estimated, double known) {
        return estimated.low() <= known && known <= estimated.high() ? 1 : 0;
    }
}
