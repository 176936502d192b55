package steppe.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import steppe.analysis.forecast.Fact;
import steppe.analysis.forecast.FactCard;
import steppe.analysis.forecast.Forecast;
import steppe.analysis.forecast.Forecaster;
import steppe.analysis.forecast.History;
import steppe.analysis.forecast.Indicator;
import steppe.analysis.forecast.Observation;
import steppe.analysis.forecast.Scorecard;

/** Made-up series that are random walks with a drift, and entrants who know more or less of it. */
final class SyntheticHindcast {
    private static final int FIRST = 2000;
    private static final int CUT_OFF = 2016;
    private static final int RUNS = 200;

    private final Story story;
    private final SplittableRandom random = new SplittableRandom(11);
    private final List<History> known = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Map<String, List<Forecast>> forecasts = new LinkedHashMap<>();

    private SyntheticHindcast(Story story) {
        this.story = story;
    }

    /** @param years observed after the cut-off, counted from it */
    static Hindcast of(Story story, int facts, int... years) {
        return new SyntheticHindcast(story).hindcast(facts, years);
    }

    private Hindcast hindcast(int facts, int... years) {
        var entrants = List.of("model", "anchored", "no-hedging", "no-war", "persistence", "trend", "mean");
        entrants.forEach(entrant -> forecasts.put(entrant, new ArrayList<>()));
        for (var country : story.countries()) {
            for (var power : story.powers().keySet()) {
                series(new Indicator("tradeShare", country, power, "% of all trade"), 20, 0.02, years);
                series(new Indicator("tradeValue", country, power, "USD bn/year"), 8, 0.06, years);
            }
        }
        var forecaster = new Forecaster(known);
        for (var history : known) {
            for (var year : years) {
                simple(forecaster, history.indicator(), CUT_OFF + year);
            }
        }
        var titles = new LinkedHashMap<String, String>();
        titles.put("model", "The model");
        titles.put("anchored", "Model from last value");
        titles.put("no-hedging", "Hedging off");
        titles.put("no-war", "War off");
        titles.put("persistence", "Last value");
        titles.put("trend", "Five-year trend");
        titles.put("mean", "Mean of the past");
        return new Hindcast(
                titles,
                Map.of("tradeShare", "Trade share", "tradeValue", "Trade value"),
                forecasts,
                known,
                observations,
                new Scorecard("persistence", forecasts, observations),
                new FactCard(facts(facts), RUNS));
    }

    private void series(Indicator indicator, double level, double drift, int... years) {
        var values = new TreeMap<Integer, Double>();
        var value = level * (0.2 + 1.6 * random.nextDouble());
        var last = CUT_OFF + years[years.length - 1];
        for (int year = FIRST; year <= last; year++) {
            value *= Math.exp(drift + 0.1 * normal());
            values.put(year, Math.min(value, 0.95 * indicator.ceiling()));
        }
        known.add(new History(indicator, values.headMap(CUT_OFF + 1)));
        for (var year : years) {
            observations.add(
                    new Observation(indicator, CUT_OFF + year, values.get(CUT_OFF + year), random.nextInt(20) == 0));
            model("model", indicator, year, values.get(CUT_OFF) * Math.exp(drift * year), 0.08);
            model("no-hedging", indicator, year, values.get(CUT_OFF) * Math.exp(-0.02 * year), 0.08);
            model("no-war", indicator, year, values.get(CUT_OFF) * 2, 0.08);
        }
    }

    private void model(String entrant, Indicator indicator, int year, double centre, double sd) {
        var off = Math.exp(0.15 * normal());
        var draws = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            draws[i] = Math.min(indicator.ceiling(), centre * off * Math.exp(sd * Math.sqrt(year) * normal()));
        }
        forecasts.get(entrant).add(new Forecast(indicator, CUT_OFF + year, year, draws));
    }

    private void simple(Forecaster forecaster, Indicator indicator, int year) {
        var then = new double[RUNS];
        Arrays.fill(then, 10);
        var later = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            later[i] = 10 * Math.exp(0.03 * (year - CUT_OFF) + 0.1 * Math.sqrt(year - CUT_OFF) * normal());
        }
        forecasts.get("anchored").add(forecaster.anchored(indicator, then, later, year));
        forecasts.get("persistence").add(forecaster.persistence(indicator, year));
        forecasts.get("trend").add(forecaster.trend(indicator, year));
        forecasts.get("mean").add(forecaster.mean(indicator, year));
    }

    private List<Fact> facts(int n) {
        var says = List.of(
                "China leads trade in Kazakhstan by 2025",
                "Russia still leads security in Kazakhstan by 2025",
                "Russia's share of influence in the region falls from 2021 to 2025",
                "T\u00fcrkiye's share of arms in Kyrgyzstan rises",
                "A country breaks away from Russia",
                "The West passes Russia in Uzbekistan by 2024");
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < n; i++) {
            var probability = Math.round(RUNS * random.nextDouble()) / (double) RUNS;
            var happened = random.nextDouble() < 0.8 * probability + 0.1;
            facts.add(new Fact(
                    says.get(i % says.size()) + (i < 6 ? "" : " " + i), happened, Map.of("model", probability)));
        }
        return facts;
    }

    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
