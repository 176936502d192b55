package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * A figure from a source that charts set beside the model. The model never reads it.
 *
 * @param metric {@code trade}, or the key of another metric of the results
 * @param area a country, or the region's id for all of them
 * @param month middle of the time that the figure speaks of
 */
public record ObservationSpec(
        String metric,
        String area,
        String power,
        YearMonth month,
        @Quantity(unit = "USD bn/year", min = 0) Sourced value)
        implements Serializable {}
