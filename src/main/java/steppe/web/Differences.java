package steppe.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.analysis.PairedDifference;
import steppe.results.RunningShares;

/** What a what-if changes against the baseline in the same worlds, as far as both are made. */
final class Differences {
    private Differences() {}

    /** One for each power and month that is kept. */
    static List<Map<String, Object>> of(
            RunningShares whatIf, RunningShares baseline, Laboratory laboratory, String metric, String area) {
        var differences = new ArrayList<Map<String, Object>>();
        for (var power : laboratory.scenario().powers().keySet()) {
            for (var month : laboratory.kept()) {
                var after = whatIf.values(metric, area, power, month);
                var before = baseline.values(metric, area, power, month);
                var changes = new double[Math.min(after.length, before.length)];
                Arrays.setAll(changes, i -> after[i] - before[i]);
                var row = RunTables.row(month.toString(), new PairedDifference(changes));
                var told = new LinkedHashMap<String, Object>();
                told.put("power", power);
                for (int i = 0; i < row.length; i++) {
                    told.put(RunTables.COLUMNS_OF_DIFFERENCES.get(i), row[i]);
                }
                differences.add(told);
            }
        }
        return differences;
    }
}
