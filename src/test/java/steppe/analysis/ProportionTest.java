package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ProportionTest {
    /** Newcombe (1998), table I: 81 of 263. */
    @Test
    void interval_publishedExample_isWilsons() {
        var share = new Proportion(81.0 / 263, 263);
        assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
    }

    @Test
    void interval_noneOrAll_staysInsideAndOpen() {
        var none = new Proportion(0, 20);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
        assertThat(new Proportion(1, 20).low()).isCloseTo(1 - 0.1611, within(5e-5));
        assertThat(new Proportion(1, 20).high()).isEqualTo(1);
    }
}
