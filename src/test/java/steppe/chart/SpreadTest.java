package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void apart_farApart_staysPut() {
        assertThat(Spread.apart(new double[] {50, 10}, new double[] {10, 10}, 0, 100))
                .containsExactly(50, 10);
    }

    @Test
    void apart_samePlace_partsEvenly() {
        assertThat(Spread.apart(new double[] {50, 50}, new double[] {10, 10}, 0, 100))
                .containsExactly(45, 55);
    }

    @Test
    void apart_differentSizes_touchWithoutOverlap() {
        var placed = Spread.apart(new double[] {50, 51}, new double[] {20, 10}, 0, 100);
        assertThat(placed[1] - placed[0]).isCloseTo(15, within(1e-9));
    }

    @Test
    void apart_nearTheEdge_staysInside() {
        assertThat(Spread.apart(new double[] {99, 99}, new double[] {10, 10}, 0, 100))
                .containsExactly(85, 95);
    }

    @Test
    void apart_tooMany_squeezesThemIn() {
        var placed = Spread.apart(new double[] {5, 5, 5}, new double[] {10, 10, 10}, 0, 15);
        assertThat(placed).containsExactly(new double[] {2.5, 7.5, 12.5}, within(1e-9));
    }

    @Test
    void apart_nothing_isNothing() {
        assertThat(Spread.apart(new double[0], new double[0], 0, 10)).isEmpty();
    }
}
