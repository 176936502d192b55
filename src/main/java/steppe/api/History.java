package steppe.api;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import steppe.config.Scenario;
import steppe.experiment.Outcome;
import steppe.model.Trajectory;

/** What one run of a {@link Model} came to. An anecdote: a {@link Study} asks many. */
public final class History {
    private final Scenario scenario;
    private final Trajectory run;

    History(Scenario scenario, Trajectory run) {
        this.scenario = scenario;
        this.run = run;
    }

    /** Every month, the first one first; what {@link #path} has a value of. */
    public List<YearMonth> months() {
        return IntStream.range(0, run.layout().months())
                .mapToObj(month -> scenario.time().month(month))
                .toList();
    }

    /**
     * A series month by month.
     *
     * @param series a metric with an area and a power as it has them: {@code influence.KAZ.RUS}, {@code influence.RUS} for the whole
     *     region, {@code autonomy.KAZ}. Metrics, units and ranges: docs/results.md
     * @return shares in [0, 1], other metrics in their unit
     * @throws IllegalArgumentException if runs write down no such series
     */
    public double[] path(String series) {
        if (!(Outcomes.of(scenario, series + "@" + scenario.time().start()) instanceof Outcome.At at)) {
            throw new IllegalArgumentException("series (" + series + ") must be a metric with its area and power");
        }
        int column = at.column();
        return IntStream.range(0, run.layout().months())
                .mapToDouble(month -> run.value(month, column))
                .toArray();
    }

    /**
     * What the run says of an outcome, written as in an experiment.
     *
     * @param outcome such as {@code influence.RUS@2035-12}, {@code trade.KAZ.RUS@2024} for the mean of a year, or a statement,
     *     which is 1 if it holds and 0 if not: {@code CHN passes RUS by 2035}
     * @throws IllegalArgumentException if it cannot be read off the runs of this model
     */
    public double value(String outcome) {
        return Outcomes.value(Outcomes.of(scenario, outcome), run);
    }

    /** What befell this run and not all of them alike, in order. */
    public List<Event> events() {
        return run.happenings().stream()
                .map(each -> new Event(each.month(), each.kind(), each.area(), each.power(), each.detail()))
                .toList();
    }

    /**
     * Something that befell a run.
     *
     * @param kind such as {@code war-ended}, {@code crisis}, {@code lead-passed}; all of them: docs/results.md
     * @param area id of a country or the region; empty for the world
     * @param power id of whom it concerns; may be empty
     * @param detail such as how a war ended or which kind of crisis; may be empty
     */
    public record Event(YearMonth month, String kind, String area, String power, String detail) {}
}
