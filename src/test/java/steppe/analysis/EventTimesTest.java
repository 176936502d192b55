package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

final class EventTimesTest {
    private static final YearMonth START = YearMonth.of(2026, 1);
    private final EventTimes times =
            new EventTimes(Arrays.asList(START.plusMonths(2), null, START, START.plusMonths(2), START.plusMonths(5)));

    @Test
    void by_monthOfEvent_countsIt() {
        assertThat(times.by(START.minusMonths(1))).isZero();
        assertThat(times.by(START)).isEqualTo(0.2);
        assertThat(times.by(START.plusMonths(1))).isEqualTo(0.2);
        assertThat(times.by(START.plusMonths(2))).isEqualTo(0.6);
        assertThat(times.after(START.plusMonths(9))).isCloseTo(0.2, within(1e-12));
        assertThat(times.ever()).isEqualTo(0.8);
    }

    @Test
    void quantile_withinHorizon_isFirstMonthWithThatShare() {
        assertThat(times.quantile(0.2)).contains(START);
        assertThat(times.quantile(0.5)).contains(START.plusMonths(2));
        assertThat(times.quantile(0.8)).contains(START.plusMonths(5));
    }

    @Test
    void quantile_beyondHorizon_isEmpty() {
        assertThat(times.quantile(0.81)).isEmpty();
        assertThat(new EventTimes(Arrays.asList(null, null)).quantile(0.5)).isEmpty();
    }

    @Test
    void after_constantHazard_isGeometricSurvival() {
        var hazard = 0.03;
        var months = IntStream.range(0, 100_000)
                .mapToObj(i -> (int) (Math.log1p(-(i + 0.5) / 100_000) / Math.log1p(-hazard)))
                .map(wait -> wait > 120 ? null : START.plusMonths(wait))
                .toList();
        var survival = new EventTimes(months);
        assertThat(survival.after(START.plusMonths(23))).isCloseTo(Math.pow(1 - hazard, 24), within(1e-4));
        assertThat(survival.quantile(0.5)).contains(START.plusMonths(22));
    }

    @Test
    void of_columnOfMonths_readsEmptyAsNever() {
        var runs = new Table(List.of("war_end"), List.of(new Object[] {"2026-03"}, new Object[] {null}));
        assertThat(EventTimes.of(runs, "war_end").ever()).isEqualTo(0.5);
        assertThat(EventTimes.of(runs, "war_end").first()).contains(YearMonth.of(2026, 3));
    }
}
