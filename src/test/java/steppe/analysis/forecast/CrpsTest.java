package steppe.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.analysis.Normals;

final class CrpsTest {
    private static final int MANY = 20_000;

    /** Gneiting and Raftery (2007), eq. 5 of section 4.2, with the sign of a loss. */
    @Test
    void of_normalQuantiles_isTheClosedForm() {
        for (var observed : new double[] {-3, 1, 2, 2.5, 9}) {
            var z = (observed - 2) / 1.5;
            var exact = 1.5
                    * (z * (2 * Normals.STANDARD.cumulativeProbability(z) - 1)
                            + 2 * Normals.STANDARD.density(z)
                            - 1 / Math.sqrt(Math.PI));
            assertThat(Crps.of(Normals.quantiles(2, 1.5, MANY), observed)).isCloseTo(exact, within(1e-3 * exact));
        }
    }

    @Test
    void of_uniformQuantiles_isTheClosedForm() {
        var draws = IntStream.range(0, MANY).mapToDouble(i -> (i + 0.5) / MANY).toArray();
        for (var y : new double[] {0, 0.2, 0.5, 1}) {
            assertThat(Crps.of(draws, y)).isCloseTo((y * y * y + (1 - y) * (1 - y) * (1 - y)) / 3, within(1e-6));
        }
        assertThat(Crps.of(draws, 3)).isCloseTo(2 + 1.0 / 3, within(1e-6));
    }

    @Test
    void of_fewDraws_isTheDoubleSumWhateverTheOrder() {
        var draws = new double[] {3, -1, 4, 4, 0.5};
        var sum = 0.0;
        for (var a : draws) {
            sum += Math.abs(a - 2) / 5;
            for (var b : draws) {
                sum -= Math.abs(a - b) / 50;
            }
        }
        assertThat(Crps.of(draws, 2)).isCloseTo(sum, within(1e-14));
        assertThat(draws).containsExactly(3, -1, 4, 4, 0.5);
    }

    @Test
    void of_oneDraw_isTheAbsoluteError() {
        assertThat(Crps.of(new double[] {7}, 4)).isEqualTo(3);
    }

    /** Ten draws are enough for the fair score and too few for the plain one; tolerance is five standard errors. */
    @Test
    void fair_smallEnsembles_isOnAverageThatOfTheDistribution() {
        var random = new SplittableRandom(5);
        var exact = 2 * Normals.STANDARD.density(0) - 1 / Math.sqrt(Math.PI);
        var fair = new double[MANY];
        var plain = 0.0;
        for (int i = 0; i < MANY; i++) {
            var draws = random.doubles(10)
                    .map(Normals.STANDARD::inverseCumulativeProbability)
                    .toArray();
            fair[i] = Crps.fair(draws, 0);
            plain += Crps.of(draws, 0) / MANY;
        }
        assertThat(IntStream.range(0, MANY).mapToDouble(i -> fair[i]).average().orElseThrow())
                .isCloseTo(exact, within(0.005));
        assertThat(plain).isCloseTo(exact + 1 / Math.sqrt(Math.PI) / 10, within(0.005));
    }

    @Test
    void expected_calibratedForecast_isItsMeanScore() {
        var draws = Normals.quantiles(0, 1, 2000);
        var mean = 0.0;
        for (var observed : draws) {
            mean += Crps.of(draws, observed) / draws.length;
        }
        assertThat(Crps.expected(draws)).isCloseTo(mean, within(1e-9));
    }

    @Test
    void of_noDraws_isRefused() {
        assertThatThrownBy(() -> Crps.of(new double[0], 1)).hasMessageContaining("draws are empty");
        assertThatThrownBy(() -> Crps.fair(new double[1], 1)).hasMessageContaining("draws (1)");
    }
}
