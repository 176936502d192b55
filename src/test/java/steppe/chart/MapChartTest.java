package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

final class MapChartTest {
    private static final YearMonth START = YearMonth.of(2016, 1);
    private static final Story STORY = SyntheticRuns.story(5, 1, 3, 5);
    private static final Tables TABLES = SyntheticRuns.tables(STORY, START, 240, false);
    private static final MapChart CHART = new MapChart(STORY, TABLES);

    @Test
    void figure_twentyYears_showsFirstNowHalfwayAndLast() {
        var table = CHART.figure(STORY.base()).table();
        assertThat(table.distinct("month")).containsExactly("2016-01", "2025-12", "2030-12", "2035-12");
        assertThat(table.distinct("area")).containsExactlyElementsOf(STORY.countries());
    }

    @Test
    void figure_threeMonths_showsWhatThereIs() {
        var tables = SyntheticRuns.tables(STORY, YearMonth.of(2026, 3), 3, false);
        var shown = new MapChart(STORY, tables).figure(STORY.base()).table().distinct("month");
        assertThat(shown).containsExactly("2026-03", "2026-05");
    }

    @Test
    void svg_namesCountriesMonthsAndWhoseBordersTheyAre() {
        var svg = CHART.figure(STORY.base()).svg();
        assertThat(svg).contains("December 2035", "Natural Earth", "KAZ", "Tajikistan");
    }

    @Test
    void film_hasAPageAYear() {
        assertThat(CHART.film(STORY.base()))
                .hasSize(20)
                .extracting(Figure::stem)
                .startsWith("map-2016-12")
                .endsWith("map-2035-12")
                .doesNotHaveDuplicates();
    }

    @Test
    void countriesOutsideTheAtlas_haveNoMap() {
        var nowhere = TABLES.shares().where("area", STORY.region());
        var tables = new Tables(nowhere, TABLES.runs(), TABLES.observations(), TABLES.events());
        assertThat(new MapChart(STORY, tables).known(STORY.base())).isFalse();
        assertThat(CHART.known(STORY.base())).isTrue();
    }

    @Test
    void countryThatTheAtlasLacks_isNamed() {
        var areas = new LinkedHashMap<>(STORY.areas());
        areas.put("XXA", "Atlantis");
        var story = new Story(
                "x", "x", "", 5, 1, STORY.policies(), STORY.base(), STORY.powers(), areas, STORY.now(), "v", "d");
        var renamed = new ArrayList<Object[]>();
        for (var row : TABLES.shares().where("area", "KAZ")) {
            var cells = TABLES.shares().columns().stream().map(row::get).toArray();
            cells[TABLES.shares().columns().indexOf("area")] = "XXA";
            renamed.add(cells);
        }
        var shares = TABLES.shares().plus(new Table(TABLES.shares().columns(), renamed));
        var tables = new Tables(shares, TABLES.runs(), TABLES.observations(), TABLES.events());
        assertThat(new MapChart(story, tables).figure(STORY.base()).caption()).contains("Not in the atlas: Atlantis.");
        assertThat(CHART.figure(STORY.base()).caption()).doesNotContain("Not in the atlas");
    }

    @Test
    void ternary_withoutNow_doesNotSpeakOfIt() {
        var later = TABLES.within(
                YearMonth.of(2030, 1),
                YearMonth.of(2035, 12),
                List.copyOf(STORY.areas().keySet()));
        assertThat(new TernaryChart(STORY, later)
                        .figure(STORY.base(), "RUS", "CHN")
                        .svg())
                .doesNotContain("small: December 2025");
        assertThat(new TernaryChart(STORY, TABLES)
                        .figure(STORY.base(), "RUS", "CHN")
                        .svg())
                .contains("small: December 2025");
    }

    @Test
    void warEnd_cutShort_countsLaterEndsAsLater() {
        var story = SyntheticRuns.story(40, 1, 2, 2);
        var tables = SyntheticRuns.tables(story, START, 240, true);
        var bars = new WarEndChart(story, tables)
                .figure(story.base(), YearMonth.of(2028, 12))
                .table()
                .where("shown", "ends");
        assertThat(Arrays.stream(bars.numbers("share")).sum()).isEqualTo(1, within(1e-12));
    }

    @Test
    void ternary_everyPoint_sumsToOneAndHoldsTheMeans() {
        var table = new TernaryChart(STORY, TABLES)
                .figure(STORY.base(), "RUS", "CHN")
                .table();
        assertThat(table.size()).isEqualTo(240 * 6);
        assertThat(table).allSatisfy(row -> {
            var sum = row.number("RUS") + row.number("CHN") + row.number("others");
            assertThat(sum).isEqualTo(1, within(1e-12));
        });
        var first = TABLES.of(STORY.base(), "influence").where("area", "KAZ").where("power", "CHN");
        assertThat(table.where("area", "KAZ").row(0).number("CHN"))
                .isEqualTo(first.row(0).number("mean"));
    }

    @Test
    void ternary_twoPowersOnly_isNotKnown() {
        var rest = TABLES.shares().where(row -> List.of("RUS", "CHN").contains(row.text("power")));
        var tables = new Tables(rest, TABLES.runs(), TABLES.observations(), TABLES.events());
        assertThat(new TernaryChart(STORY, tables).known(STORY.base(), "RUS", "CHN"))
                .isFalse();
        assertThat(new TernaryChart(STORY, TABLES).known(STORY.base(), "RUS", "CHN"))
                .isTrue();
    }

    @Test
    void multiples_hasEveryChosenPowerInEveryArea() {
        var multiples = new MultiplesChart(STORY, TABLES);
        var powers = multiples.powers(STORY.base());
        Table table = multiples.figure(STORY.base(), powers).table();
        assertThat(powers).containsExactly("RUS", "CHN", "EUU");
        assertThat(table.size()).isEqualTo(240 * 6 * 3);
    }
}
