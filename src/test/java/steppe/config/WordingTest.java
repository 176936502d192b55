package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    static Stream<Arguments> priors() {
        return Stream.of(
                Arguments.of(new Prior.Uniform(0.6, 0.85), "uniform 0.6 to 0.85"),
                Arguments.of(new Prior.Triangular(-0.5, 0, 2), "triangular -0.5 to 2, mode 0"),
                Arguments.of(new Prior.Normal(1.61, 0.17), "normal 1.61, sd 0.17"),
                Arguments.of(new Prior.LogNormal(5, 0.6), "lognormal 5, sigma 0.6"));
    }

    @ParameterizedTest
    @MethodSource("priors")
    void prior_isSaidInWords(Prior prior, String words) {
        assertThat(Wording.of(prior)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "0.30, 0.3", "-0.05, -0.05", "1e-6, 0.000001", "12e6, 12000000"})
    void number_isSaidWithoutExponentOrNeedlessZeros(double number, String words) {
        assertThat(Wording.of(number)).isEqualTo(words);
    }

    @Test
    void amount_isSaidByValueAndPrior() {
        var prior = new Prior.Uniform(0.6, 0.85);

        assertThat(Wording.amount(number(0.72, prior, null))).isEqualTo("0.72 (uniform 0.6 to 0.85)");
        assertThat(Wording.amount(number(0.72, null, null))).isEqualTo("0.72");
        assertThat(Wording.amount(number(null, prior, null))).isEqualTo("uniform 0.6 to 0.85");
    }

    @Test
    void source_isSaidByOriginAndNote() {
        assertThat(Wording.source(number(1.0, null, "why"))).isEqualTo("fbic: why");
        assertThat(Wording.source(number(1.0, null, null))).isEqualTo("fbic");
    }

    private static Sourced number(Double value, Prior prior, String note) {
        return new Sourced("x", value, prior, "share", "fbic", note);
    }
}
