package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.config.Indicator;
import steppe.config.Observation;
import steppe.config.Position;
import steppe.model.Metric;

class ReadingTest {
    /** Half of something in 2021, on average, and twice as much in 2023. */
    private static final IntToDoubleFunction DOUBLES = month -> month < 24 ? 0.5 + 0.01 * (month - 17.5) : 1;

    @ParameterizedTest
    @CsvSource({
        "TRADE_VALUE, TRADE, AAA, EAST, 0.5",
        "TRADE_VALUE, TRADE, AB, EAST, 0.5",
        "TRADE_SHARE, TRADE_SHARE, AAA, WEST, 0.5",
        "ARMS_SHARE, SECURITY, BBB, EAST, 50",
        "REMITTANCES, REMITTANCES, BBB, EAST, 0.5",
        "DEBT_SHARE, DEBT, BBB, WEST, 0.5",
        "FBIC, FBIC, AAA, WEST, 0.5"
    })
    void of_indicator_isTheMeanOfTheYearInItsUnit(
            Indicator indicator, Metric metric, String country, String power, double expected) {
        var run = new MadeUpRun().with(metric, country, power, DOUBLES).trajectory();
        var reading = Reading.of(MadeUpRun.REGION, indicator, country, power, 2021);

        assertThat(reading.value().applyAsDouble(run)).isCloseTo(expected, within(1e-12));
        assertThat(reading.year()).isEqualTo(2021);
    }

    @ParameterizedTest
    @CsvSource({
        "REMITTANCES, BBB, WEST, 2021, is not written down by any run",
        "DEBT_SHARE, AAA, WEST, 2021, is not written down by any run",
        "TRADE_SHARE, AB, WEST, 2021, is not written down by any run",
        "TRADE_VALUE, AAA, NORTH, 2021, 'names NORTH, which is neither an area nor a power'",
        "TRADE_VALUE, CCC, EAST, 2021, 'names CCC, which is neither an area nor a power'",
        "TRADE_VALUE, AAA, EAST, 2019, 'lies outside the run, 2020-01 to 2029-12'",
        "TRADE_VALUE, AAA, EAST, 2030, 'lies outside the run, 2020-01 to 2029-12'"
    })
    void of_figureThatNoRunSpeaksOf_saysWhy(Indicator indicator, String country, String power, int year, String why) {
        assertThatThrownBy(() -> Reading.of(MadeUpRun.REGION, indicator, country, power, year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void from_earlierFigure_changesItAsTheRunChanges() {
        var run = new MadeUpRun().with(Metric.FBIC, "AAA", "WEST", DOUBLES).trajectory();
        var reading = Reading.from(seen(Indicator.FBIC, "AAA", "WEST", 0.12), MadeUpRun.REGION, 2023);

        assertThat(reading.value().applyAsDouble(run)).isCloseTo(0.24, within(1e-12));
        assertThat(reading.year()).isEqualTo(2023);
    }

    @Test
    void from_earlierShare_staysBelowAHundredPercent() {
        var run = new MadeUpRun().with(Metric.SECURITY, "BBB", "EAST", DOUBLES).trajectory();

        assertThat(Reading.from(seen(Indicator.ARMS_SHARE, "BBB", "EAST", 40), MadeUpRun.REGION, 2023)
                        .value()
                        .applyAsDouble(run))
                .isCloseTo(80, within(1e-9));
        assertThat(Reading.from(seen(Indicator.ARMS_SHARE, "BBB", "EAST", 60), MadeUpRun.REGION, 2023)
                        .value()
                        .applyAsDouble(run))
                .isEqualTo(100);
    }

    /** Where a run had nothing, it cannot say by which factor that has grown. */
    @Test
    void from_runThatHadNothing_leavesTheFigureAsItWas() {
        var run = new MadeUpRun().trajectory();

        assertThat(Reading.from(seen(Indicator.FBIC, "AAA", "WEST", 0.12), MadeUpRun.REGION, 2023)
                        .value()
                        .applyAsDouble(run))
                .isEqualTo(0.12);
    }

    @ParameterizedTest
    @CsvSource({"2019, false", "2020, true", "2029, true", "2030, false"})
    void covers_yearOfARun_onlyIfItHasAllItsMonths(int year, boolean covered) {
        assertThat(Reading.covers(MadeUpRun.REGION, year)).isEqualTo(covered);
        assertThat(Reading.covers(MadeUpRun.REGION.with("time.end", "2029-11"), 2029))
                .isFalse();
    }

    private static Observation seen(Indicator indicator, String country, String power, double value) {
        return new Observation(indicator, country, power, 2021, value, new Position("figures.csv", 2, 1));
    }
}
