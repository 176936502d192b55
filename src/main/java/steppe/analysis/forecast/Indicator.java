package steppe.analysis.forecast;

/**
 * What a series counts.
 *
 * @param kind of series, such as {@code tradeShare}; all of a kind are in one unit
 * @param country whose it is, or an area
 * @param power towards which; empty if none
 * @param unit such as {@code %} or {@code USD bn/year}; what begins with {@code %}, {@code share} or {@code index} is bounded
 */
public record Indicator(String kind, String country, String power, String unit) {
    /** A name that no other indicator has. */
    public String key() {
        return power.isEmpty() ? kind + "." + country : kind + "." + country + "." + power;
    }

    /** The largest value it can have; infinite of an amount. */
    public double ceiling() {
        if (unit.startsWith("%")) {
            return 100;
        }
        return unit.startsWith("share") || unit.startsWith("index") ? 1 : Double.POSITIVE_INFINITY;
    }
}
