package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import steppe.analysis.Quantiles;
import steppe.results.Table;

/** What a sample of runs says of each target, beside what was observed. */
final class Predictive {
    private static final String[] COLUMNS = {
        "target",
        "side",
        "observed",
        "observation_sd",
        "discrepancy_sd",
        "prior_q05",
        "prior_q50",
        "prior_q95",
        "q05",
        "q50",
        "q95",
        "mean",
        "misfit",
        "within"
    };

    private Predictive() {}

    /**
     * A row per target, in its own unit; {@code misfit} of the posterior median, of a pattern the mean, is in standard deviations of observation
     * and model error, {@code within} says whether the observation lies in the posterior's 90% interval.
     *
     * @param prior outcomes of runs, by target; none leaves the prior's cells empty
     * @param posterior outcomes of runs, by target
     */
    static Table table(Targets targets, double[][] prior, double[][] posterior) {
        var rows = IntStream.range(0, targets.size())
                .mapToObj(t -> row(targets.get(t), column(prior, t), column(posterior, t)))
                .toList();
        return new Table(List.of(COLUMNS), rows);
    }

    private static double[] column(double[][] runs, int t) {
        return Arrays.stream(runs).mapToDouble(run -> run[t]).toArray();
    }

    private static Object[] row(Target target, double[] prior, double[] posterior) {
        var before = new Quantiles(prior);
        var after = new Quantiles(posterior);
        var mean = Arrays.stream(posterior).average().orElse(Double.NaN);
        var middle = target.side() == Target.Side.HOLDS ? mean : after.at(0.5);
        return new Object[] {
            target.name(),
            target.side().name(),
            target.observed(),
            target.observationSd(),
            target.discrepancySd(),
            known(before.at(0.05)),
            known(before.at(0.5)),
            known(before.at(0.95)),
            after.at(0.05),
            after.at(0.5),
            after.at(0.95),
            mean,
            target.miss(middle) / target.sd(),
            within(target, after.at(0.05), after.at(0.95))
        };
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static boolean within(Target target, double low, double high) {
        return switch (target.side()) {
            case BOTH -> low <= target.observed() && target.observed() <= high;
            case AT_LEAST, HOLDS -> high >= target.observed();
            case AT_MOST -> low <= target.observed();
        };
    }
}
