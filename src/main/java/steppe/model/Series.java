package steppe.model;

import java.io.Serializable;

/**
 * One thing followed through time.
 *
 * @param area a country, the region's id, or the region weighted by {@code -gdp} or {@code -population}; empty for the world
 * @param power empty where the metric is of no single power
 */
public record Series(Metric metric, String area, String power) implements Serializable {}
