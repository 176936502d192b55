package steppe.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import steppe.analysis.PairedDifference;
import steppe.results.RunFolder;
import steppe.results.Table;

/** What the pages ask of the tables of a finished run. Values from outside stand in no query, only in place of its question marks. */
final class RunTables {
    /** What pages show, with the name that people read. */
    static final Map<String, String> METRICS = metrics();

    private static final String COLUMNS =
            "month, area, power, n, mean, " + Curves.STATISTICS.stream().skip(1).collect(Collectors.joining(", "));

    private RunTables() {}

    private static Map<String, String> metrics() {
        var metrics = new LinkedHashMap<String, String>();
        metrics.put("influence", "Influence: capacity definition");
        metrics.put("contest", "Influence: contest definition");
        metrics.put("economic", "Economic ties");
        metrics.put("security", "Security ties");
        metrics.put("political", "Political ties");
        metrics.put("cultural", "Cultural ties");
        metrics.put("trade", "Goods trade, USD bn a year");
        return Collections.unmodifiableMap(metrics);
    }

    /** Bands of every power in an area. */
    static Table shares(Shown run, String policy, String metric, String area) {
        return RunFolder.select(
                run.path(),
                "SELECT " + COLUMNS + " FROM shares WHERE policy = ? AND metric = ? AND area = ? ORDER BY power, month",
                policy,
                metric,
                area);
    }

    /** Means of every power in every area. */
    static Table means(Shown run, String policy, String metric) {
        return RunFolder.select(
                        run.path(),
                        "SELECT month, area, power, n, mean FROM shares WHERE policy = ? AND metric = ?"
                                + " ORDER BY area, power, month",
                        policy,
                        metric)
                .where(row -> run.manifest().areas().containsKey(row.text("area")));
    }

    /**
     * What one policy changes against another in the same worlds, in every month of which the table of runs has the series.
     *
     * @return rows of month, pairs, the mean with half its 95 % interval, and the middle 90 % of the differences; with a design no
     *     interval, since runs at its points are no independent draws
     */
    static Table differences(Shown run, String policy, String base, String metric, String area, String power) {
        var name = Pattern.compile(Pattern.quote(metric + ".")
                + (area.equals(run.region()) ? "(?:" + Pattern.quote(area + ".") + ")?" : Pattern.quote(area + "."))
                + Pattern.quote(power)
                + "@(\\d{4}-\\d{2})");
        var rows = new ArrayList<Object[]>();
        for (var outcome : run.manifest().outcomes()) {
            var matcher = name.matcher(outcome);
            if (matcher.matches()) {
                var pairs = new PairedDifference(
                        run.manifest().design() == null,
                        RunFolder.select(
                                        run.path(),
                                        "SELECT b.o - a.o AS difference FROM (SELECT point, replication, \""
                                                + outcome.replace("\"", "\"\"") + "\" AS o, policy FROM runs) a JOIN"
                                                + " (SELECT point, replication, \"" + outcome.replace("\"", "\"\"")
                                                + "\" AS o, policy FROM runs) b USING (point, replication)"
                                                + " WHERE a.policy = ? AND b.policy = ? ORDER BY point, replication",
                                        base,
                                        policy)
                                .numbers("difference"));
                rows.add(row(matcher.group(1), pairs));
            }
        }
        return new Table(COLUMNS_OF_DIFFERENCES, rows);
    }

    static final List<String> COLUMNS_OF_DIFFERENCES = List.of("month", "pairs", "mean", "halfWidth", "q05", "q95");

    static Object[] row(String month, PairedDifference pairs) {
        boolean any = pairs.pairs() > 0;
        return new Object[] {
            month,
            pairs.pairs(),
            finite(pairs.mean()),
            finite(pairs.halfWidth()),
            any ? pairs.quantile(0.05) : null,
            any ? pairs.quantile(0.95) : null
        };
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
