package steppe.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import steppe.analysis.Estimated;
import steppe.analysis.Quantiles;
import steppe.analysis.Resampling;
import steppe.results.Table;

/**
 * Where an outcome lies when each factor is low and when it is high, everything else being as it may: of a sample at
 * random or a Latin hypercube, whose factors have nothing to do with each other.
 *
 * @param bars one per factor, in their order
 * @param median of the outcome in the whole sample
 * @param runs how many have an outcome; the others are left out
 * @param share of the runs at each end of a factor
 * @param confidence of the intervals
 * @param explained share of the variance of the outcome's ranks that the factors' ranks account for together (R²): how
 *     far the coefficients can be trusted; NaN if there are too few runs for them
 * @param varies whether the outcome varies at all
 */
public record Tornado(
        List<Bar> bars, double median, int runs, double share, double confidence, double explained, boolean varies) {
    private static final List<String> COLUMNS = List.of(
            "factor",
            "low",
            "low_low",
            "low_high",
            "high",
            "high_low",
            "high_high",
            "rank_correlation",
            "rank_correlation_low",
            "rank_correlation_high",
            "rank_coefficient");

    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * What a factor does to the outcome.
     *
     * @param low median of the outcome where the factor is lowest
     * @param high median of the outcome where the factor is highest
     * @param correlation rank correlation of Spearman, with the interval of Fieller, Hartley and Pearson (1957); NaN if
     *     either does not vary
     * @param coefficient standardised coefficient of a linear regression of the outcome's rank on the ranks of all
     *     factors (Saltelli and Sobol' 1995); NaN if the factor does not vary, or there are too few runs
     */
    public record Bar(String factor, Estimated low, Estimated high, Estimated correlation, double coefficient) {
        /** How far the outcome's median goes from the lowest to the highest values of the factor, with its sign. */
        public double swing() {
            return high.value() - low.value();
        }
    }

    /**
     * @param factors ids
     * @param inputs by run and factor; only their order within a factor matters
     * @param outcome by run; NaN for a run without one
     * @param share of the runs at each end of a factor, above 0 and at most 0.5; 0.1 or 0.2 are usual
     * @param confidence of the intervals, such as 0.95
     */
    public static Tornado of(
            List<String> factors, double[][] inputs, double[] outcome, double share, double confidence) {
        if (!(share > 0 && share <= 0.5)) {
            throw new IllegalArgumentException("share (" + share + ") must be above 0 and at most 0.5. Maybe 0.1.");
        }
        var sample = RankedSample.of(factors.size(), inputs, outcome);
        var tails = new Tails(share, Resampling.checked(confidence));
        var regression = sample.regression();
        var bars = IntStream.range(0, factors.size())
                .mapToObj(i -> new Bar(
                        factors.get(i),
                        tails.low(sample.input(i), sample.outcome()),
                        tails.high(sample.input(i), sample.outcome()),
                        sample.correlation(i, confidence),
                        regression.coefficients()[i]))
                .toList();
        return new Tornado(
                bars,
                new Quantiles(sample.outcome()).at(0.5),
                sample.runs(),
                share,
                confidence,
                regression.explained(),
                sample.varies());
    }

    /**
     * The factors whose rank correlation differs from 0, the strongest first.
     *
     * @param level chance that any factor is among them if none tells anything, shared by all (Bonferroni)
     */
    public Tornado telling(double level) {
        var least = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - level / (2.0 * bars.size()))
                * Math.sqrt(1.06 / (runs - 3));
        var kept = bars.stream()
                .filter(bar -> Math.abs(FastMath.atanh(bar.correlation().value())) > least)
                .sorted(Comparator.comparingDouble(
                        bar -> -Math.abs(bar.correlation().value())))
                .toList();
        return new Tornado(kept, median, runs, share, confidence, explained, varies);
    }

    /** A row per factor, in their order. */
    public Table toTable() {
        var rows = new ArrayList<Object[]>();
        for (var bar : bars) {
            var cells = new ArrayList<Object>(List.of(bar.factor()));
            for (var estimated : List.of(bar.low(), bar.high(), bar.correlation())) {
                cells.add(Estimated.cell(estimated.value()));
                cells.add(Estimated.cell(estimated.low()));
                cells.add(Estimated.cell(estimated.high()));
            }
            cells.add(Estimated.cell(bar.coefficient()));
            rows.add(cells.toArray());
        }
        return new Table(COLUMNS, rows);
    }
}
