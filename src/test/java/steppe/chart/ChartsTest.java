package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

final class ChartsTest {
    private static final YearMonth START = YearMonth.of(2025, 1);

    @Test
    void figures_everything_drawsAllKinds() {
        var story = SyntheticRuns.story(4, 3, 3, 2);
        var stems = stems(story, SyntheticRuns.tables(story, START, 130, true), List.of("RUS", "CHN"));
        assertThat(stems)
                .contains("shares-region", "shares-KAZ", "shares-UZB", "domains-region")
                .contains("fan-RUS", "fan-CHN", "fan-RUS-countries", "trade-RUS", "trade-RUS-countries")
                .contains("policies-RUS", "paired-RUS", "leaders", "passing-CHN-RUS", "war-end")
                .doesNotHaveDuplicates();
    }

    @Test
    void figures_onePolicy_leavesComparisonsOut() {
        var story = SyntheticRuns.story(4, 1, 2, 1);
        var stems = stems(story, SyntheticRuns.tables(story, START, 24, false), List.of("RUS"));
        assertThat(stems).contains("shares-region").doesNotContain("policies-RUS", "paired-RUS");
    }

    @Test
    void figures_noWar_leavesItsEndOut() {
        var story = SyntheticRuns.story(4, 2, 2, 1);
        assertThat(stems(story, SyntheticRuns.tables(story, START, 24, false), List.of()))
                .doesNotContain("war-end");
    }

    @Test
    void figures_onePowerOneCountry_areDrawn() {
        var story = SyntheticRuns.story(3, 2, 1, 1);
        assertThat(stems(story, SyntheticRuns.tables(story, START, 24, true), List.of("RUS")))
                .contains("fan-RUS");
    }

    @Test
    void figures_oneReplication_areDrawnWithoutBands() {
        var story = SyntheticRuns.story(1, 2, 3, 2);
        var figures = new Charts(story, SyntheticRuns.tables(story, START, 130, true), List.of("RUS")).figures();
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.svg()).isNotEmpty();
            assertThat(figure.caption()).contains("A single simulated run").doesNotContain("Bands hold");
        });
    }

    @Test
    void figures_fewMonths_areDrawn() {
        var story = SyntheticRuns.story(3, 2, 3, 2);
        for (int months = 1; months < 5; months++) {
            var tables = SyntheticRuns.tables(story, YearMonth.of(2025, 11), months, false);
            assertThat(stems(story, tables, List.of("RUS"))).contains("shares-region");
        }
    }

    @Test
    void figures_onlyShares_needNoOtherTable() {
        var story = SyntheticRuns.story(3, 2, 3, 2);
        var full = SyntheticRuns.tables(story, START, 24, false);
        var bare = new Tables(
                full.shares().where("metric", "influence"),
                Table.empty("run_id", "policy", "replication", "status"),
                Table.empty("metric", "area", "power", "month", "value", "unit", "origin"),
                Table.empty("month", "title", "headline", "origin"));
        assertThat(stems(story, bare, List.of("RUS")))
                .containsExactly(
                        "shares-region",
                        "shares-KAZ",
                        "shares-UZB",
                        "heat",
                        "map",
                        "multiples",
                        "fan-RUS",
                        "fan-RUS-countries",
                        "policies-RUS");
    }

    @Test
    void table_ofShares_holdsWhatIsDrawn() {
        var story = SyntheticRuns.story(3, 2, 3, 2);
        var tables = SyntheticRuns.tables(story, START, 24, false);
        var table = new Charts(story, tables, List.of()).figures().get(0).table();
        assertThat(table.size()).isEqualTo(24 * 3);
        assertThat(table.distinct("policy")).containsExactly("sampled");
        assertThat(table.distinct("area")).containsExactly("CA5");
    }

    @Test
    void table_ofTrade_holdsObservedFiguresWithTheirOrigin() {
        var story = SyntheticRuns.story(3, 1, 2, 2);
        var tables = SyntheticRuns.tables(story, YearMonth.of(2021, 1), 60, false);
        var trade = new Charts(story, tables, List.of("RUS"))
                .figures().stream()
                        .filter(figure -> figure.stem().equals("trade-RUS"))
                        .findFirst()
                        .orElseThrow();
        assertThat(trade.table().distinct("origin")).containsExactly("rus-ca5-trade-2021", "rus-ca5-trade-2024");
    }

    private static List<String> stems(Story story, Tables tables, List<String> powers) {
        var figures = new Charts(story, tables, powers).figures();
        assertThat(figures).allSatisfy(figure -> assertThat(figure.svg()).contains("<svg"));
        return figures.stream().map(Figure::stem).toList();
    }
}
