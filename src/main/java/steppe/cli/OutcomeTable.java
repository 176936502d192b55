package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import steppe.analysis.Proportion;
import steppe.experiment.Outcome;
import steppe.results.Manifest;
import steppe.results.RunFolder;
import steppe.results.Table;

/**
 * What every outcome of an experiment comes to under every policy, one row each, for readers without Parquet. Months are told as
 * years with decimals, so that every column but the first two holds numbers alone.
 */
final class OutcomeTable {
    private static final double TAIL = 0.975;
    private static final Map<String, Double> LEVELS = new TreeMap<>(Map.of(
            "q025", 0.025, "q05", 0.05, "q10", 0.1, "q25", 0.25, "q50", 0.5, "q75", 0.75, "q90", 0.9, "q95", 0.95,
            "q975", 0.975));
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("outcome", "policy", "n", "never", "mean", "sd", "low", "high"), LEVELS.keySet().stream())
            .toList();

    private OutcomeTable() {}

    /** Read off the table of runs that a folder has by now. */
    static Table of(Path folder, Manifest manifest) {
        var outcomes = manifest.outcomes();
        if (outcomes.isEmpty()) {
            return Table.empty(COLUMNS.toArray(String[]::new));
        }
        var policies = List.copyOf(manifest.policies().keySet());
        var sql = IntStream.range(0, outcomes.size())
                .mapToObj(place -> sql(place, outcomes.get(place)))
                .collect(Collectors.joining(" UNION ALL "));
        var rows = new Object[outcomes.size() * policies.size()][];
        for (var row : RunFolder.query(folder, sql)) {
            int place = (int) row.number("place");
            rows[place * policies.size() + policies.indexOf(row.text("policy"))] =
                    cells(row, outcomes.get(place), manifest.design() == null);
        }
        return new Table(COLUMNS, Stream.of(rows).filter(row -> row != null).toList());
    }

    /** A month that never comes is later than all others; its mean would say nothing. */
    private static String sql(int place, String outcome) {
        var column = '"' + outcome.replace("\"", "\"\"") + '"';
        boolean isMonth = Outcome.isMonth(outcome);
        var value = isMonth
                ? "coalesce(year(%1$s) + (month(%1$s) - 1) / 12, 'infinity'::DOUBLE)".formatted(column)
                : column;
        var quantile = isMonth ? "quantile_disc" : "quantile_cont";
        return "SELECT %d AS place, policy, count(*) AS n, count(*) - count(%s) AS never, %s, %s FROM runs WHERE status = 'ok' GROUP BY policy"
                .formatted(
                        place,
                        column,
                        isMonth
                                ? "NULL::DOUBLE AS mean, NULL::DOUBLE AS sd"
                                : "avg(%1$s) AS mean, stddev_samp(%1$s) AS sd".formatted(column),
                        LEVELS.entrySet().stream()
                                .map(level ->
                                        "%s(%s, %s) AS %s".formatted(quantile, value, level.getValue(), level.getKey()))
                                .collect(Collectors.joining(", ")));
    }

    private static Object[] cells(Table.Row row, String outcome, boolean areDrawn) {
        var cells = new ArrayList<Object>();
        cells.add(outcome);
        Stream.of("policy", "n", "never", "mean", "sd").map(row::get).forEach(cells::add);
        var interval = interval(row, outcome);
        cells.add(areDrawn ? known(interval[0]) : null);
        cells.add(areDrawn ? known(interval[1]) : null);
        LEVELS.keySet().forEach(level -> cells.add(known(row.number(level))));
        return cells.toArray();
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The 95% interval of the mean. */
    private static double[] interval(Table.Row row, String outcome) {
        int n = (int) row.number("n");
        double mean = row.number("mean");
        if (OutcomeNames.isStatement(outcome)) {
            var share = new Proportion(mean, n);
            return new double[] {share.low(), share.high()};
        }
        double half = n < 2
                ? Double.NaN
                : new TDistribution(null, n - 1).inverseCumulativeProbability(TAIL) * row.number("sd") / Math.sqrt(n);
        return new double[] {mean - half, mean + half};
    }
}
