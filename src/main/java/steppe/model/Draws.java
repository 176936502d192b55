package steppe.model;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import steppe.config.Point;
import steppe.config.Posterior;
import steppe.config.Scenario;
import steppe.config.Sourced;

/**
 * The values of uncertain numbers in one run. What a point gives comes first; then, if the scenario has a posterior, one draw of
 * it for all numbers it was fitted to; then the prior. Each number has a uniform draw of its own, found by its path, so that
 * adding a number to the config moves no other.
 */
public final class Draws implements ToDoubleFunction<Sourced> {
    private final Streams streams;
    private final boolean uncertain;
    private final Point point;
    private final boolean designed;
    private final Posterior posterior;
    private final Map<String, Integer> columns;
    private final double[] draw;

    Draws(Scenario scenario, Point point, Streams streams) {
        this.streams = streams;
        this.uncertain = scenario.uncertainty().parameters();
        this.point = point;
        this.designed = !point.values().isEmpty();
        this.posterior = uncertain ? scenario.posterior() : null;
        this.columns = posterior == null ? Map.of() : posterior.index();
        this.draw = posterior == null
                ? new double[0]
                : posterior.draws().get((int)
                        (streams.uniform("posterior") * posterior.draws().size()));
    }

    /** What a run draws, without making it. */
    public static Draws of(Scenario scenario, Point point, long seed, int replication) {
        return new Draws(scenario, point, new Streams(seed, replication));
    }

    double of(Sourced number) {
        var given = designed ? point.values().get(number.path()) : null;
        if (given != null) {
            return given;
        }
        if (!uncertain || !number.isUncertain()) {
            return number.central();
        }
        var column = columns.isEmpty() ? null : columns.get(number.path());
        return column != null && posterior.covers(column, number)
                ? draw[column]
                : number.prior().quantile(streams.ofParameter(number.path()));
    }

    /** The value of a number that may be absent, which makes it 0. */
    double orZero(Sourced number) {
        return number == null ? 0 : of(number);
    }

    /** The values of numbers by name, in the order of the names; 0 for names that have none. */
    double[] of(Map<String, Sourced> numbers, List<String> names) {
        return names.stream().mapToDouble(name -> orZero(numbers.get(name))).toArray();
    }

    @Override
    public double applyAsDouble(Sourced number) {
        return of(number);
    }
}
