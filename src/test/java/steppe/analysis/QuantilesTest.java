package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class QuantilesTest {
    @Test
    void at_wholeNumbers_interpolatesLinearly() {
        var quantiles = new Quantiles(4, 1, 3, 2, Double.NaN);
        assertThat(quantiles.size()).isEqualTo(4);
        assertThat(quantiles.at(0)).isEqualTo(1);
        assertThat(quantiles.at(0.5)).isEqualTo(2.5);
        assertThat(quantiles.at(1)).isEqualTo(4);
        assertThat(quantiles.at(0.1)).isCloseTo(1.3, within(1e-12));
    }

    @Test
    void at_singleValue_isThatValue() {
        assertThat(new Quantiles(7).at(0.025)).isEqualTo(7);
    }

    @Test
    void at_emptySample_isNaN() {
        assertThat(new Quantiles().at(0.5)).isNaN();
    }

    @Test
    void at_probabilityOutside_isRefused() {
        assertThatThrownBy(() -> new Quantiles(1).at(1.1)).hasMessageContaining("probability (1.1)");
    }
}
