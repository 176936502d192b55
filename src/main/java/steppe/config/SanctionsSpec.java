package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;

/**
 * Sanctions on a power by others, and their three effects on its place in the region.
 *
 * @param power who is under them
 * @param levels severity from each month on, keyed by month; 1 is the severest
 * @param buildUp time in which severity rises from nothing to the severest, or falls back
 * @param marketsClosed month from which the power has no other markets, so that goods are re-routed and the countries gain
 *     leverage
 * @param finance share of the power's economic capacity lost at severity 1
 * @param rerouting share of economic effort gained at severity 1 once markets are closed
 * @param leverage share of its economic weight that the power loses at severity 1 once markets are closed
 * @param lifted probability that sanctions are lifted after a war that ended, if it has not relapsed by then
 * @param liftLag from the end of the war
 */
public record SanctionsSpec(
        String power,
        @Quantity(unit = "severity", min = 0, max = 1) Map<YearMonth, Sourced> levels,
        @Quantity(unit = "months", min = 1, max = 120) Sourced buildUp,
        YearMonth marketsClosed,
        @Quantity(unit = "share", min = 0, max = 0.99) Sourced finance,
        @Quantity(unit = "share", min = 0, max = 3) Sourced rerouting,
        @Quantity(unit = "share", min = 0, max = 1) Sourced leverage,
        @Quantity(unit = "probability", min = 0, max = 1) Sourced lifted,
        @Quantity(unit = "years", min = 0, max = 50) Sourced liftLag)
        implements Serializable {
    public SanctionsSpec {
        levels = Maps.frozen(levels);
    }
}
