package steppe.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import steppe.config.ConfigException;
import steppe.config.Nearest;
import steppe.config.Problem;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.model.Layout;
import steppe.model.Metric;
import steppe.model.Series;
import steppe.model.Trajectory;

/**
 * One thing read off a run: a metric in a month ({@code influence.KAZ.RUS@2030-12}, the region if no area is named), or the month
 * in which one power passes another and stays ahead a year ({@code passing.KAZ.CHN.RUS}).
 */
public sealed interface Outcome {
    /** As written in the experiment; the name of its column. */
    String name();

    /** A number, a month, or null if it never happens. */
    Object of(Trajectory trajectory);

    /** A metric in a month. */
    record At(String name, int month, int column) implements Outcome {
        @Override
        public Double of(Trajectory trajectory) {
            return trajectory.value(month, column);
        }
    }

    /**
     * The first month in which a power is ahead of another in influence and stays so for a year. If it is ahead from the first
     * month on, that is the month. A lead that began in the last year of the run does not count yet.
     */
    record Passing(String name, YearMonth start, int ahead, int behind) implements Outcome {
        private static final int YEAR = 12;

        @Override
        public YearMonth of(Trajectory trajectory) {
            int months = 0;
            for (int month = 0; month < trajectory.layout().months(); month++) {
                months = trajectory.value(month, ahead) > trajectory.value(month, behind) ? months + 1 : 0;
                if (months == YEAR) {
                    return start.plusMonths(month - YEAR + 1L);
                }
            }
            return null;
        }
    }

    /** Whether its values are months. */
    default boolean isMonth() {
        return this instanceof Passing;
    }

    /**
     * Reads the outcomes of an experiment.
     *
     * @throws ConfigException naming every one that cannot be read off its runs
     */
    static List<Outcome> all(ResolvedExperiment resolved) {
        var parser = new Parser(resolved.scenarios().values().iterator().next());
        var outcomes = new ArrayList<Outcome>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < resolved.spec().outcomes().size(); i++) {
            var name = resolved.spec().outcomes().get(i);
            try {
                if (resolved.spec().outcomes().indexOf(name) < i) {
                    throw new IllegalArgumentException("is named twice");
                }
                outcomes.add(parser.parse(name));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(resolved.outcomesAt().get(i), "outcomes (" + name + ") " + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return outcomes;
    }

    /** Knows what there is to read. */
    final class Parser {
        private static final Pattern AT =
                Pattern.compile("([A-Za-z]+)((?:\\.[A-Za-z0-9-]+)*)@(\\d{4}-(?:0[1-9]|1[0-2]))");
        private static final Pattern PASSING = Pattern.compile("passing((?:\\.[A-Za-z0-9-]+)?)\\.([^.]+)\\.([^.]+)");

        private final Scenario scenario;
        private final Map<Series, Integer> columns;
        private final Map<String, Metric> metrics = new HashMap<>();

        Parser(Scenario scenario) {
            this.scenario = scenario;
            this.columns = Layout.of(scenario).columns();
            for (var metric : Metric.values()) {
                metrics.put(metric.key(), metric);
            }
        }

        Outcome parse(String name) {
            var passing = PASSING.matcher(name);
            if (passing.matches()) {
                var area = passing.group(1).isEmpty()
                        ? scenario.region().id()
                        : passing.group(1).substring(1);
                return new Passing(
                        name,
                        scenario.time().start(),
                        column(Metric.INFLUENCE, area, passing.group(2)),
                        column(Metric.INFLUENCE, area, passing.group(3)));
            }
            var at = AT.matcher(name);
            if (!at.matches()) {
                throw new IllegalArgumentException(
                        "must look like influence.RUS@2030-12, influence.KAZ.RUS@2030-12 or passing.KAZ.CHN.RUS");
            }
            var metric = metrics.get(at.group(1));
            if (metric == null) {
                throw new IllegalArgumentException("names no metric: "
                        + String.join(", ", metrics.keySet().stream().sorted().toList())
                        + maybe(at.group(1), metrics.keySet()));
            }
            int month = scenario.time().index(YearMonth.parse(at.group(3)));
            if (month < 0 || month >= scenario.time().months()) {
                throw new IllegalArgumentException("lies outside the run, "
                        + scenario.time().start() + " to " + scenario.time().end());
            }
            var ids = at.group(2).isEmpty()
                    ? new String[0]
                    : at.group(2).substring(1).split("\\.");
            return new At(name, month, column(metric, ids));
        }

        /** Ids are an area, a power, both, or neither, as the metric has it. */
        private int column(Metric metric, String... ids) {
            var region = scenario.region().id();
            for (var id : ids) {
                if (columns.keySet().stream()
                        .noneMatch(one -> one.area().equals(id) || one.power().equals(id))) {
                    throw new IllegalArgumentException("names " + id + ", which is neither an area nor a power. "
                            + known() + maybe(id, scenario.powers().keySet()));
                }
            }
            var candidates = switch (ids.length) {
                case 0 -> List.of(new Series(metric, region, ""), new Series(metric, "", ""));
                case 1 -> List.of(new Series(metric, region, ids[0]), new Series(metric, ids[0], ""));
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
            return "Areas are " + String.join(", ", scenario.countries().keySet()) + " and "
                    + scenario.region().id() + ", powers "
                    + String.join(", ", scenario.powers().keySet());
        }

        private static String maybe(String word, Collection<String> known) {
            return Nearest.to(word, known).map(near -> ". Maybe " + near).orElse("");
        }
    }
}
