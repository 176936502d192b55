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
        long finite = Arrays.stream(draws).filter(Double::isFinite).count();
        if (finite == 0 || finite < draws.length) {
            throw new IllegalArgumentException(
                    indicator.key() + " " + year + ": a forecast has draws, and all are finite"
                            + " numbers; this one has " + finite + " of " + draws.length);
        }
    }

    public double quantile(double probability) {
        return new Quantiles(draws).at(probability);
    }
}
