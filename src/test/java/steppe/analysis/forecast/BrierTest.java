package steppe.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BrierTest {
    @Test
    void of_oneForecast_isTheSquareOfItsMiss() {
        assertThat(Brier.of(0.5, true)).isEqualTo(0.25);
        assertThat(Brier.of(0.75, false)).isEqualTo(0.5625);
        assertThat(Brier.of(1, true)).isZero();
        assertThatThrownBy(() -> Brier.of(1.2, true)).hasMessageContaining("probability (1.2)");
    }

    /** Murphy (1973): with two kinds of forecasts, all terms by hand. */
    @Test
    void of_twoKindsOfForecasts_isMurphysPartition() {
        var parts = Brier.of(
                new double[] {0.25, 0.25, 0.25, 0.25, 0.75, 0.75},
                new boolean[] {false, true, false, true, true, true},
                10);
        assertThat(parts.reliability()).isCloseTo((4 * 0.0625 + 2 * 0.0625) / 6, within(1e-15));
        assertThat(parts.uncertainty()).isCloseTo(4.0 / 6 * 2 / 6, within(1e-15));
        assertThat(parts.resolution())
                .isCloseTo((4 * Math.pow(0.5 - 4.0 / 6, 2) + 2 * Math.pow(1 - 4.0 / 6, 2)) / 6, within(1e-15));
        assertThat(parts.score()).isCloseTo((2 * 0.0625 + 2 * 0.5625 + 2 * 0.0625) / 6, within(1e-15));
    }

    /** Resolution of probabilities drawn evenly from 0 to 1 is their variance, 1/12; tolerance five standard errors. */
    @Test
    void of_reliableForecasts_hasNoMoreThanChanceUnreliability() {
        var random = new SplittableRandom(8);
        var probabilities = random.doubles(20_000).toArray();
        var happened = new boolean[probabilities.length];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = random.nextDouble() < probabilities[i];
        }
        var parts = Brier.of(probabilities, happened, 10);
        assertThat(parts.reliability()).isLessThan(0.001);
        assertThat(parts.resolution()).isCloseTo(1 / 12.0, within(0.01));
    }

    @Test
    void logScore_neverSeen_isFiniteAndFallsWithTheRuns() {
        assertThat(LogScore.of(0.5, true, 100)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(LogScore.of(0, true, 500)).isCloseTo(Math.log(1002), within(1e-12));
        assertThat(LogScore.of(0, false, 500)).isCloseTo(-Math.log(500.5 / 501), within(1e-12));
    }
}
