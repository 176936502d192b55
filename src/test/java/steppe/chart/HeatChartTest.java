package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class HeatChartTest {
    private static final Story STORY = SyntheticRuns.story(4, 2, 3, 2);

    private static HeatChart chart(YearMonth start, int months) {
        return new HeatChart(STORY, SyntheticRuns.tables(STORY, start, months, false));
    }

    @Test
    void table_ofThirtyMonths_holdsTheLastOfEachYear() {
        var table = chart(YearMonth.of(2023, 9), 30).figure(STORY.base()).table();
        assertThat(table.distinct("month")).containsExactly("2023-12", "2024-12", "2025-12", "2026-02");
        assertThat(table.distinct("area"))
                .containsExactlyInAnyOrderElementsOf(STORY.areas().keySet());
        assertThat(table.size()).isEqualTo(4 * 3 * STORY.powers().size());
    }

    @Test
    void svg_tellsEveryPowerOnceARowAndThatItIsDrawn() {
        var svg = chart(YearMonth.of(2020, 1), 48).figure(STORY.base()).svg();
        STORY.powers().values().forEach(power -> assertThat(svg).contains(power.name()));
        STORY.areas().values().forEach(area -> assertThat(svg).contains(area));
        assertThat(svg).contains("50% and more");
    }

    @Test
    void figure_oneMonth_isDrawn() {
        assertThat(chart(YearMonth.of(2020, 5), 1).figure(STORY.base()).svg()).contains("<svg");
    }
}
