package steppe.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import steppe.results.Table;

/**
 * One run told month by month in plain text: what happened, each share and how it moved, and the causes that moved it most.
 *
 * @param names of powers and areas by id
 * @param shares {@code month area power share}
 * @param contributions {@code month area power cause actor change}, summing to the changes of the shares
 * @param happenings {@code month text}: what befell the run, in words, in the order of months
 */
public record Timeline(Map<String, String> names, Table shares, Table contributions, Table happenings) {
    private static final String NOISE = "noise";
    private static final double WORTH_TELLING = 0.00005;
    private static final int TOLD = 4;
    private static final int WIDEST = 96;

    /**
     * Tells how some powers fared in an area.
     *
     * @param powers in the order in which to tell them
     */
    public List<String> of(String area, List<String> powers) {
        var byPower = new LinkedHashMap<String, Story>();
        for (var power : powers) {
            byPower.put(power, new Story(area, power));
        }
        var told = told();
        var lines = new ArrayList<String>();
        YearMonth before = null;
        for (var month : byPower.values().iterator().next().shares.keySet()) {
            if (before == null || before.getYear() != month.getYear()) {
                addYear(month.getYear(), byPower, lines);
            }
            addMonth(month, before, byPower, told, lines);
            before = month;
        }
        return List.copyOf(lines);
    }

    private Map<YearMonth, List<String>> told() {
        var told = new TreeMap<YearMonth, List<String>>();
        happenings.forEach(row -> told.computeIfAbsent(row.month("month"), month -> new ArrayList<>())
                .add(row.text("text")));
        return told;
    }

    /** One power in one area: its shares and what moved them, by month. */
    private final class Story {
        private final TreeMap<YearMonth, Double> shares = new TreeMap<>();
        private final TreeMap<YearMonth, Map<String, Double>> drivers = new TreeMap<>();
        private final TreeMap<Integer, Map<String, Double>> sides = new TreeMap<>();

        Story(String area, String power) {
            Timeline.this
                    .shares
                    .where("area", area)
                    .where("power", power)
                    .forEach(row -> shares.put(row.month("month"), row.number("share")));
            contributions
                    .where("area", area)
                    .where("power", power)
                    .forEach(row -> drivers.computeIfAbsent(row.month("month"), month -> new LinkedHashMap<>())
                            .merge(driver(row), row.number("change"), Double::sum));
            contributions
                    .where("area", area)
                    .where("power", power)
                    .forEach(row -> sides.computeIfAbsent(row.month("month").getYear(), year -> new LinkedHashMap<>())
                            .merge(side(row, power), row.number("change"), Double::sum));
        }

        /** What moved the share in a year, rivals taken together. */
        Map<String, Double> year(int year) {
            return sides.getOrDefault(year, Map.of());
        }
    }

    private static String side(Table.Row row, String power) {
        var actor = row.text("actor");
        boolean own = actor.isEmpty() || row.text("cause").equals(NOISE) || actor.equals(power);
        return own ? row.text("cause") : "rivals' " + row.text("cause");
    }

    /** The cause and the power behind it; nobody is behind noise. */
    private String driver(Table.Row row) {
        var actor = row.text("actor");
        return actor.isEmpty() || row.text("cause").equals(NOISE)
                ? row.text("cause")
                : row.text("cause") + " (" + name(actor) + ")";
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }

    private void addYear(int year, Map<String, Story> byPower, List<String> lines) {
        lines.add("");
        lines.add(line("%d %s", year, "-".repeat(WIDEST - 5)));
        byPower.forEach((power, story) -> {
            var sums = story.year(year);
            if (!sums.isEmpty()) {
                double change = sums.values().stream().mapToDouble(each -> each).sum();
                addWrapped(line("  %-14s %s over the year: %s", name(power), points(change), most(sums)), 17, lines);
            }
        });
        lines.add("");
    }

    private void addMonth(
            YearMonth month,
            YearMonth before,
            Map<String, Story> byPower,
            Map<YearMonth, List<String>> told,
            List<String> lines) {
        told.getOrDefault(month, List.of()).forEach(text -> addWrapped(line("  %s  * %s", month, text), 13, lines));
        byPower.forEach((power, story) -> {
            double share = story.shares.get(month);
            double change = before == null ? 0 : share - story.shares.get(before);
            var drivers = story.drivers.getOrDefault(month, Map.of());
            addWrapped(
                    line(
                            "  %s  %-14s %5.2f %%  %s  %s",
                            month, name(power), 100 * share, before == null ? "     " : points(change), most(drivers)),
                    43,
                    lines);
        });
    }

    /** The causes that moved a share most, the largest first; how many others there are, and what they add up to. */
    private static String most(Map<String, Double> drivers) {
        var sorted = drivers.entrySet().stream()
                .sorted((a, b) -> Double.compare(Math.abs(b.getValue()), Math.abs(a.getValue())))
                .filter(each -> Math.abs(each.getValue()) >= WORTH_TELLING)
                .limit(TOLD)
                .toList();
        double all = drivers.values().stream().mapToDouble(each -> each).sum();
        double rest = all - sorted.stream().mapToDouble(Map.Entry::getValue).sum();
        var text = sorted.stream()
                .map(each -> each.getKey() + " " + points(each.getValue()))
                .collect(Collectors.joining(", "));
        int others = drivers.size() - sorted.size();
        if (others == 0 || Math.abs(rest) < WORTH_TELLING) {
            return text;
        }
        return text + (text.isEmpty() ? "" : ", ") + others + " others " + points(rest);
    }

    private static String line(String pattern, Object... parts) {
        return String.format(Locale.ROOT, pattern, parts);
    }

    private static String points(double change) {
        return line("%+.2f", 100 * change);
    }

    /** Breaks a line at spaces, the rest indented. */
    private static void addWrapped(String line, int indent, List<String> lines) {
        String left = line.stripTrailing();
        while (left.length() > WIDEST) {
            int at = left.lastIndexOf(' ', WIDEST);
            if (at <= indent) {
                break;
            }
            lines.add(left.substring(0, at).stripTrailing());
            left = " ".repeat(indent) + left.substring(at + 1);
        }
        lines.add(left);
    }
}
