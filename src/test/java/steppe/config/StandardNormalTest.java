package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardNormalTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-40, 1e-16, 1e-9, 1e-5, 0.001, 0.01, 0.07, 0.0751, 0.2, 0.4999, 0.5})
    void quantile_bothTailsAndCentre_turnsBackIntoTheFraction(double u) {
        double z = StandardNormal.quantile(u);
        assertThat(NORMAL.cumulativeProbability(z) / u).isCloseTo(1, within(1e-11));
        assertThat(StandardNormal.quantile(1 - Math.max(u, 1e-9)))
                .isCloseTo(-StandardNormal.quantile(Math.max(u, 1e-9)), within(1e-6));
    }

    @Test
    void quantile_manyFractions_agreesWithCommonsMath() {
        for (int i = 1; i < 10_000; i++) {
            double u = i / 10_000.0;
            assertThat(StandardNormal.quantile(u)).isCloseTo(NORMAL.inverseCumulativeProbability(u), within(1e-9));
        }
    }

    @Test
    void quantile_anyFraction_isThatOfAs241() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) {
            double u = random.nextDouble();
            assertThat(Math.abs(StandardNormal.quantile(u) - StandardNormal.exact(u)))
                    .isLessThan(2e-12);
        }
    }

    @Test
    void quantile_fractionThatGrows_growsAcrossTheEdgesOfTheTable() {
        for (double edge = 0x1p-12; edge < 0.5; edge *= 1 + 0x1p-5) {
            assertThat(StandardNormal.quantile(edge * (1 + 1e-9)))
                    .isGreaterThan(StandardNormal.quantile(edge * (1 - 1e-9)));
        }
    }

    @Test
    void quantile_ends_areInfinite() {
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StandardNormal.quantile(0.5)).isZero();
    }
}
