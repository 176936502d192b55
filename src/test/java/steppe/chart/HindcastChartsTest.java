package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.analysis.forecast.Fact;
import steppe.analysis.forecast.FactCard;
import steppe.analysis.forecast.Forecast;
import steppe.analysis.forecast.Indicator;
import steppe.analysis.forecast.Observation;
import steppe.analysis.forecast.Scorecard;

final class HindcastChartsTest {
    private static final Story STORY = SyntheticRuns.story(200, 2, 3, 2);
    private static final Hindcast LONG = SyntheticHindcast.of(STORY, 28, 1, 2, 3);
    private static final Indicator TRADE = new Indicator("tradeValue", "KAZ", "RUS", "USD bn/year");

    @Test
    void figures_ofAHindcast_showSkillCoverageForecastsAndFacts() {
        var figures = new HindcastCharts(STORY, LONG).figures();
        assertThat(figures)
                .extracting(Figure::stem)
                .containsExactly(
                        "skill", "coverage", "forecasts-tradeShare", "forecasts-tradeValue", "patterns", "patterns-2");
        for (var figure : figures) {
            assertThat(figure.svg()).contains(figure.title().replace("&", "&amp;"));
            assertThat(figure.table().isEmpty()).isFalse();
            assertThat(figure.table().toCsv()).doesNotContain("NaN");
        }
    }

    @Test
    void figures_ofNothingObserved_areNone() {
        var forecasts = Map.of("model", List.of(forecast(1)));
        var hindcast = new Hindcast(
                Map.of(),
                Map.of(),
                forecasts,
                List.of(),
                List.of(),
                new Scorecard("model", forecasts, List.of()),
                new FactCard(List.of(), 10));
        assertThat(new HindcastCharts(STORY, hindcast).figures()).isEmpty();
    }

    @Test
    void at_halfAndTwiceTheError_areAsFarFromZero() {
        assertThat(SkillBar.at(0.5)).isEqualTo(1, within(1e-12));
        assertThat(SkillBar.at(-1)).isEqualTo(-1, within(1e-12));
        assertThat(SkillBar.at(0)).isZero();
        assertThat(SkillBar.at(0.75)).isEqualTo(-SkillBar.at(-3), within(1e-12));
    }

    @Test
    void skill_ofTheReference_isNotDrawnAsItIsTheZeroLine() {
        var table = new SkillChart(STORY, LONG).figures().get(0).table();
        assertThat(table.distinct("entrant")).doesNotContain("persistence").hasSize(6);
        assertThat(table.distinct("group")).containsExactly("tradeShare", "tradeValue", "all");
        assertThat(new SkillChart(STORY, LONG).figures().get(0).svg())
                .contains(
                        "Who forecasts better than \u201cLast value\u201d, and who worse",
                        "Model from last",
                        "Trade share: 6 series",
                        "All 12 series");
    }

    @Test
    void skill_beyondReach_endsInAPointAndSaysSo() {
        assertThat(skill(0.9).caption()).doesNotContain("ends in a point");
        assertThat(skill(50).caption()).contains("What ends in a point goes on beyond the edge.");
    }

    private static Figure skill(double miss) {
        var observed = List.of(Observation.of(TRADE, 2022, 2));
        var forecasts = new LinkedHashMap<String, List<Forecast>>();
        forecasts.put("model", List.of(new Forecast(TRADE, 2022, 1, new double[] {2 + miss})));
        forecasts.put("persistence", List.of(forecast(2.5)));
        var card = new Scorecard("persistence", forecasts, observed);
        var hindcast =
                new Hindcast(Map.of(), Map.of(), forecasts, List.of(), observed, card, new FactCard(List.of(), 1));
        return new SkillChart(STORY, hindcast).figures().get(0);
    }

    @Test
    void skill_ofManyGroups_takesTwoFiguresOnOneScale() {
        var forecasts = new LinkedHashMap<String, List<Forecast>>();
        var observed = IntStream.range(0, 5)
                .mapToObj(i -> new Indicator("kind" + i, "KAZ", "RUS", "%"))
                .map(kind -> Observation.of(kind, 2022, 2))
                .toList();
        for (var entrant : List.of("model", "persistence")) {
            forecasts.put(
                    entrant,
                    observed.stream()
                            .map(seen -> new Forecast(
                                    seen.indicator(), 2022, 1, new double[] {entrant.equals("model") ? 3 : 4}))
                            .toList());
        }
        var card = new Scorecard("persistence", forecasts, observed);
        var figures = new SkillChart(
                        STORY,
                        new Hindcast(
                                Map.of(), Map.of(), forecasts, List.of(), observed, card, new FactCard(List.of(), 1)))
                .figures();
        assertThat(figures).extracting(Figure::stem).containsExactly("skill", "skill-2");
        assertThat(figures.get(1).table().distinct("group")).containsExactly("kind4", "all");
        assertThat(figures.get(1).svg()).contains("All 5 series", "(2 of 2)");
    }

    @Test
    void forecasts_nothingKnown_showNoSignForIt() {
        var observed = List.of(Observation.of(TRADE, 2022, 2));
        var forecasts = new LinkedHashMap<String, List<Forecast>>();
        forecasts.put("model", List.of(forecast(1)));
        forecasts.put("persistence", List.of());
        var hindcast = new Hindcast(
                Map.of("model", "The model"),
                Map.of("tradeValue", "Trade value, USD bn/year"),
                forecasts,
                List.of(),
                observed,
                new Scorecard("persistence", forecasts, observed),
                new FactCard(List.of(), 1));
        var figure = new ForecastsChart(STORY, hindcast).figure("tradeValue");
        assertThat(figure.title()).isEqualTo("Trade value: what was forecast, and what came");
        assertThat(figure.subtitle()).isEqualTo("In USD bn/year");
        assertThat(figure.svg()).contains("came later", "The model").doesNotContain(">known<", ">persistence<");
    }

    @Test
    void coverage_ofFewSeries_saysThatTheyAreTooFew() {
        var figure = new CoverageChart(STORY, LONG).figure();
        assertThat(figure.caption())
                .contains("Too few series (12) to test evenness.")
                .contains("Compared: 36 observations that every forecaster forecast.");
        var many = SyntheticRuns.story(200, 2, 8, 3);
        assertThat(new CoverageChart(many, SyntheticHindcast.of(many, 0, 4))
                        .figure()
                        .caption())
                .contains("The model over the last year of 46 series: evenness p = 0.");
    }

    @Test
    void coverage_csv_holdsSharesAndColumns() {
        var table = new CoverageChart(STORY, LONG).figure().table();
        assertThat(table.where("nominal", 0.9).size()).isEqualTo(7);
        var counts = table.where(row -> row.text("entrant").equals("model")
                        && !row.text("count").isEmpty())
                .numbers("count");
        assertThat(counts).hasSize(10);
        assertThat(Arrays.stream(counts).sum())
                .isEqualTo(table.where("entrant", "model").row(0).number("n"));
    }

    @Test
    void forecasts_ofASeries_holdWhatWasKnownForecastAndSeen() {
        var table = new ForecastsChart(STORY, LONG).figure("tradeValue").table();
        assertThat(table.distinct("what")).containsExactly("known", "persistence", "model", "observed");
        var series = table.where("country", "KAZ").where("power", "RUS");
        assertThat(series.where("what", "known").size()).isEqualTo(17);
        assertThat(series.where("what", "model").size()).isEqualTo(3);
        assertThat(series.where("what", "observed").distinct("month")).containsExactly("2017-07", "2018-07", "2019-07");
    }

    @Test
    void patterns_manyFacts_areLeftToASecondPageInTheOrderOfSurprise() {
        var pages = new PatternsChart(STORY, LONG).figures();
        assertThat(pages.get(0).subtitle()).startsWith("The most surprising first: 1 to 14 of 28.");
        var surprises = pages.get(0).table().plus(pages.get(1).table()).numbers("surprise");
        assertThat(surprises).hasSize(28);
        for (int i = 1; i < surprises.length; i++) {
            assertThat(surprises[i]).isLessThanOrEqualTo(surprises[i - 1]);
        }
    }

    @Test
    void patterns_leaningTheWrongWay_areCounted() {
        var forecasts = Map.of("model", List.of(forecast(1)));
        var observed = List.of(Observation.of(TRADE, 2022, 2));
        var facts = List.of(
                new Fact("wrong", true, Map.of("model", 0.4)),
                new Fact("open", true, Map.of("model", 0.5)),
                new Fact("right", false, Map.of("model", 0.1)));
        var hindcast = new Hindcast(
                Map.of("model", "The model"),
                Map.of(),
                forecasts,
                List.of(),
                observed,
                new Scorecard("model", forecasts, observed),
                new FactCard(facts, 10));
        var figure = new PatternsChart(STORY, hindcast).figures().get(0);
        assertThat(figure.subtitle()).isEqualTo("The most surprising first. Of all 3 it leaned the wrong way in 1");
        assertThat(figure.table().toCsv())
                .isEqualTo("fact,happened,entrant,probability,surprise\n"
                        + "wrong,true,model,0.4,0.6\nopen,true,model,0.5,0.5\nright,false,model,0.1,0.1\n");
    }

    private static Forecast forecast(double value) {
        return new Forecast(TRADE, 2022, 1, new double[] {value, value + 1});
    }
}
