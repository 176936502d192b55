package steppe.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steppe.analysis.Estimated;
import steppe.analysis.Resampling;
import steppe.results.Table;

/**
 * What share of an outcome's variance each factor accounts for, and which only together with others (Sobol' 1993).
 *
 * <p>The first-order index is what the variance would fall by if the factor were known, the total index what would be
 * left if all others were. Both are shares of the variance. If factors act only by themselves, the two are alike and the
 * first-order indices sum to 1. The index of a pair is what the two do only together. Indices of what does nothing are
 * exactly 0; small ones may come out a little below 0.
 *
 * <p>A library would be welcome, but the one in Java (MOEA Framework 5.0, LGPL) estimates from Sobol' numbers without a
 * seed, with a random number generator that all share, and knows neither groups nor elementary effects.
 *
 * @param effects one per factor, in their order
 * @param pairs each two factors once, in their order; empty if they were not asked for
 * @param samples how many it was estimated from
 * @param left samples left out, as one of their outcomes is not a number
 * @param varies whether the outcome varies at all; if not, nothing has an index
 * @param confidence of the intervals, which count samples as drawn at random; those of Sobol' numbers err less
 */
public record SobolIndices(
        List<Effect> effects, List<Pair> pairs, int samples, int left, boolean varies, double confidence) {
    private static final List<String> COLUMNS = List.of("index", "factor", "with", "value", "low", "high");

    public SobolIndices {
        effects = List.copyOf(effects);
        pairs = List.copyOf(pairs);
    }

    /** A factor's indices. */
    public record Effect(String factor, Estimated first, Estimated total) {}

    /** What two factors do only together. */
    public record Pair(String factor, String with, Estimated second) {}

    /**
     * Estimates the indices of a Saltelli design.
     *
     * @param factors ids, in the order of the design
     * @param secondOrder whether the design has points for pairs
     * @param outcome by point of the design; NaN for a run without one
     */
    public static SobolIndices of(List<String> factors, boolean secondOrder, double[] outcome, Resampling resampling) {
        var samples = SaltelliSamples.of(outcome, factors.size(), secondOrder);
        var draws = resampling.of(samples.size());
        var effects = IntStream.range(0, factors.size())
                .mapToObj(i ->
                        new Effect(factors.get(i), draws.estimate(samples.first(i)), draws.estimate(samples.total(i))))
                .toList();
        var pairs = secondOrder ? pairs(factors, samples, draws) : List.<Pair>of();
        return new SobolIndices(
                effects, pairs, samples.size(), samples.left(), samples.vary(), resampling.confidence());
    }

    private static List<Pair> pairs(List<String> factors, SaltelliSamples samples, Resampling.Draws draws) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < factors.size(); i++) {
            for (int j = i + 1; j < factors.size(); j++) {
                pairs.add(new Pair(factors.get(i), factors.get(j), draws.estimate(samples.second(i, j))));
            }
        }
        return pairs;
    }

    /** A row per index: {@code first} and {@code total} of each factor, then {@code second} of each pair. */
    public Table toTable() {
        var rows = new ArrayList<Object[]>();
        for (var effect : effects) {
            rows.add(row("first", effect.factor(), null, effect.first()));
            rows.add(row("total", effect.factor(), null, effect.total()));
        }
        pairs.forEach(pair -> rows.add(row("second", pair.factor(), pair.with(), pair.second())));
        return new Table(COLUMNS, rows);
    }

    private static Object[] row(String index, String factor, String with, Estimated estimated) {
        return new Object[] {
            index,
            factor,
            with,
            Estimated.cell(estimated.value()),
            Estimated.cell(estimated.low()),
            Estimated.cell(estimated.high())
        };
    }
}
