package steppe.analysis.forecast;

import java.util.Arrays;
import steppe.analysis.Quantiles;

/**
 * What an entrant says of an indicator in a year.
 *
 * @param horizon years since the last known value
 * @param draws the predictive ensemble, in the unit of the indicator; the i-th draws of all forecasts of an entrant belong
 *     together, such as those of one run
 */
public record Forecast(Indicator indicator, int year, int horizon, double[] draws) {
    public Forecast {
        draws = draws.clone();
        if (draws.length == 0 || !Arrays.stream(draws).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    indicator.key() + " " + year + ": a forecast has draws, and all are finite numbers");
        }
    }

    public double quantile(double probability) {
        return new Quantiles(draws).at(probability);
    }
}
