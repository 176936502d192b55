package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    private static final Position HERE = new Position("text", 1, 1);

    private static Object read(Class<?> type, String text) {
        return new Scalars(new Problems()).read(new Slot(type, "key", null), new Tree.Leaf(HERE, text, true));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-3, -3",
        "+4, 4",
        ".5, 0.5",
        "-.5, -0.5",
        "5., 5",
        "1e-3, 0.001",
        "1E3, 1000",
        "1_000, 1000",
        "1_000.25, 1000.25",
        "0.1, 0.1",
        "1.5e+2, 150",
    })
    void decimal_asNumber_isThatNumber(String text, double number) {
        assertThat(read(double.class, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "014", "0x1F", "0b1", "1:30", "1_", "_1", "1__0", ".", "-", "1e", ".nan", ".inf", "NaN", "1f", "1d", "x"
            })
    void otherText_asNumber_isRefused(String text) {
        assertThat(read(double.class, text)).isNull();
        assertThat(read(int.class, text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "Yes, true", "on, true", "FALSE, false", "no, false", "Off, false"})
    void word_asBoolean_isWhatYamlMeansByIt(String text, boolean truth) {
        assertThat(read(boolean.class, text)).isEqualTo(truth);
    }

    @Test
    void word_asText_isThatWord() {
        assertThat(read(String.class, "NO")).isEqualTo("NO");
        assertThat(read(String.class, "2016")).isEqualTo("2016");
    }

    @Test
    void wholeNumbers_asNumbers_mayBeLargeOrHaveExponents() {
        assertThat(read(long.class, "20260101123456789")).isEqualTo(20260101123456789L);
        assertThat(read(int.class, "1e3")).isEqualTo(1000);
        assertThat(read(int.class, "1e999999999")).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.1, 1e-9, 1e300, 123456789.125, -3, Double.MIN_VALUE})
    void number_written_readsBackAsTheSame(double number) {
        assertThat(read(double.class, Scalars.written(number))).isEqualTo(number);
    }
}
