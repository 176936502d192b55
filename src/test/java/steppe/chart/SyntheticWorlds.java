package steppe.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import steppe.analysis.Convergence;
import steppe.analysis.Headline;
import steppe.analysis.Statistic;
import steppe.analysis.discovery.Cases;
import steppe.analysis.discovery.Discovery;
import steppe.analysis.discovery.FactorWords;
import steppe.analysis.discovery.Inputs;
import steppe.analysis.discovery.PolicyOutcomes;
import steppe.analysis.discovery.Prim;
import steppe.analysis.discovery.RegionSearch;
import steppe.analysis.discovery.Regions;
import steppe.analysis.discovery.Robustness;

/** Made-up worlds in which it matters how long a war lasts, how much one power defers to another, and whether a third joins. */
final class SyntheticWorlds {
    private static final int RUNS = 900;
    private static final double NEVER = Double.NaN;

    final Story story = SyntheticRuns.story(RUNS, 5, 4, 2);
    final Inputs inputs;
    private final double[][] x;

    SyntheticWorlds(long seed) {
        var chance = new Random(seed);
        x = new double[RUNS][];
        Arrays.setAll(x, run -> {
            var row = chance.doubles(12).toArray();
            row[0] = row[0] > 0.85 ? NEVER : 12 * 2026 + Math.floor(130 * row[0]);
            row[2] = chance.nextInt(2);
            return row;
        });
        inputs = new Inputs(words(), x);
    }

    private static List<FactorWords> words() {
        var words = IntStream.range(0, 12)
                .<FactorWords>mapToObj(
                        i -> new FactorWords.Amount("idle." + i, "Idle input " + i, "idle input " + i, "", 2))
                .toArray(FactorWords[]::new);
        words[0] = new FactorWords.Month(
                "war.end",
                "End of the war",
                "the war ends",
                "the war lasts beyond",
                "the war outlasts the horizon",
                SyntheticWorlds::month);
        words[1] = new FactorWords.Amount(
                "deference", "China's deference in security", "Chinese deference in security", "", 2);
        words[2] = new FactorWords.Switch("turkey", "Turkey joins in", "Turkey joins in", "Turkey stays out");
        return List.of(words);
    }

    private static String month(double months) {
        var month = (long) months;
        return List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
                        .get((int) (month % 12))
                + " " + month / 12;
    }

    private static boolean late(double[] row) {
        return !(row[0] < 12 * 2030);
    }

    Discovery discovery() {
        var chance = new Random(5);
        var lost = new boolean[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var risk = late(x[run]) && x[run][1] < 0.45 ? (x[run][2] > 0 ? 0.92 : 0.55) : 0.12;
            lost[run] = chance.nextDouble() < risk;
        }
        return Prim.USUAL.find(new Cases(inputs, lost));
    }

    PolicyOutcomes outcomes() {
        return outcomes(true);
    }

    private PolicyOutcomes outcomes(boolean areDrawn) {
        var chance = new Random(6);
        var names = List.copyOf(story.policies().keySet());
        var values = new double[names.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            var common = 0.3 + 0.05 * chance.nextGaussian();
            for (int policy = 0; policy < names.size(); policy++) {
                values[policy][run] = common + effect(policy, x[run]) + 0.006 * chance.nextGaussian();
            }
        }
        return new PolicyOutcomes(names, values, PolicyOutcomes.Better.LARGER, areDrawn);
    }

    private static double effect(int policy, double[] row) {
        return switch (policy) {
            case 1 -> late(row) ? 0.04 : -0.01;
            case 2 -> -0.02;
            case 3 -> -0.05 * row[3];
            case 4 -> row[1] > 0.5 ? 0.03 : -0.02;
            default -> 0;
        };
    }

    Regions regions() {
        return RegionSearch.USUAL.find(inputs, outcomes());
    }

    /** The same, were the worlds the points of a design. */
    Regions designedRegions() {
        return RegionSearch.USUAL.find(inputs, outcomes(false));
    }

    Robustness robustness() {
        return new Robustness(outcomes(), OptionalDouble.of(0.25));
    }

    List<Convergence> convergence() {
        var chance = new Random(7);
        var shares = chance.doubles(RUNS).map(u -> 30 + 20 * (u - 0.5)).toArray();
        var months = chance.doubles(RUNS).map(u -> 240 * u).toArray();
        var changes = chance.doubles(RUNS).map(u -> 0.8 * u - 0.2).toArray();
        return List.of(
                one("Russia's share in 2035", "points", new Statistic.Mean(), shares, 0.5),
                one("Its lowest tenth", "points", new Statistic.Quantile(0.1), shares, 0.5),
                one("Gain of the return", "points", new Statistic.Mean(), changes, 0.05),
                Convergence.of(Headline.by("China leads by 2032", months, 84, 0.02), 1),
                Convergence.of(Headline.by("China leads by 2027", months, 4, 0.01), 1));
    }

    private static Convergence one(String label, String unit, Statistic statistic, double[] values, double wanted) {
        return Convergence.of(new Headline(label, unit, statistic, values, wanted), 1);
    }
}
