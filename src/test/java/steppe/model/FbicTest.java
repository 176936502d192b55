package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Russia in Uzbekistan, 2019, three-year means of the published index. */
class FbicTest {
    private static final double BANDWIDTH = Fbic.bandwidth(1, 0.4090682, 0.5844139, 1.0730163, 2.9699261, 1.7445733);
    private static final double DEPENDENCE =
            Fbic.dependence(6.997e-5, 0.00946571, 4.6468131, 19.6359495, 6.8398196, 9.5923258);

    @Test
    void bandwidth_publishedInputs_publishedValue() {
        assertThat(BANDWIDTH).isCloseTo(0.36779612, within(5e-8));
    }

    @Test
    void dependence_publishedInputs_publishedValue() {
        assertThat(DEPENDENCE).isCloseTo(0.35968903, within(5e-8));
    }

    @Test
    void influence_publishedInputs_publishedValue() {
        assertThat(Fbic.influence(BANDWIDTH, DEPENDENCE)).isCloseTo(0.22730951, within(5e-8));
    }

    @Test
    void dependence_nothing_isZero() {
        assertThat(Fbic.dependence(0, 0, 0, 0, 0, 0)).isZero();
    }
}
