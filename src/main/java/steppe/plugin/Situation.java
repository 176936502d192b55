package steppe.plugin;

/**
 * How a country stands when a crisis may come.
 *
 * @param danger level of the danger that the crisis hangs on, times the country's exposure to it; 1 if it hangs on none
 * @param vigilance how shaken the regime is by crises of late, at least 0
 * @param burden share of external public debt owed to the largest creditor, in [0, 100]
 * @param firstBurden the same in the first month
 */
public record Situation(double danger, double vigilance, double burden, double firstBurden) {}
