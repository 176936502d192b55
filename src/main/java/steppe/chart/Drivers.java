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
final class Drivers {
    static final String NET = "Net change";
    /** Chance, whoever's ties it moves. */
    private static final String NOBODYS = "noise";

    private static final List<String> COLUMNS =
            List.of("policy", "replication", "area", "power", "year", "driver", "change");

    private final Story story;
    private final TracedRun trace;
    private final String power;
    private final String area;
    private final TreeMap<YearMonth, Double> shares = new TreeMap<>();
    private final Table changes;

    /** @throws IllegalArgumentException if the trace has no share of the power in the area */
    Drivers(Story story, TracedRun trace, String power, String area) {
        this.story = story;
        this.trace = trace;
        this.power = power;
        this.area = area;
        for (var row : trace.shares().where("power", power).where("area", area)) {
            shares.put(row.month("month"), row.number("share"));
        }
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("the trace has no share of " + power + " in " + area);
        }
        this.changes = trace.contributions()
                .where("power", power)
                .where("area", area)
                .where(row -> row.month("month").isAfter(first())
                        && !row.month("month").isAfter(last()));
    }

    YearMonth first() {
        return shares.firstKey();
    }

    YearMonth last() {
        return shares.lastKey();
    }

    /** The share in the first month. */
    double start() {
        return shares.firstEntry().getValue();
    }

    /** The share in the last month. */
    double end() {
        return shares.lastEntry().getValue();
    }

    String area() {
        return area;
    }

    String power() {
        return power;
    }

    TracedRun trace() {
        return trace;
    }

    Story story() {
        return story;
    }

    private String driver(Table.Row row) {
        var actor = row.text("actor");
        if (actor.isEmpty() || row.text("cause").equals(NOBODYS)) {
            return Words.capital(row.text("cause"));
        }
        return (actor.equals(power) ? story.power(power) : "Rivals") + ": " + row.text("cause");
    }

    /** Changes of the share over all months by driver. */
    Map<String, Double> sums() {
        var sums = new LinkedHashMap<String, Double>();
        changes.forEach(row -> sums.merge(driver(row), row.number("change"), Double::sum));
        return sums;
    }

    /** How far each driver moved the share, up or down, added up over calendar years; chance, which has no story, not at all. */
    Map<String, Double> distances() {
        var distances = new LinkedHashMap<String, Double>();
        years().values()
                .forEach(year -> year.forEach((driver, change) -> distances.merge(
                        driver, driver.equals(Words.capital(NOBODYS)) ? 0 : Math.abs(change), Double::sum)));
        return distances;
    }

    /** Changes of the share by calendar year and driver. */
    private TreeMap<Integer, Map<String, Double>> years() {
        var years = new TreeMap<Integer, Map<String, Double>>();
        changes.forEach(row -> years.computeIfAbsent(row.month("month").getYear(), year -> new LinkedHashMap<>())
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
        years().forEach((year, sums) -> {
            var rest = new LinkedHashMap<>(sums);
            for (var driver : named) {
                if (sums.containsKey(driver)) {
                    rows.add(row(year, driver, rest.remove(driver)));
                }
            }
            if (!rest.isEmpty()) {
                rows.add(row(year, others, sum(rest)));
            }
            rows.add(row(year, NET, sum(sums)));
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
