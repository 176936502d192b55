package steppe.experiment;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import steppe.config.Nearest;
import steppe.config.Scenario;
import steppe.model.Layout;
import steppe.model.Metric;
import steppe.model.Series;

/** Reads the names of outcomes. Knows what there is to read off the runs of a scenario. */
final class OutcomeParser {
    private static final Pattern AT =
            Pattern.compile("([A-Za-z]+)((?:\\.[A-Za-z0-9-]+)*)@(\\d{4})(-(?:0[1-9]|1[0-2]))?");
    static final Pattern PASSING = Pattern.compile("passing((?:\\.[A-Za-z0-9-]+)?)\\.([^.]+)\\.([^.]+)");
    private static final int YEAR = 12;
    private static final int LONGEST = 500;

    private final Scenario scenario;
    private final Map<Series, Integer> columns;
    private final Map<String, Metric> metrics = new HashMap<>();

    OutcomeParser(Scenario scenario) {
        this.scenario = scenario;
        this.columns = Layout.of(scenario).columns();
        for (var metric : Metric.values()) {
            metrics.put(metric.key(), metric);
        }
    }

    /** @throws IllegalArgumentException that says, as the rest of a sentence, why a name cannot be read */
    Outcome parse(String name) {
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        var passing = PASSING.matcher(name);
        if (passing.matches()) {
            var area = passing.group(1).isEmpty() ? region() : passing.group(1).substring(1);
            return passing(name, area, passing.group(2), passing.group(3));
        }
        if (StatementParser.isStatement(name)) {
            return new Outcome.Holds(new StatementParser(this, name).parse());
        }
        var at = AT.matcher(name);
        if (!at.matches()) {
            throw new IllegalArgumentException("must look like influence.RUS@2030-12, trade.KAZ.RUS@2024,"
                    + " passing.KAZ.CHN.RUS or leader of KAZ is CHN by 2030");
        }
        var ids =
                at.group(2).isEmpty() ? new String[0] : at.group(2).substring(1).split("\\.");
        int column = column(metric(at.group(1)), ids);
        if (at.group(4) != null) {
            return new Outcome.At(name, month(at.group(3) + at.group(4)), column);
        }
        return new Outcome.Mean(name, month(at.group(3) + "-01"), month(at.group(3) + "-12"), column);
    }

    Outcome.Passing passing(String name, String area, String ahead, String behind) {
        return new Outcome.Passing(
                name,
                scenario.time().start(),
                column(Metric.INFLUENCE, area, ahead),
                column(Metric.INFLUENCE, area, behind));
    }

    String region() {
        return scenario.region().id();
    }

    YearMonth start() {
        return scenario.time().start();
    }

    Collection<String> powers() {
        return scenario.powers().keySet();
    }

    /** The index of a month; that of December if only a year is given. */
    int lastOf(String yearOrMonth) {
        return month(yearOrMonth.length() == YEAR / 3 ? yearOrMonth + "-12" : yearOrMonth);
    }

    private int month(String text) {
        int month = scenario.time().index(YearMonth.parse(text));
        if (month < 0 || month >= scenario.time().months()) {
            throw new IllegalArgumentException("lies outside the run, "
                    + scenario.time().start() + " to " + scenario.time().end());
        }
        return month;
    }

    Metric metric(String key) {
        var metric = metrics.get(key);
        if (metric == null) {
            throw new IllegalArgumentException("names no metric: "
                    + String.join(", ", metrics.keySet().stream().sorted().toList())
                    + maybe(key, metrics.keySet()));
        }
        return metric;
    }

    /** Ids are an area, a power, both, or neither, as the metric has it. */
    int column(Metric metric, String... ids) {
        for (var id : ids) {
            if (columns.keySet().stream()
                    .noneMatch(one -> one.area().equals(id) || one.power().equals(id))) {
                throw new IllegalArgumentException("names " + id + ", which is neither an area nor a power. " + known()
                        + maybe(id, scenario.powers().keySet()));
            }
        }
        var candidates = switch (ids.length) {
            case 0 -> List.of(new Series(metric, region(), ""), new Series(metric, "", ""));
            case 1 -> List.of(new Series(metric, region(), ids[0]), new Series(metric, ids[0], ""));
            default -> List.of(new Series(metric, ids[0], ids[1]));
        };
        return candidates.stream()
                .filter(columns::containsKey)
                .map(columns::get)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "is not written down by any run: the area stands before the power. " + known()));
    }

    private String known() {
        return "Areas are " + String.join(", ", scenario.countries().keySet()) + " and " + region() + ", powers "
                + String.join(", ", scenario.powers().keySet());
    }

    private static String maybe(String word, Collection<String> known) {
        return Nearest.to(word, known).map(near -> ". Maybe " + near).orElse("");
    }
}
