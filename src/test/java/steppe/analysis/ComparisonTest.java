package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static final double NONE = Double.NaN;

    /** Outcomes share a part of variance 0.9; what is their own has 0.1 each: 2 / 0.2 times the runs. */
    @Test
    void saving_outcomesThatCorrelate_isThatOfTheory() {
        var chance = new Random(5);
        int n = 20_000;
        var policy = new double[n];
        var base = new double[n];
        for (int i = 0; i < n; i++) {
            double shared = Math.sqrt(0.9) * chance.nextGaussian();
            policy[i] = 1 + shared + Math.sqrt(0.1) * chance.nextGaussian();
            base[i] = shared + Math.sqrt(0.1) * chance.nextGaussian();
        }
        var comparison = new Comparison(true, policy, base);
        assertThat(comparison.saving()).isCloseTo(10, within(0.4));
        assertThat(comparison.difference().mean()).isCloseTo(1, within(0.01));
        double ratio =
                comparison.independentHalfWidth() / comparison.difference().halfWidth();
        assertThat(ratio * ratio).isCloseTo(comparison.saving(), within(0.01));
    }

    /** Five values of variance 2.5 each: t of 8 degrees of freedom at 97.5% is 2.306. */
    @Test
    void independentHalfWidth_equalVariances_isStudents() {
        var comparison = new Comparison(true, new double[] {1, 2, 3, 4, 5}, new double[] {5, 4, 3, 2, 1});
        assertThat(comparison.independentHalfWidth()).isCloseTo(2.306, within(0.001));
        assertThat(comparison.saving()).as("they run against each other").isCloseTo(0.5, within(1e-12));
    }

    @Test
    void worlds_whereEitherFailed_doNotCount() {
        var comparison = new Comparison(true, new double[] {1, NONE, 3, 4}, new double[] {0, 2, NONE, 4});
        assertThat(comparison.difference().pairs()).isEqualTo(2);
        assertThat(comparison.baseMean()).isEqualTo(2);
    }

    @Test
    void saving_differenceThatNeverVaries_isInfinite() {
        var base = IntStream.range(0, 10).mapToDouble(i -> i).toArray();
        var policy = IntStream.range(0, 10).mapToDouble(i -> i + 1).toArray();
        assertThat(new Comparison(true, policy, base).saving()).isInfinite();
        assertThat(new Comparison(true, new double[] {1, 1}, new double[] {1, 1}).saving())
                .isNaN();
        assertThat(new Comparison(true, new double[] {1}, new double[] {1}).saving())
                .isNaN();
    }

    @Test
    void outcomes_ofOtherNumbers_areRefused() {
        assertThatThrownBy(() -> new Comparison(true, new double[2], new double[3]))
                .hasMessage("there are 2 outcomes of the policy and 3 of the base");
    }

    @Test
    void worldsAtPointsOfADesign_haveNoIntervals() {
        var comparison = new Comparison(false, new double[] {1, 2, 3}, new double[] {0, 0, 1});
        assertThat(comparison.difference().mean()).isCloseTo(5.0 / 3, within(1e-12));
        assertThat(comparison.difference().halfWidth()).isNaN();
        assertThat(comparison.independentHalfWidth()).isNaN();
        assertThat(comparison.saving()).isNaN();
    }
}
