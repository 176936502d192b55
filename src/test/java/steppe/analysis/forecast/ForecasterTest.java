package steppe.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import steppe.analysis.Normals;

/** The offset of the scale bends closed forms by less than 5%, which is the tolerance of most. */
final class ForecasterTest {
    private static final Percentage BENT = withinPercentage(5);
    private static final double TAIL = Normals.STANDARD.inverseCumulativeProbability(0.9);

    @Test
    void persistence_ofAnAmount_isTheLastValueWithTheSpreadOfARandomWalk() {
        var known = amounts("RUS", 2010, 1, 2, 1, 2);
        var forecaster = new Forecaster(List.of(known));
        var sd = Math.log(2);
        for (int horizon : new int[] {1, 4, 9}) {
            var forecast = forecaster.persistence(known.indicator(), 2013 + horizon);
            assertThat(forecast.horizon()).isEqualTo(horizon);
            assertThat(forecast.quantile(0.5)).isCloseTo(2, within(0.01));
            assertThat(forecast.quantile(0.9)).isCloseTo(2 * Math.exp(TAIL * sd * Math.sqrt(horizon)), BENT);
        }
    }

    @Test
    void persistence_changeOverAGap_countsAsOfARandomWalk() {
        var gap = history("tradeValue", "RUS", "USD bn/year", new int[] {2010, 2014}, 1, Math.exp(0.4));
        var forecast = new Forecaster(List.of(gap)).persistence(gap.indicator(), 2015);
        assertThat(forecast.quantile(0.9)).isCloseTo(Math.exp(0.4 + 0.2 * TAIL), BENT);
    }

    @Test
    void persistence_ofOneValue_takesTheSpreadOfItsKind() {
        var one = history("tradeValue", "CHN", "USD bn/year", new int[] {2016}, 5);
        var forecaster = new Forecaster(List.of(amounts("RUS", 2010, 1, 2, 1, 2), one));
        var forecast = forecaster.persistence(one.indicator(), 2022);
        assertThat(forecast.horizon()).isEqualTo(6);
        assertThat(forecast.quantile(0.9)).isCloseTo(5 * Math.exp(TAIL * Math.log(2) * Math.sqrt(6)), BENT);
        assertThat(forecaster.trend(one.indicator(), 2022).draws()).isEqualTo(forecast.draws());
    }

    @Test
    void persistence_ofAKindWithoutChanges_takesTheSpreadOfOtherShares() {
        var debt = history("debtShare", "CHN", "%", new int[] {2016}, 40);
        var shares = history("tradeShare", "CHN", "% of trade", new int[] {2014, 2015, 2016}, 20, 25, 20);
        var forecast = new Forecaster(List.of(debt, shares)).persistence(debt.indicator(), 2017);
        assertThat(forecast.quantile(0.9)).isBetween(44.0, 52.0);
        assertThatThrownBy(() -> new Forecaster(List.of(debt)).persistence(debt.indicator(), 2017))
                .hasMessageContaining("debtShare.KAZ.CHN: how far it moves");
    }

    @Test
    void trend_ofSteadyGrowth_goesOn() {
        var values = new double[10];
        for (int i = 0; i < 10; i++) {
            values[i] = i < 5 ? 7 : Math.pow(1.1, i);
        }
        var known = amounts("RUS", 2000, values);
        var forecaster = new Forecaster(List.of(known));
        assertThat(forecaster.trend(known.indicator(), 2014).quantile(0.5)).isCloseTo(Math.pow(1.1, 14), BENT);
    }

    /** By hand: five points, residuals +d, -d, 0, -d, +d, which leave the line as it is. */
    @Test
    void trend_ofScatteredPoints_hasThePredictionError() {
        var d = 0.1;
        var known = amounts("RUS", 2010, Math.exp(d), Math.exp(-d), 1, Math.exp(-d), Math.exp(d));
        var forecast = new Forecaster(List.of(known)).trend(known.indicator(), 2017);
        var error = Math.sqrt(4 * d * d / 3) * Math.sqrt(1 + 1 / 5.0 + 25 / 10.0);
        assertThat(forecast.quantile(0.5)).isCloseTo(1, within(1e-3));
        assertThat(forecast.quantile(0.9)).isCloseTo(Math.exp(TAIL * error), BENT);
    }

    @Test
    void mean_ofAHistory_isItsMeanWithItsSpreadWhateverTheHorizon() {
        var known = amounts("RUS", 2010, 1, 4, 1, 4);
        var forecaster = new Forecaster(List.of(known));
        var sd = Math.log(2) * Math.sqrt(4 / 3.0) * Math.sqrt(1.25);
        var forecast = forecaster.mean(known.indicator(), 2014);
        assertThat(forecast.quantile(0.5)).isCloseTo(2, within(0.01));
        assertThat(forecast.quantile(0.9)).isCloseTo(2 * Math.exp(TAIL * sd), BENT);
        assertThat(forecaster.mean(known.indicator(), 2030).draws()).isEqualTo(forecast.draws());
    }

    @Test
    void draws_ofAnyRule_stayWithinTheBounds() {
        var wild = history("share", "RUS", "%", new int[] {2010, 2011, 2012, 2013}, 0, 90, 3, 100);
        var none = history("share", "IRN", "%", new int[] {2010, 2011, 2012, 2013}, 0, 0, 0, 0);
        var grown = amounts("RUS", 2010, 0.01, 3, 0.2, 9);
        var forecaster = new Forecaster(List.of(wild, none, grown));
        for (var history : List.of(wild, none, grown)) {
            var indicator = history.indicator();
            for (var forecast : List.of(
                    forecaster.persistence(indicator, 2022),
                    forecaster.trend(indicator, 2022),
                    forecaster.mean(indicator, 2022))) {
                var draws = Arrays.stream(forecast.draws()).summaryStatistics();
                assertThat(draws.getMin()).isGreaterThanOrEqualTo(0);
                assertThat(draws.getMax()).isLessThanOrEqualTo(indicator.ceiling());
            }
        }
    }

    @Test
    void anchored_amount_growsFromTheLastValueAsTheModelDoes() {
        var known = amounts("RUS", 2010, 8, 10);
        var forecast = new Forecaster(List.of(known))
                .anchored(known.indicator(), new double[] {20, 5}, new double[] {30, 4}, 2020);
        assertThat(forecast.draws()[0]).isCloseTo(15, BENT);
        assertThat(forecast.draws()[1]).isCloseTo(8, BENT);
        assertThat(forecast.horizon()).isEqualTo(9);
    }

    @Test
    void anchored_share_neverPassesAll() {
        var known = history("share", "RUS", "%", new int[] {2010}, 90);
        var forecast = new Forecaster(List.of(known))
                .anchored(known.indicator(), new double[] {30, 30, 30}, new double[] {30, 80, 100}, 2020);
        assertThat(forecast.draws()[0]).isCloseTo(90, within(1e-9));
        assertThat(forecast.draws()[1]).isBetween(98.0, 100.0);
        assertThat(forecast.draws()[2]).isCloseTo(100, within(0.1));
    }

    /** An index of the model has another scale than the one it is held against, and may pass its ceiling. */
    @Test
    void anchored_indexBeyondTheCeiling_standsAtIt() {
        var known = history("fbic", "RUS", "index", new int[] {2010}, 0.4);
        var forecaster = new Forecaster(List.of(known));
        var beyond = forecaster.anchored(known.indicator(), new double[] {0.3, 1.2}, new double[] {1.2, 0.3}, 2020);
        var at = forecaster.anchored(known.indicator(), new double[] {0.3, 1}, new double[] {1, 0.3}, 2020);
        assertThat(beyond.draws()).containsExactly(at.draws());
    }

    @Test
    void draws_ofTwoSeries_haveNothingToDoWithEachOther() {
        var first = amounts("RUS", 2010, 1, 2, 3);
        var second = amounts("CHN", 2010, 3, 2, 5);
        var forecaster = new Forecaster(List.of(first, second));
        var one = forecaster.persistence(first.indicator(), 2015).draws();
        var other = forecaster.persistence(second.indicator(), 2015).draws();
        assertThat(new PearsonsCorrelation().correlation(one, other)).isBetween(-0.1, 0.1);
        assertThat(new Forecaster(List.of(second, first))
                        .persistence(first.indicator(), 2015)
                        .draws())
                .isEqualTo(one);
    }

    /** Of 300 random walks, 90% should hold 270 with a standard deviation of 5.2. */
    @Test
    void persistence_ofRandomWalks_isCalibrated() {
        var random = new SplittableRandom(4);
        var known = new ArrayList<History>();
        var later = new ArrayList<Double>();
        for (int i = 0; i < 300; i++) {
            var values = new double[8];
            var level = 0.0;
            for (int t = 0; t < 14; t++) {
                level += 0.2 * Normals.STANDARD.inverseCumulativeProbability(random.nextDouble());
                if (t < values.length) {
                    values[t] = Math.exp(level);
                }
            }
            known.add(amounts("P" + i, 2000, values));
            later.add(Math.exp(level));
        }
        var forecaster = new Forecaster(known);
        var coverage = Coverage.none(0.9);
        for (int i = 0; i < 300; i++) {
            var forecast = forecaster.persistence(known.get(i).indicator(), 2013);
            coverage = coverage.and(forecast.draws(), later.get(i));
        }
        assertThat(coverage.hits()).isBetween(250, 288);
    }

    @Test
    void forecast_ofWhatIsKnownOrUnknown_isRefused() {
        var known = amounts("RUS", 2010, 1, 2);
        var forecaster = new Forecaster(List.of(known));
        assertThatThrownBy(() -> forecaster.persistence(known.indicator(), 2011))
                .hasMessageContaining("year (2011) must come after the last known, 2011");
        assertThatThrownBy(() -> forecaster.mean(amounts("CHN", 1, 1).indicator(), 2012))
                .hasMessageContaining("nothing is known of tradeValue.KAZ.CHN");
        assertThatThrownBy(() -> history("share", "RUS", "share", new int[] {2010}, 31))
                .hasMessageContaining("share.KAZ.RUS 2010 (31.0) must lie between 0 and 1.0");
    }

    private static History amounts(String power, int first, double... values) {
        var years = new int[values.length];
        Arrays.setAll(years, i -> first + i);
        return history("tradeValue", power, "USD bn/year", years, values);
    }

    private static History history(String kind, String power, String unit, int[] years, double... values) {
        var known = new TreeMap<Integer, Double>();
        for (int i = 0; i < years.length; i++) {
            known.put(years[i], values[i]);
        }
        return new History(new Indicator(kind, "KAZ", power, unit), known);
    }
}
