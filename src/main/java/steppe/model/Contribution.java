package steppe.model;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * What one cause did to one share in one month. All contributions to a share in a month sum to its change since the month before.
 *
 * @param area a country, or the region, whose shares are means over countries
 * @param power whose share changed
 * @param cause why
 * @param actor the power whose effort, standing or dealings it was; for {@link Cause#OPENNESS} the one that the country opened to,
 *     or closed to; empty for {@link Cause#MARKETS}
 * @param change of the share, of either sign
 */
public record Contribution(YearMonth month, String area, String power, Cause cause, String actor, double change)
        implements Serializable {}
