package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steppe.results.Table;

/**
 * What drove a power's share in an area between the first and the last month of a run. A driver is a cause on the power's
 * own part, the same cause on the part of its rivals, or a cause without an actor.
 */
record Drivers(Story story, Trace trace, String power, String area) {
    static final String NET = "Net change";
    private static final List<String> COLUMNS =
            List.of("policy", "replication", "area", "power", "year", "driver", "change");

    /** @throws IllegalArgumentException if the trace has no share of the power in the area */
    Drivers {
        if (trace.shares().where("power", power).where("area", area).isEmpty()) {
            throw new IllegalArgumentException("the trace has no share of " + power + " in " + area);
        }
    }

    /** Shares by month, of the first and the last month at least. */
    TreeMap<YearMonth, Double> shares() {
        var shares = new TreeMap<YearMonth, Double>();
        trace.shares()
                .where("power", power)
                .where("area", area)
                .forEach(row -> shares.put(row.month("month"), row.number("share")));
        return shares;
    }

    /** Changes after the first month and up to the last. */
    private Table changes() {
        var shares = shares();
        return trace.contributions().where("power", power).where("area", area).where(row -> {
            var month = row.month("month");
            return month.isAfter(shares.firstKey()) && !month.isAfter(shares.lastKey());
        });
    }

    private String driver(Table.Row row) {
        var actor = row.text("actor");
        if (actor.isEmpty()) {
            return Words.capital(row.text("cause"));
        }
        return (actor.equals(power) ? story.power(power) : "Rivals") + ": " + row.text("cause");
    }

    /** Changes of the share over all months by driver. */
    Map<String, Double> sums() {
        return sums(changes());
    }

    private Map<String, Double> sums(Table changes) {
        var sums = new LinkedHashMap<String, Double>();
        changes.forEach(row -> sums.merge(driver(row), row.number("change"), Double::sum));
        return sums;
    }

    /** Changes of the share by calendar year and driver. */
    TreeMap<Integer, Map<String, Double>> years() {
        var years = new TreeMap<Integer, Map<String, Double>>();
        changes()
                .forEach(row -> years.computeIfAbsent(row.month("month").getYear(), year -> new LinkedHashMap<>())
                        .merge(driver(row), row.number("change"), Double::sum));
        return years;
    }

    /**
     * Changes of the share by calendar year: of each driver that is named, of all others together, and of all,
     * which is {@link #NET}.
     *
     * @param others what to call the others
     */
    Table years(List<String> named, String others) {
        var rows = new ArrayList<Object[]>();
        years().forEach((year, changes) -> {
            var rest = new LinkedHashMap<>(changes);
            for (var driver : named) {
                if (changes.containsKey(driver)) {
                    rows.add(row(year, driver, rest.remove(driver)));
                }
            }
            if (!rest.isEmpty()) {
                rows.add(row(year, others, sum(rest)));
            }
            rows.add(row(year, NET, sum(changes)));
        });
        return new Table(COLUMNS, rows);
    }

    private static double sum(Map<String, Double> changes) {
        return changes.values().stream().mapToDouble(change -> change).sum();
    }

    private Object[] row(int year, String driver, double change) {
        return new Object[] {trace.policy(), trace.replication(), area, power, year, driver, change};
    }
}
