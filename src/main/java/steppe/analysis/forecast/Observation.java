package steppe.analysis.forecast;

import java.util.Arrays;

/**
 * What was seen of an indicator in a year.
 *
 * @param atLeast whether all that is known is that it was no less, as of "more than 45 bn"
 */
public record Observation(Indicator indicator, int year, double value, boolean atLeast) {
    public static Observation of(Indicator indicator, int year, double value) {
        return new Observation(indicator, year, value, false);
    }

    /** Draws as far as the observation can tell them apart: those above a floor count as being at it. */
    double[] seen(double[] draws) {
        return atLeast ? Arrays.stream(draws).map(draw -> Math.min(draw, value)).toArray() : draws;
    }

    String words() {
        return indicator.key() + " " + year;
    }
}
