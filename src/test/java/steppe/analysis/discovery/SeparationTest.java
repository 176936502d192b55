package steppe.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static final IntPredicate INTERESTING = run -> run < 2;

    private static Inputs inputs(double[][] x) {
        var words = List.<FactorWords>of(
                new FactorWords.Amount("a", "A", "a", "", 1),
                new FactorWords.Amount("b", "B", "b", "", 1),
                new FactorWords.Amount("c", "C", "c", "", 1));
        return new Inputs(words.subList(0, x[0].length), x);
    }

    @Test
    void separation_isAHalfWhereAnInputTellsAllAndNothingWhereItIsConstant() {
        var inputs = inputs(new double[][] {{9, 1, 3}, {8, 1, 1}, {2, 1, 2}, {1, 1, Double.POSITIVE_INFINITY}});
        assertThat(Separation.of(inputs, INTERESTING, 0)).isEqualTo(0.5);
        assertThat(Separation.of(inputs, INTERESTING, 1)).isZero();
        assertThat(Separation.of(inputs, INTERESTING, 2)).isEqualTo(0.25);
    }

    @Test
    void best_besidesTheBest_isTheSecond() {
        var inputs = inputs(new double[][] {{9, 1, 3}, {8, 1, 1}, {2, 1, 2}, {1, 1, 4}});
        assertThat(Separation.best(inputs, INTERESTING, 1)).isZero();
        assertThat(Separation.best(inputs, INTERESTING, 0)).isEqualTo(2);
    }

    @Test
    void best_ofASingleInput_isThatInput() {
        assertThat(Separation.best(inputs(new double[][] {{1}, {2}, {3}, {4}}), INTERESTING, 0))
                .isZero();
    }
}
