package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ResamplingTest {
    @Test
    void estimate_meanOfNormals_hasNearlyTheIntervalOfTheory() {
        var random = new Random(3);
        var values =
                IntStream.range(0, 400).mapToDouble(i -> random.nextGaussian()).toArray();
        var mean = new Resampling(2000, 0.95, 1)
                .of(400)
                .estimate(picked -> IntStream.of(picked)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElseThrow());
        assertThat(mean.value())
                .isCloseTo(
                        IntStream.range(0, 400)
                                .mapToDouble(i -> values[i])
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        assertThat(mean.high() - mean.low()).isCloseTo(2 * 1.96 / 20, within(0.02));
    }

    @Test
    void estimate_thatSometimesIsNotANumber_countsTheOthers() {
        var draws = new Resampling(50, 0.9, 1).of(2);
        var ratio = draws.estimate(picked -> picked[0] == picked[1] ? Double.NaN : 3);
        assertThat(ratio).isEqualTo(new Estimated(3, 3, 3));
    }

    @Test
    void estimate_ofNothing_isUnknown() {
        assertThat(new Resampling(50, 0.9, 1).of(0).estimate(picked -> 1)).isEqualTo(Estimated.UNKNOWN);
    }

    @Test
    void numbers_thatMakeNoSense_areRefused() {
        assertThatThrownBy(() -> new Resampling(1, 0.95, 1)).hasMessage("resamples (1) must be at least 2");
        assertThatThrownBy(() -> new Resampling(9, 95, 1)).hasMessageContaining("Maybe 0.95");
    }

    @Test
    void clearOf_interval_isTrueOnlyOutside() {
        assertThat(new Estimated(2, 1, 3).clearOf(0)).isTrue();
        assertThat(new Estimated(2, 1, 3).clearOf(4)).isTrue();
        assertThat(new Estimated(2, -1, 3).clearOf(0)).isFalse();
        assertThat(Estimated.UNKNOWN.clearOf(0)).isFalse();
    }
}
