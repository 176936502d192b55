package steppe.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import steppe.analysis.Normals;

final class ScorecardTest {
    private static final Indicator RUS = trade("RUS");
    private static final Indicator CHN = trade("CHN");
    private static final Indicator SHARE = new Indicator("tradeShare", "KAZ", "RUS", "%");

    @Test
    void skill_halfTheError_isAHalf() {
        var card = new Scorecard(
                "persistence",
                entrants(points(RUS, 8, CHN, 16), points(RUS, 9, CHN, 18)),
                List.of(Observation.of(RUS, 2022, 10), Observation.of(CHN, 2022, 20)));
        assertThat(card.skill("model", "tradeValue").value()).isCloseTo(0.5, within(1e-6));
        assertThat(card.skill("persistence", "tradeValue").value()).isZero();
        assertThat(card.tally("model", "tradeValue")).isEqualTo(new Duels(2, 0, 0));
        assertThat(card.tally("persistence", "tradeValue")).isEqualTo(new Duels(0, 0, 2));
        assertThat(card.groups()).containsExactly("tradeValue");
    }

    @Test
    void skill_otherUnitsOfASeries_isTheSame() {
        var inBillions = card(1).skill("model", Scorecard.ALL);
        var inMillions = card(1000).skill("model", Scorecard.ALL);
        assertThat(inMillions.value()).isCloseTo(inBillions.value(), within(1e-12));
        assertThat(card(1).groups()).containsExactly("tradeValue", "tradeShare", "all");
    }

    /** Dollars in any unit beside a share in percent. */
    private static Scorecard card(double unit) {
        var reference = List.of(
                new Forecast(RUS, 2022, 1, Normals.quantiles(10 * unit, unit, 50)),
                new Forecast(SHARE, 2022, 1, Normals.quantiles(30, 3, 50)));
        var model = List.of(
                new Forecast(RUS, 2022, 1, Normals.quantiles(12 * unit, unit, 50)),
                new Forecast(SHARE, 2022, 1, Normals.quantiles(33, 3, 50)));
        return new Scorecard(
                "persistence",
                entrants(reference, model),
                List.of(Observation.of(RUS, 2022, 13 * unit), Observation.of(SHARE, 2022, 29)));
    }

    @Test
    void scores_manyYearsOfOneSeries_weighAsOneSeries() {
        var reference = new ArrayList<>(points(RUS, 8, CHN, 8));
        var model = new ArrayList<>(points(RUS, 10, CHN, 6));
        var observed = new ArrayList<>(List.of(Observation.of(RUS, 2022, 10), Observation.of(CHN, 2022, 10)));
        for (int year = 2023; year < 2030; year++) {
            reference.add(point(RUS, year, 8));
            model.add(point(RUS, year, 10));
            observed.add(Observation.of(RUS, year, 10));
        }
        var card = new Scorecard("persistence", entrants(reference, model), observed);
        assertThat(card.skill("model", "tradeValue").value()).isCloseTo(0, within(1e-6));
        assertThat(card.tally("model", "tradeValue")).isEqualTo(new Duels(1, 1, 0));
    }

    @Test
    void observations_notForecastByAll_areLeftOutAndCounted() {
        var card = new Scorecard(
                "persistence",
                entrants(points(RUS, 8, CHN, 8), List.of(point(RUS, 2022, 9))),
                List.of(Observation.of(RUS, 2022, 10), Observation.of(CHN, 2022, 10), Observation.of(RUS, 2023, 10)));
        assertThat(card.compared()).isEqualTo(1);
        assertThat(card.leftOut()).isEqualTo(2);
        assertThat(new ScoreTables(card).scores().distinct("power")).containsExactly("RUS");
    }

    @Test
    void floor_forecastAbove_costsNothingAndIsNotCountedInCoverage() {
        var card = new Scorecard(
                "persistence",
                entrants(points(RUS, 40, CHN, 1), points(RUS, 80, CHN, 1)),
                List.of(new Observation(RUS, 2022, 45, true), Observation.of(CHN, 2022, 1)));
        assertThat(card.scores("model", Scorecard.ALL).get(0).crps()).isZero();
        assertThat(card.scores("persistence", Scorecard.ALL).get(0).crps()).isCloseTo(5.0, within(0.1));
        assertThat(card.coverage(0.9, "model", Scorecard.ALL).n()).isEqualTo(1);
        assertThat(card.pit("model", Scorecard.ALL).size()).isEqualTo(1);
    }

    @Test
    void misses_ofAnEntrant_areTheWorstYearsOfTheWorstSeries() {
        var model = List.of(point(RUS, 2022, 10), point(RUS, 2023, 30), point(CHN, 2022, 11));
        var observed =
                List.of(Observation.of(RUS, 2022, 10), Observation.of(RUS, 2023, 10), Observation.of(CHN, 2022, 10));
        var card = new Scorecard("persistence", entrants(model, model), observed);
        assertThat(card.misses("model"))
                .extracting(score -> score.observation().year())
                .containsExactly(2023, 2022);
        assertThat(new ScoreTables(card).misses("model", 1).distinct("power")).containsExactly("RUS");
    }

    @Test
    void scale_ofAReferenceWithoutSpread_isTheUnitItself() {
        var reference = List.of(new Forecast(RUS, 2022, 1, new double[] {8}));
        var model = List.of(new Forecast(RUS, 2022, 1, new double[] {9}));
        var card = new Scorecard("persistence", entrants(reference, model), List.of(Observation.of(RUS, 2022, 10)));
        assertThat(card.mean("model", "tradeValue")).isEqualTo(1);
        assertThat(card.skill("model", "tradeValue").value()).isEqualTo(0.5);
    }

    @Test
    void energy_ofShares_isScoredByCountryAndYear() {
        var other = new Indicator("tradeShare", "KAZ", "CHN", "%");
        var reference = List.of(point(SHARE, 2022, 30), point(other, 2022, 20), point(RUS, 2022, 1));
        var model = List.of(point(SHARE, 2022, 33), point(other, 2022, 24), point(RUS, 2022, 1));
        var observed =
                List.of(Observation.of(SHARE, 2022, 36), Observation.of(other, 2022, 28), Observation.of(RUS, 2022, 1));
        var energy = new Scorecard("persistence", entrants(reference, model), observed).energy();
        assertThat(energy.kinds()).containsExactly("tradeShare");
        assertThat(energy.vectors("tradeShare")).isEqualTo(1);
        assertThat(energy.mean("persistence", "tradeShare")).isCloseTo(10, within(0.1));
        assertThat(energy.mean("model", "tradeShare")).isCloseTo(5, within(0.1));
        assertThat(energy.skill("model", "tradeShare").value()).isCloseTo(0.5, within(0.01));
        assertThat(energy.toTable().row(1).text("skill_low")).isEmpty();
    }

    @Test
    void skill_ofManySeries_hasAnIntervalThatHoldsTheTruthAndIsTheSameEachTime() {
        var random = new SplittableRandom(2);
        var held = 0;
        for (int trial = 0; trial < 200; trial++) {
            var reference = random.doubles(40).map(u -> 0.5 + u).toArray();
            var own = random.doubles(40).map(u -> 0.3 + u).toArray();
            var skill = Skill.of(own, reference);
            held += skill.low() < 0.2 && 0.2 < skill.high() ? 1 : 0;
            assertThat(Skill.of(own, reference)).isEqualTo(skill);
        }
        assertThat(held).as("of 200, 95% with a standard deviation of 3").isBetween(178, 198);
    }

    @Test
    void skill_ofFewSeries_hasNoInterval() {
        var skill = Skill.of(new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8});
        assertThat(skill.value()).isEqualTo(0.5);
        assertThat(skill.low()).isNaN();
        assertThat(skill.open()).isTrue();
    }

    @Test
    void tables_ofAScorecard_haveARowForEachEntrantAndGroup() {
        var tables = new ScoreTables(card(1));
        assertThat(tables.skill().size()).isEqualTo(6);
        assertThat(tables.skill()
                        .where("entrant", "model")
                        .where("group", "all")
                        .row(0)
                        .text("skill_low"))
                .isEmpty();
        assertThat(tables.coverage().size()).isEqualTo(12);
        assertThat(tables.pit().numbers("n")).containsExactly(1, 1, 1, 1, 2, 2);
        assertThat(Arrays.stream(tables.histogram()
                                .where("entrant", "model")
                                .where("group", "all")
                                .numbers("count"))
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void card_ofTwins_isRefused() {
        var twice = List.of(Observation.of(RUS, 2022, 1), Observation.of(RUS, 2022, 2));
        assertThatThrownBy(() -> new Scorecard("persistence", entrants(List.of(), List.of()), twice))
                .hasMessageContaining("tradeValue.KAZ.RUS 2022 is observed twice");
        var forecasts = List.of(point(RUS, 2022, 1), point(RUS, 2022, 2));
        assertThatThrownBy(() -> new Scorecard("persistence", entrants(forecasts, List.of()), List.of()))
                .hasMessageContaining("persistence forecasts tradeValue.KAZ.RUS 2022 twice");
        assertThatThrownBy(() -> new Scorecard("naive", Map.of(), List.of())).hasMessageContaining("reference (naive)");
    }

    @Test
    void facts_scoredByAll_areComparedWithACoin() {
        var facts = List.of(
                new Fact("China leads trade", true, Map.of("model", 0.9)),
                new Fact("Russia leads security", true, Map.of("model", 0.2)),
                new Fact("A country breaks away", false, Map.of("model", 0.0)));
        var card = new FactCard(facts, 500);
        assertThat(card.brier("model")).isCloseTo((0.01 + 0.64) / 3, within(1e-12));
        assertThat(card.skill("model").value()).isCloseTo(1 - (0.01 + 0.64) / 3 / 0.25, within(1e-12));
        assertThat(card.bySurprise("model"))
                .extracting(Fact::says)
                .containsExactly("Russia leads security", "China leads trade", "A country breaks away");
        var row = card.toTable().row(0);
        assertThat(row.number("reliability") - row.number("resolution") + row.number("uncertainty"))
                .isCloseTo(row.number("brier"), within(1e-12));
        assertThat(row.number("happened")).isEqualTo(2);
    }

    @Test
    void facts_ofADirection_areThoseOnWhichPersistenceTossesACoin() {
        var facts = List.of(
                new Fact("Russia leads security", true, Map.of("model", 0.8, "persistence", 1.0)),
                new Fact("Trade is higher than before", true, Map.of("model", 0.9, "persistence", 0.5)));
        var directions = new FactCard(facts, 500).directions("persistence");
        assertThat(directions.facts()).extracting(Fact::says).containsExactly("Trade is higher than before");
        assertThat(directions.brier("persistence")).isEqualTo(0.25);
        assertThat(directions.probabilities().row(0).number("model")).isEqualTo(0.9);
    }

    @Test
    void facts_withoutAProbabilityOfSome_areLeftOut() {
        var facts = List.of(
                new Fact("one", true, Map.of("model", 0.9, "no-war", 0.5)),
                new Fact("two", true, Map.of("model", 0.2)));
        var card = new FactCard(facts, 500);
        assertThat(card.facts()).hasSize(1);
        assertThat(card.leftOut()).isEqualTo(1);
        assertThat(new FactCard(List.of(), 500).toTable().isEmpty()).isTrue();
        assertThatThrownBy(() -> new Fact("three", true, Map.of("model", 90.0)))
                .hasMessageContaining("three: the probability of model (90.0)");
    }

    private static Indicator trade(String power) {
        return new Indicator("tradeValue", "KAZ", power, "USD bn/year");
    }

    private static Map<String, List<Forecast>> entrants(List<Forecast> reference, List<Forecast> model) {
        var entrants = new LinkedHashMap<String, List<Forecast>>();
        entrants.put("persistence", reference);
        entrants.put("model", model);
        return entrants;
    }

    private static List<Forecast> points(Indicator first, double one, Indicator second, double other) {
        return List.of(point(first, 2022, one), point(second, 2022, other));
    }

    /** Two draws next to each other, so that the score is the error all but exactly and the scale is not nothing. */
    private static Forecast point(Indicator indicator, int year, double value) {
        return new Forecast(indicator, year, 1, new double[] {value * (1 - 1e-9), value * (1 + 1e-9)});
    }
}
