package steppe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.analysis.Proportion;

final class PhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, in the only run",
        "0, 1, not in the only run",
        "2, 3, in 2 of 3 runs",
        "3, 3, in all 3 runs",
        "0, 3, in none of 3 runs",
        "85, 100, in 85 of 100 runs",
        "800, 1000, in 8 of 10 runs",
        "842, 1000, in 84 of 100 runs",
        "999, 1000, in more than 99 of 100 runs",
        "1, 1000, in fewer than 1 of 100 runs"
    })
    void frequency_countsWhatCanBeCounted(int some, int runs, String words) {
        assertThat(Phrases.frequency(new Proportion((double) some / runs, runs)))
                .isEqualTo(words);
    }

    @Test
    void percent_whatIsNeitherNothingNorAll_isNotCalledSo() {
        assertThat(Phrases.percent(0.294)).isEqualTo("29\u00a0%");
        assertThat(Phrases.percent(0)).isEqualTo("0\u00a0%");
        assertThat(Phrases.percent(0.001)).isEqualTo("under 1\u00a0%");
        assertThat(Phrases.percent(0.999)).isEqualTo("over 99\u00a0%");
        assertThat(Phrases.span(0.9962, 1)).isEqualTo("99.6 to 100\u00a0%");
        assertThat(Phrases.span(0, 0.0038)).isEqualTo("0 to 0.4\u00a0%");
        assertThat(Phrases.span(0.9931, 0.9999)).isEqualTo("99.3 to 99.9\u00a0%");
    }

    @Test
    void between_closeToZero_hasTwoDecimals() {
        assertThat(Phrases.between(0.6, 0.8)).isEqualTo("0.6 to 0.8");
        assertThat(Phrases.between(-0.04, 0.31)).isEqualTo("\u22120.04 to 0.31");
        assertThat(Phrases.between(0.002, 0.31)).isEqualTo("0.002 to 0.310");
        assertThat(Phrases.between(-0.0, 0.5)).isEqualTo("0.0 to 0.5");
        assertThat(Phrases.points(0.004)).isEqualTo("0.004 points");
    }

    @Test
    void words_ofNumbersMonthsAndNames_followTheirNumber() {
        assertThat(Phrases.runs(1)).isEqualTo("1 run");
        assertThat(Phrases.runs(1000)).isEqualTo("1,000 runs");
        assertThat(Phrases.month(YearMonth.of(2035, 12))).isEqualTo("the end of 2035");
        assertThat(Phrases.month(YearMonth.of(2027, 6))).isEqualTo("June 2027");
        assertThat(Phrases.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Phrases.listed(List.of("a"))).isEqualTo("a");
        assertThat(Phrases.isPlural("Gulf states")).isTrue();
        assertThat(Phrases.isPlural("United States")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, NEARLY_SURE",
        "800, 1000, LIKELY",
        "560, 1000, LEANING",
        "510, 1000, OPEN",
        "440, 1000, LESS_LIKELY",
        "200, 1000, UNLIKELY",
        "10, 1000, NEARLY_EXCLUDED",
        "3, 3, OPEN",
        "1, 1, OPEN"
    })
    void sureness_hangsOnTheInterval(int some, int runs, Sureness sure) {
        assertThat(Sureness.of(new Proportion((double) some / runs, runs))).isEqualTo(sure);
    }
}
