package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

final class StackTest {
    private final Story story = SyntheticRuns.story(5, 1, 8, 2);
    private final Tables tables = SyntheticRuns.tables(story, YearMonth.of(2024, 1), 36, false);

    @Test
    void top_ofTheLastPower_isTheWhole() {
        for (var area : story.areas().keySet()) {
            var stack = new Stack(story, tables.of("sampled", "influence").where("area", area));
            for (var month = stack.first(); !month.isAfter(stack.last()); month = month.plusMonths(1)) {
                assertThat(stack.top(month, "GCC")).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void top_ofTheFirstPower_isItsShare() {
        var stack = new Stack(story, tables.of("sampled", "influence").where("area", "CA5"));
        assertThat(stack.top(stack.last(), "RUS")).isEqualTo(stack.mean(stack.last(), "RUS"));
    }
}
