package steppe.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import steppe.results.Table;

/**
 * The tables of a run folder that charts draw from.
 *
 * @param shares quantiles by policy, month, area, power and metric
 * @param runs one row per run, with its outcomes
 * @param observations figures from sources, to set beside the model
 * @param events what happened and when
 */
public record Tables(Table shares, Table runs, Table observations, Table events) {
    /** Rows of one policy and metric. */
    public Table of(String policy, String metric) {
        return shares.where("policy", policy).where("metric", metric);
    }

    /** The same with the shares of these powers only. */
    Tables of(List<String> powers) {
        return new Tables(shares.where(row -> powers.contains(row.text("power"))), runs, observations, events);
    }

    /** The same between two months, both included, and in these areas only. */
    public Tables within(YearMonth first, YearMonth last, List<String> areas) {
        return new Tables(
                shares.where(row -> areas.contains(row.text("area"))
                        && !row.month("month").isBefore(first)
                        && !row.month("month").isAfter(last)),
                runs,
                observations,
                events);
    }

    /** The last month that each year has in a table, the earliest first. */
    static List<String> lastsOfYears(Table rows) {
        var lasts = new TreeMap<String, String>();
        rows.distinct("month").stream().sorted().forEach(month -> lasts.put(month.substring(0, 4), month));
        return List.copyOf(lasts.values());
    }

    /** Runs that came to their end. */
    public Table finished() {
        return runs.has("status") ? runs.where(row -> !row.text("status").equals("failed")) : runs;
    }

    /** Whether a policy has a war at all. */
    public boolean fought(String policy) {
        if (!runs.has("war_end")) {
            return false;
        }
        var load = of(policy, "warLoad").where(row -> row.number("mean") > 0);
        return !finished().where("policy", policy).distinct("war_end").isEmpty() || !load.isEmpty();
    }

    /** Events between two months, both included, that every reader should know of. */
    Table headlines(YearMonth first, YearMonth last) {
        return events.where("headline", true).where(row -> {
            var month = row.month("month");
            return !month.isBefore(first) && !month.isAfter(last);
        });
    }

    /** Observed figures of a metric for a power. */
    Table observed(String metric, String power) {
        return observations.where("metric", metric).where("power", power);
    }
}
