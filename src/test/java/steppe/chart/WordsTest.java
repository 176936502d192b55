package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void percent_nearlyNothing_isNotZero() {
        assertThat(Words.percent(0.004)).isEqualTo("<1%");
        assertThat(Words.percent(0)).isEqualTo("0%");
        assertThat(Words.percent(0.305)).isEqualTo("31%");
    }

    @Test
    void signed_smallDifferences_getMoreDecimals() {
        assertThat(Words.signed(-0.25, 0.25)).isEqualTo("\u22120.25");
        assertThat(Words.signed(0.26, 3)).isEqualTo("+0.3");
        assertThat(Words.plain(0.26, 3)).isEqualTo("0.3");
    }

    @Test
    void month_anyLocale_isEnglish() {
        assertThat(Words.month(YearMonth.of(2025, 12))).isEqualTo("December 2025");
    }

    @Test
    void lines_wideText_wrapBetweenWords() {
        var text = new Text("one two\u00a0three four", Theme.LABEL, Color.BLACK);
        assertThat(text.lines(1)).containsExactly("one", "two\u00a0three", "four");
        assertThat(text.lines(1000)).containsExactly("one two\u00a0three four");
    }

    @Test
    void letters_paleColour_isDarkened() {
        assertThat(Theme.letters(Color.YELLOW)).isNotEqualTo(Color.YELLOW);
        assertThat(Theme.letters(Theme.INK)).isEqualTo(Theme.INK);
    }

    @Test
    void monthAxis_longAndShortSpans_tickInYearsOrMonths() {
        var years = new MonthAxis(YearMonth.of(2016, 1), YearMonth.of(2035, 12), 12);
        assertThat(years.getTickUnit().getSize()).isEqualTo(24);
        assertThat(years.getTickUnit().valueToString(MonthAxis.at(YearMonth.of(2026, 1))))
                .isEqualTo("2026");
        var months = new MonthAxis(YearMonth.of(2025, 10), YearMonth.of(2026, 3), 12);
        assertThat(months.getTickUnit().valueToString(MonthAxis.at(YearMonth.of(2026, 1))))
                .isEqualTo("Jan 2026");
    }

    @Test
    void axis_lowFarFromZero_doesNotStartThere() {
        assertThat(Axes.shares(0.2, 0.3, Axes.MANY).getLowerBound()).isBetween(0.19, 0.2);
        assertThat(Axes.shares(0.05, 0.3, Axes.MANY).getLowerBound()).isZero();
        assertThat(Axes.shares(0, 1, Axes.MANY).getUpperBound()).isEqualTo(1);
        assertThat(Axes.shares(0, 1, Axes.FEW).getTickUnit().getSize()).isEqualTo(0.5);
    }
}
