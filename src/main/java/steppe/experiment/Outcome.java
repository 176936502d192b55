package steppe.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import steppe.config.ConfigException;
import steppe.config.Problem;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.model.Trajectory;

/**
 * One thing read off a run: a metric in a month ({@code influence.KAZ.RUS@2030-12}, the region if no area is named) or on average
 * over a year ({@code trade.RUS@2024}), the month in which one power passes another and stays ahead a year
 * ({@code passing.KAZ.CHN.RUS}), or whether a {@link Statement} holds ({@code leader of KAZ is CHN by 2030}).
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
     * The mean of a metric over months.
     *
     * @param last the last of them
     */
    record Mean(String name, int first, int last, int column) implements Outcome {
        @Override
        public Double of(Trajectory trajectory) {
            double sum = 0;
            for (int month = first; month <= last; month++) {
                sum += trajectory.value(month, column);
            }
            return sum / (last - first + 1);
        }
    }

    /** Whether a statement holds: 1 or 0. */
    record Holds(Statement statement) implements Outcome {
        @Override
        public String name() {
            return statement.text();
        }

        @Override
        public Double of(Trajectory trajectory) {
            return statement.holds(trajectory) ? 1.0 : 0.0;
        }
    }

    /**
     * The first month in which a power is ahead of another in influence and stays so for a year. If it is ahead from the first
     * month on, that is the month. A lead that began in the last year of the run does not count yet.
     */
    record Passing(String name, YearMonth start, int ahead, int behind) implements Outcome {
        static final int YEAR = 12;

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

    /** Whether the values of an outcome that is written like this are months. */
    static boolean isMonth(String name) {
        return OutcomeParser.PASSING.matcher(name).matches();
    }

    /**
     * Reads one outcome of runs of a scenario.
     *
     * @throws IllegalArgumentException that says, as the rest of a sentence, why it cannot be read off them
     */
    static Outcome of(Scenario scenario, String name) {
        return new OutcomeParser(scenario).parse(name);
    }

    /**
     * Reads the outcomes of an experiment.
     *
     * @throws ConfigException naming every one that cannot be read off its runs
     */
    static List<Outcome> all(ResolvedExperiment resolved) {
        var parser = new OutcomeParser(resolved.scenarios().values().iterator().next());
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
}
