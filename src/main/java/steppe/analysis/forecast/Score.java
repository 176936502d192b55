package steppe.analysis.forecast;

import java.util.SplittableRandom;

/**
 * How well one forecast fared.
 *
 * @param crps in the unit of the indicator
 * @param scaled the same, in scales of the series
 * @param pit where among the draws the observation lies; NaN if only a floor is known
 */
record Score(String entrant, Forecast forecast, Observation observation, double crps, double scaled, double pit) {
    static Score of(String entrant, Forecast forecast, Observation observation, double scale) {
        var crps = Crps.of(observation.seen(forecast.draws()), observation.value());
        var random = new SplittableRandom(observation.words().hashCode());
        var pit = observation.atLeast() ? Double.NaN : Pit.of(forecast.draws(), observation.value(), random);
        return new Score(entrant, forecast, observation, crps, crps / scale, pit);
    }

    public Indicator indicator() {
        return observation.indicator();
    }

    /** Whether the observation lies within a central interval, as far as can be known. */
    boolean within(double nominal) {
        return Coverage.inside(nominal, forecast.draws(), observation.value());
    }
}
