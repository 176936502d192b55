package steppe.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import steppe.analysis.Estimated;
import steppe.analysis.Resampling;
import steppe.results.Table;

/**
 * What an outcome changes by when one factor moves and all else stays, at many places of the cube (Morris 1991). An effect
 * is a change divided by the length of the move, so it is in the outcome's unit, per whole range of the factor from its
 * lowest to its highest quantile.
 *
 * @param effects one per factor, in their order
 * @param trajectories walks through the cube
 * @param confidence of the intervals
 */
public record ElementaryEffects(List<Effect> effects, int trajectories, double confidence) {
    private static final List<String> COLUMNS = List.of(
            "factor", "numbers", "effects", "mu", "mu_star", "mu_star_low", "mu_star_high", "sigma", "positive");

    public ElementaryEffects {
        effects = List.copyOf(effects);
    }

    /**
     * The effects of a factor in short. The numbers of a group move in different directions, so the sign of its effects
     * has no meaning.
     *
     * @param numbers how many dimensions it has; more than one for a group
     * @param count effects seen, one per trajectory unless a run has no outcome; without any, the rest is NaN
     * @param mu mean effect; NaN of a group
     * @param muStar mean size of an effect, whatever its sign (Campolongo, Cariboni and Saltelli 2007)
     * @param sigma standard deviation of the effects, of a group that of their sizes: how much the effect depends on
     *     where the factor itself and the others are; NaN of fewer than two
     * @param positive share of those effects that are not 0 which are above 0; NaN of a group, or if all are 0
     */
    public record Effect(
            String factor, int numbers, int count, double mu, Estimated muStar, double sigma, double positive) {
        public boolean group() {
            return numbers > 1;
        }
    }

    /**
     * Reads the effects off a Morris design.
     *
     * @param factors ids, in the order of the design
     * @param factorOf which of them each dimension belongs to
     * @param points of the unit cube, walk by walk, each as long as there are factors and one more
     * @param outcome by point; NaN for a run without one
     * @throws IllegalArgumentException if a step of a walk does not move just one factor, or a walk not each
     */
    public static ElementaryEffects of(
            List<String> factors, int[] factorOf, List<double[]> points, double[] outcome, Resampling resampling) {
        var walks = Walks.of(factorOf, factors.size(), points, outcome);
        var draws = resampling.of(walks.count());
        var effects = IntStream.range(0, factors.size())
                .mapToObj(i -> effect(factors.get(i), walks.numbers(i), walks.effects(i), draws))
                .toList();
        return new ElementaryEffects(effects, walks.count(), resampling.confidence());
    }

    private static Effect effect(String factor, int numbers, double[] effects, Resampling.Draws draws) {
        var seen = Arrays.stream(effects).filter(Double::isFinite).toArray();
        var sizes = Arrays.stream(seen).map(Math::abs).toArray();
        var group = numbers > 1;
        return new Effect(
                factor,
                numbers,
                seen.length,
                group ? Double.NaN : StatUtils.mean(seen),
                draws.estimate(picked -> meanSize(effects, picked)),
                deviation(group ? sizes : seen),
                group ? Double.NaN : positive(seen));
    }

    private static double meanSize(double[] effects, int[] picked) {
        return IntStream.of(picked)
                .mapToDouble(i -> Math.abs(effects[i]))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static double deviation(double[] effects) {
        return effects.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(effects));
    }

    private static double positive(double[] effects) {
        var up = Arrays.stream(effects).filter(effect -> effect > 0).count();
        var down = Arrays.stream(effects).filter(effect -> effect < 0).count();
        return (double) up / (up + down);
    }

    /** A row per factor, in their order. */
    public Table toTable() {
        var rows = new ArrayList<Object[]>();
        for (var effect : effects) {
            var size = effect.muStar();
            rows.add(new Object[] {
                effect.factor(),
                effect.numbers(),
                effect.count(),
                Estimated.cell(effect.mu()),
                Estimated.cell(size.value()),
                Estimated.cell(size.low()),
                Estimated.cell(size.high()),
                Estimated.cell(effect.sigma()),
                Estimated.cell(effect.positive())
            });
        }
        return new Table(COLUMNS, rows);
    }
}
