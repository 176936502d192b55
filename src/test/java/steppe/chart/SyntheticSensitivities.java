package steppe.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import steppe.analysis.Resampling;
import steppe.analysis.sensitivity.ElementaryEffects;
import steppe.analysis.sensitivity.SobolIndices;
import steppe.analysis.sensitivity.Tornado;
import steppe.experiment.LatinHypercube;
import steppe.experiment.Morris;
import steppe.experiment.Saltelli;

/** Sensitivities of a made-up share of influence, of the right shape and plausible sizes. */
final class SyntheticSensitivities {
    static final Map<String, String> FACTORS = factors();
    private static final double[] SLOPES = {0.09, -0.06, 0.03, 0.04, -0.02, 0.015, 0.012, -0.01, 0.006, 0.004};
    private static final Resampling RESAMPLING = new Resampling(300, 0.95, 1);

    private SyntheticSensitivities() {}

    private static Map<String, String> factors() {
        var names = List.of(
                "How much the war costs Russia",
                "Growth of China's trade",
                "Memory of broken promises",
                "Length of the war",
                "Gain of hedging between the powers",
                "Remittances per migrant",
                "Fading of cultural ties",
                "Chance of a crisis at a border",
                "Kazakhstan's oil that goes by the Middle Corridor",
                "Patience of the European Union");
        var factors = new LinkedHashMap<String, String>();
        for (int i = 0; i < 24; i++) {
            factors.put("factor." + i, i < names.size() ? names.get(i) : "Number that hardly matters, " + (i + 1));
        }
        return factors;
    }

    static Subject subject() {
        return new Subject(
                "influence-RUS-2035",
                "What moves Russia's influence",
                "Russia's share of influence in 2035",
                true,
                FACTORS,
                "n = 2400 simulated runs of invented data. Source: a test.");
    }

    static List<String> ids(int factors) {
        return FACTORS.keySet().stream().limit(factors).toList();
    }

    /** Lines, a curve that turns, and two that act together. */
    static double share(double[] u) {
        var sum = 0.35 + 0.16 * (u[2] - 0.5) * (u[3] - 0.5) - 0.2 * (u[4] - 0.5) * (u[4] - 0.5);
        for (int i = 0; i < u.length; i++) {
            sum += (i < SLOPES.length ? SLOPES[i] : 0.001 * (i - 16)) * (u[i] - 0.5);
        }
        return sum;
    }

    static Tornado tornado(int factors, int runs) {
        var points = new LatinHypercube(runs).points(single(factors), 1);
        var outcome = points.stream().mapToDouble(SyntheticSensitivities::share).toArray();
        return Tornado.of(ids(factors), points.toArray(double[][]::new), outcome, 0.1, 0.95);
    }

    static SobolIndices indices(int factors, boolean pairs) {
        var outcome = new Saltelli(512, pairs)
                .points(single(factors), 1).stream()
                        .mapToDouble(SyntheticSensitivities::share)
                        .toArray();
        return SobolIndices.of(ids(factors), pairs, outcome, RESAMPLING);
    }

    /** @param factorOf with as many dimensions as numbers */
    static ElementaryEffects effects(int[] factorOf) {
        var points = new Morris(20, 4).points(factorOf, 1);
        var outcome = points.stream().mapToDouble(SyntheticSensitivities::share).toArray();
        var factors = IntStream.of(factorOf).max().orElseThrow() + 1;
        return ElementaryEffects.of(ids(factors), factorOf, points, outcome, RESAMPLING);
    }

    static int[] single(int factors) {
        return IntStream.range(0, factors).toArray();
    }
}
