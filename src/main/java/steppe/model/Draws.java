package steppe.model;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import steppe.config.Sourced;

/**
 * The values of uncertain numbers in one run. Each number has a uniform draw of its own, found by its path, so that adding a
 * number to the config moves no other.
 */
final class Draws implements ToDoubleFunction<Sourced> {
    private final Streams streams;
    private final boolean uncertain;

    /** @param uncertain false to take every number at its central value */
    Draws(Streams streams, boolean uncertain) {
        this.streams = streams;
        this.uncertain = uncertain;
    }

    double of(Sourced number) {
        return uncertain && number.isUncertain()
                ? number.prior().quantile(streams.uniform("parameters/" + number.path()))
                : number.central();
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
