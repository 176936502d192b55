package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import steppe.analysis.Quantiles;
import steppe.results.Table;

/** Made-up results of the right shape and plausible sizes: shares are soft maxima of random walks. */
public final class SyntheticRuns {
    static final String[] SHARES = {
        "policy", "month", "area", "power", "metric", "n", "mean", "q025", "q05", "q10", "q25", "q50", "q75", "q90",
        "q95", "q975"
    };
    private static final double[] PROBABILITIES = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};
    private static final Map<String, Double> START = powers(0.36, 0.24, 0.14, 0.08, 0.03, 0.07, 0.04, 0.04);
    private static final Map<String, Double> DRIFT = powers(-0.05, 0.03, 0.01, 0, 0.01, 0.04, 0, 0.03);
    private static final List<String> METRICS = List.of("influence", "economic", "security", "political", "cultural");

    final Story story;
    private final int replications;
    private final YearMonth first;
    private final int months;
    private final List<String> areas;
    private final List<Object[]> shares = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private final Map<String, Object[]> runs = new LinkedHashMap<>();

    private SyntheticRuns(Story story, YearMonth first, int months) {
        this.story = story;
        this.replications = story.replications();
        this.first = first;
        this.months = months;
        this.areas = new ArrayList<>(story.countries());
        areas.add(story.region());
    }

    static Map<String, Double> powers(double... values) {
        var map = new LinkedHashMap<String, Double>();
        var ids = List.of("RUS", "CHN", "EUU", "USA", "JPN", "TUR", "IRN", "GCC");
        for (int i = 0; i < values.length; i++) {
            map.put(ids.get(i), values[i]);
        }
        return map;
    }

    public static Story story(int replications, int policies, int powers, int countries) {
        return new Story(
                "ukraine-war-length",
                "The war in Ukraine and Central Asia",
                "How does the length of the war change who holds influence in Central Asia by 2035?",
                replications,
                20260101,
                first(
                        policies,
                        map(
                                "sampled", "Length of war uncertain",
                                "ends-2026", "War ends in 2026",
                                "ends-2030", "War ends in 2030",
                                "never", "War outlasts the horizon",
                                "return", "Russia turns back to the region after the war")),
                "sampled",
                looks(powers),
                first(
                        countries + 1,
                        map(
                                "CA5", "Central Asia",
                                "KAZ", "Kazakhstan",
                                "UZB", "Uzbekistan",
                                "TKM", "Turkmenistan",
                                "KGZ", "Kyrgyzstan",
                                "TJK", "Tajikistan")),
                YearMonth.of(2025, 12),
                "0.1.0 (1a2b3c4)",
                "Influence: capacity to influence, bandwidth of ties times dependence (FBIC; Moyer, Sweijs, Burrows and"
                        + " Van Manen 2018).");
    }

    private static Map<String, Story.Power> looks(int most) {
        var looks = new LinkedHashMap<String, Story.Power>();
        var names = List.of(
                "Russia", "China", "European Union", "United States", "Japan", "T\u00fcrkiye", "Iran", "Gulf states");
        var colours = List.of("#0072b2", "#d55e00", "#332288", "#56b4e9", "#cc79a7", "#009e73", "#8c8c8c", "#e69f00");
        var ids = List.copyOf(START.keySet());
        for (int i = 0; i < most; i++) {
            looks.put(ids.get(i), new Story.Power(names.get(i), colours.get(i)));
        }
        return looks;
    }

    private static Map<String, String> map(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, String> first(int most, Map<String, String> all) {
        var kept = new LinkedHashMap<String, String>();
        all.entrySet().stream().limit(most).forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }

    /** @param war whether there is one */
    public static Tables tables(Story story, YearMonth first, int months, boolean war) {
        var synthetic = new SyntheticRuns(story, first, months);
        return synthetic.tables(war);
    }

    private Tables tables(boolean war) {
        outcomes.addAll(
                List.of("run_id", "policy", "replication", "seed", "status", "war_end", "war_end_type", "relapsed"));
        var powers = List.copyOf(story.powers().keySet());
        for (var power : powers) {
            for (var month : outcomeMonths()) {
                outcomes.add("influence." + power + "@" + month);
            }
        }
        if (powers.contains("CHN")) {
            story.areas().keySet().forEach(area -> outcomes.add("passing." + area + ".CHN.RUS"));
        }
        var p = 0;
        for (var policy : story.policies().keySet()) {
            policy(policy, p++, powers, war);
        }
        return new Tables(
                new Table(List.of(SHARES), shares),
                new Table(outcomes, List.copyOf(runs.values())),
                observations(),
                events());
    }

    private List<YearMonth> outcomeMonths() {
        var last = first.plusMonths(months - 1);
        var half = story.now().plusMonths(60);
        return half.isBefore(last) ? List.of(half, last) : List.of(last);
    }

    private void policy(String policy, int place, List<String> powers, boolean war) {
        for (int r = 0; r < replications; r++) {
            var row = new Object[outcomes.size()];
            var random = new Random((77L + r) * 0x9E3779B97F4A7C15L);
            row[0] = policy + r;
            row[1] = policy;
            row[2] = r;
            row[3] = story.seed();
            row[4] = "ok";
            var left = (int) (60 * Math.pow(-Math.log(1 - random.nextDouble()), 1.4));
            if (war && story.now().plusMonths(left + 1).isBefore(first.plusMonths(months))) {
                row[5] = story.now().plusMonths(left + 1).toString();
                row[6] = List.of("frozen", "frozen", "frozen", "settlement", "collapse")
                        .get(random.nextInt(5));
                row[7] = row[6].equals("frozen") && random.nextInt(4) == 0
                        ? story.now().plusMonths(left + 9).toString()
                        : null;
            }
            runs.put(policy + r, row);
        }
        for (var metric : METRICS) {
            metric(policy, place, metric, powers);
        }
    }

    private void metric(String policy, int place, String metric, List<String> powers) {
        var n = powers.size();
        var influence = metric.equals("influence");
        var draws = influence ? replications : Math.min(20, replications);
        var values = new double[areas.size()][n][months][draws];
        for (int r = 0; r < draws; r++) {
            for (int a = 0; a < areas.size() - 1; a++) {
                walk(
                        new Random((1000L * r + 10L * a + METRICS.indexOf(metric) + 1) * 0x9E3779B97F4A7C15L),
                        values[a],
                        r,
                        a,
                        place,
                        powers,
                        metric);
                for (int p = 0; p < n; p++) {
                    for (int t = 0; t < months; t++) {
                        values[areas.size() - 1][p][t][r] += values[a][p][t][r] / (areas.size() - 1);
                    }
                }
            }
            if (influence) {
                outcomes(policy, r, values, powers);
            }
        }
        for (int a = 0; a < areas.size(); a++) {
            for (int t = 0; t < months; t++) {
                for (int p = 0; p < n; p++) {
                    add(policy, t, areas.get(a), powers.get(p), metric, values[a][p][t], 1);
                    if (influence) {
                        add(
                                policy,
                                t,
                                areas.get(a),
                                powers.get(p),
                                "trade",
                                values[a][p][t],
                                (areas.get(a).equals(story.region()) ? 100 : 20) * Math.pow(1.055, t / 12.0));
                    }
                }
                if (influence) {
                    leads(policy, t, a, values[a], powers);
                }
            }
        }
    }

    private void walk(
            Random random, double[][][] values, int r, int area, int place, List<String> powers, String metric) {
        var n = powers.size();
        var level = new double[n];
        var drift = new double[n];
        for (int p = 0; p < n; p++) {
            var local = new Random(31L * area + 7L * p + metric.hashCode()).nextGaussian();
            level[p] = Math.log(START.get(powers.get(p))) + 0.35 * local + 0.05 * random.nextGaussian();
            drift[p] = DRIFT.get(powers.get(p)) + 0.02 * random.nextGaussian();
        }
        for (int t = 0; t < months; t++) {
            var future = first.plusMonths(t).isAfter(story.now());
            var sum = 0.0;
            for (int p = 0; p < n; p++) {
                var turn = future && p == 0 ? new double[] {0, 0.04, 0.01, -0.05, 0.07}[place] : 0;
                level[p] += (drift[p] + turn) / 12 + 0.022 * random.nextGaussian();
                sum += Math.exp(level[p]);
            }
            for (int p = 0; p < n; p++) {
                values[p][t][r] = Math.exp(level[p]) / sum;
            }
        }
    }

    private void outcomes(String policy, int r, double[][][][] values, List<String> powers) {
        var row = runs.get(policy + r);
        var region = areas.size() - 1;
        for (int p = 0; p < powers.size(); p++) {
            for (var month : outcomeMonths()) {
                var t = (int) first.until(month, java.time.temporal.ChronoUnit.MONTHS);
                row[outcomes.indexOf("influence." + powers.get(p) + "@" + month)] = values[region][p][t][r];
            }
        }
        for (int a = 0; a < areas.size() && powers.contains("CHN"); a++) {
            for (int t = 0; t + 12 < months; t++) {
                var stays = true;
                for (int u = t; u <= t + 12; u++) {
                    stays &= values[a][1][u][r] > values[a][0][u][r];
                }
                if (stays) {
                    row[outcomes.indexOf("passing." + areas.get(a) + ".CHN.RUS")] =
                            first.plusMonths(t).toString();
                    break;
                }
            }
        }
    }

    private void leads(String policy, int t, int a, double[][][] values, List<String> powers) {
        for (int p = 0; p < powers.size(); p++) {
            var led = 0;
            for (int r = 0; r < replications; r++) {
                var most = true;
                for (int q = 0; q < powers.size(); q++) {
                    most &= values[q][t][r] <= values[p][t][r];
                }
                led += most ? 1 : 0;
            }
            var row = new Object[SHARES.length];
            row[0] = policy;
            row[1] = first.plusMonths(t).toString();
            row[2] = areas.get(a);
            row[3] = powers.get(p);
            row[4] = "leads";
            row[5] = replications;
            row[6] = (double) led / replications;
            shares.add(row);
        }
    }

    private void add(String policy, int t, String area, String power, String metric, double[] values, double scale) {
        var quantiles = new Quantiles(values);
        var row = new Object[SHARES.length];
        row[0] = policy;
        row[1] = first.plusMonths(t).toString();
        row[2] = area;
        row[3] = power;
        row[4] = metric;
        row[5] = values.length;
        var mean = 0.0;
        for (var value : values) {
            mean += value / values.length;
        }
        row[6] = scale * mean;
        for (int i = 0; i < PROBABILITIES.length; i++) {
            row[7 + i] = scale * quantiles.at(PROBABILITIES[i]);
        }
        shares.add(row);
    }

    private Table observations() {
        return new Table(
                List.of("metric", "area", "power", "month", "value", "unit", "origin"),
                List.of(
                        new Object[] {"trade", "CA5", "RUS", "2021-07", 35.8, "USD bn/year", "rus-ca5-trade-2021"},
                        new Object[] {"trade", "CA5", "RUS", "2024-07", 45.0, "USD bn/year", "rus-ca5-trade-2024"},
                        new Object[] {"trade", "CA5", "CHN", "2024-07", 94.0, "USD bn/year", "chn-ca5-trade-2024"},
                        new Object[] {"trade", "KAZ", "RUS", "2022-07", 8.2, "USD bn/year", "kaz-rus-trade-2022"}));
    }

    private Table events() {
        return new Table(
                List.of("month", "title", "headline", "origin"),
                List.of(
                        new Object[] {"2020-03", "Pandemic closes borders", true, "covid-2020"},
                        new Object[] {"2021-08", "Taliban take Kabul", true, "taliban-2021"},
                        new Object[] {"2022-01", "CSTO troops in Kazakhstan", true, "csto-kaz-2022"},
                        new Object[] {"2022-02", "Russia invades Ukraine", true, "ukraine-invasion-2022"},
                        new Object[] {"2023-05", "China and Central Asia meet in Xi'an", true, "xian-2023"},
                        new Object[] {"2025-04", "First EU and Central Asia summit", true, "eu-summit-2025"},
                        new Object[] {"2019-04", "Astana renamed", false, "nur-sultan-2019"}));
    }
}
