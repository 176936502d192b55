package steppe.model;

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

    @Override
    public double applyAsDouble(Sourced number) {
        return of(number);
    }
}
