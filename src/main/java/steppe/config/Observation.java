package steppe.config;

import java.io.Serializable;

/**
 * One figure of a public series.
 *
 * @param country id of a country, or of the region for the sum of all
 * @param value in the unit of the indicator
 * @param at where it was written
 */
public record Observation(Indicator indicator, String country, String power, int year, double value, Position at)
        implements Serializable {
    /** The series that it belongs to: everything but the year. */
    public String series() {
        return indicator.key() + "." + country + "." + power;
    }
}
