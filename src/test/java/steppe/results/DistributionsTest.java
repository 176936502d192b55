package steppe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionsTest {
    private static final double[] LEVELS = {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};

    @ParameterizedTest
    @EnumSource(Scale.class)
    void bin_everyValue_liesBetweenItsEdges(Scale scale) {
        for (double value : new double[] {0, 1e-6, 0.01, 0.1, 0.33, 0.5, 0.999, 1}) {
            int bin = scale.bin(value);
            assertThat(value).isBetween(scale.edge(bin) - 1e-12, scale.edge(bin + 1) + 1e-12);
        }
    }

    /** A quantile lies in the bin of the exact one, or in a neighbour where two sample points straddle an edge. */
    @ParameterizedTest
    @EnumSource(Scale.class)
    void quantiles_ofABetaSample_areNearTheExactOnes(Scale scale) {
        var random = new Random(1);
        var sample = random.doubles(5_000).map(u -> u * u * 0.6).toArray();
        var distributions = new Distributions(new Scale[] {scale}, 16);
        Arrays.stream(sample).forEach(x -> add(distributions, x));
        Arrays.sort(sample);
        var quantiles = distributions.tally(0).quantiles(LEVELS);
        for (int i = 0; i < LEVELS.length; i++) {
            double exact = sample[(int) Math.ceil(LEVELS[i] * sample.length) - 1];
            int bin = scale.bin(exact);
            assertThat(quantiles[i]).isCloseTo(exact, within(scale.edge(bin + 2) - scale.edge(bin)));
        }
        assertThat(distributions.tally(0).mean())
                .isCloseTo(Arrays.stream(sample).average().orElseThrow(), within(1e-9));
    }

    @Test
    void quantiles_anyOrder_same() {
        var forth = new Distributions(new Scale[] {Scale.SHARE}, 16);
        var back = new Distributions(new Scale[] {Scale.SHARE}, 16);
        for (int i = 0; i <= 1000; i++) {
            add(forth, i / 1000.0);
            add(back, 1 - i / 1000.0);
        }
        assertThat(forth.tally(0).quantiles(LEVELS))
                .containsExactly(back.tally(0).quantiles(LEVELS));
        assertThat(forth.tally(0).mean()).isEqualTo(back.tally(0).mean());
    }

    @Test
    void quantiles_oneRun_allEqualUpToABin() {
        var one = new Distributions(new Scale[] {Scale.SHARE}, 16);
        add(one, 0.3);
        assertThat(Arrays.stream(one.tally(0).quantiles(LEVELS))).allMatch(q -> Math.abs(q - 0.3) < 0.003);
    }

    /** Adds a run to distributions of one quantity. */
    private static void add(Distributions distributions, double value) {
        distributions.add(
                new long[] {Tally.units(value)},
                new char[] {(char) distributions.scale(0).bin(value)});
    }

    @Test
    void quantiles_noRun_areNaN() {
        assertThat(new Distributions(new Scale[] {Scale.SHARE}, 16).tally(0).quantiles(LEVELS))
                .containsOnly(Double.NaN);
    }
}
