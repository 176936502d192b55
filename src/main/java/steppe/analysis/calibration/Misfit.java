package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import steppe.results.Table;

/**
 * How far one point of the parameters' space is from the targets, judged by a few replications.
 *
 * @param means of the replications, by target
 * @param implausibilities distance of each mean in standard deviations of observation error, model error and the mean's own
 *     Monte Carlo error (Craig and others 1997; Andrianakis and others 2015)
 * @param rho2 mean over replications of {@link Targets#rho2}
 */
record Misfit(Targets targets, double[] means, double[] implausibilities, double rho2) {
    private static final String[] COLUMNS = {
        "target", "side", "observed", "observation_sd", "discrepancy_sd", "mean", "misfit", "implausibility"
    };

    /** @param replications an outcome each, by target; with one, chance is taken for nothing */
    public static Misfit of(Targets targets, double[][] replications) {
        var means = means(replications);
        var errors = variances(replications, means);
        for (int t = 0; t < errors.length; t++) {
            errors[t] /= replications.length;
        }
        var rho2 = Arrays.stream(replications).mapToDouble(targets::rho2).average();
        return new Misfit(targets, means, targets.implausibilities(means, errors), rho2.orElseThrow());
    }

    static double[] means(double[][] replications) {
        return IntStream.range(0, replications[0].length)
                .mapToDouble(t -> Arrays.stream(replications)
                        .mapToDouble(outcome -> outcome[t])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** Of single replications, unbiased; 0 of one replication. */
    static double[] variances(double[][] replications, double[] means) {
        var degrees = Math.max(1, replications.length - 1);
        return IntStream.range(0, means.length)
                .mapToDouble(t -> Arrays.stream(replications)
                                .mapToDouble(outcome -> (outcome[t] - means[t]) * (outcome[t] - means[t]))
                                .sum()
                        / degrees)
                .toArray();
    }

    /** The largest implausibility but {@code passed}. */
    public double largest(int passed) {
        return Targets.largest(implausibilities, passed);
    }

    /** A row per target; {@code misfit} is in standard deviations of observation and model error, with its sign. */
    public Table toTable() {
        return new Table(
                List.of(COLUMNS),
                IntStream.range(0, targets.size()).mapToObj(this::row).toList());
    }

    private Object[] row(int t) {
        var target = targets.get(t);
        return new Object[] {
            target.name(),
            target.side().name(),
            target.observed(),
            target.observationSd(),
            target.discrepancySd(),
            means[t],
            target.miss(means[t]) / target.sd(),
            implausibilities[t]
        };
    }
}
