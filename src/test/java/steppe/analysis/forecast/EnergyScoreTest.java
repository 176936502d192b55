package steppe.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import steppe.analysis.Normals;

final class EnergyScoreTest {
    private static final double[] DRAWS = Normals.quantiles(1, 2, 300);

    @Test
    void of_vectorsOfOnePart_isTheCrps() {
        var vectors = Arrays.stream(DRAWS).mapToObj(draw -> new double[] {draw}).toArray(double[][]::new);
        assertThat(EnergyScore.of(vectors, new double[] {2.5})).isCloseTo(Crps.of(DRAWS, 2.5), within(1e-12));
    }

    @Test
    void of_aLineInThePlane_isTheCrpsAlongIt() {
        var vectors = Arrays.stream(DRAWS)
                .mapToObj(draw -> new double[] {0.6 * draw, 0.8 * draw})
                .toArray(double[][]::new);
        assertThat(EnergyScore.of(vectors, new double[] {1.5, 2})).isCloseTo(Crps.of(DRAWS, 2.5), within(1e-12));
    }

    @Test
    void of_partsThatMoveAgainstEachOther_isBetterForWhoSaysSo() {
        var with = new double[200][];
        var against = new double[200][];
        for (int i = 0; i < 200; i++) {
            var draw = DRAWS[i + 50];
            against[i] = new double[] {draw, -draw};
            with[i] = new double[] {draw, draw};
        }
        var observed = new double[] {2, -2};
        assertThat(EnergyScore.of(against, observed)).isLessThan(EnergyScore.of(with, observed));
    }

    @Test
    void of_otherLengths_isRefused() {
        assertThatThrownBy(() -> EnergyScore.of(new double[][] {{1, 2}}, new double[] {1}))
                .hasMessageContaining("2 and 1 parts");
    }
}
