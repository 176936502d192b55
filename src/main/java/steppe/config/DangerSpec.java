package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;

/**
 * A danger that comes from no power of the model, such as war beyond a border. Its level follows its stages and is shaken by
 * noise that fades.
 *
 * @param levels what it tends to from each month on, keyed by month; 1 is the worst the sources describe
 * @param halfLife time in which half of a gap to that level closes
 * @param noise standard deviation of a year's change
 * @param exposure by country; countries not named do not feel it
 * @param need how much more a fully exposed country needs security at level 1
 * @param origin of the danger itself
 */
public record DangerSpec(
        String title,
        @Quantity(unit = "index", min = 0, max = 5) Map<YearMonth, Sourced> levels,
        @Quantity(unit = "years", min = 0.1, max = 50) Sourced halfLife,
        @Quantity(unit = "1/sqrt(year)", min = 0, max = 2) Sourced noise,
        @Quantity(unit = "index", min = 0, max = 1) Map<String, Sourced> exposure,
        @Quantity(unit = "share", min = 0, max = 5) Sourced need,
        String origin)
        implements Serializable {
    public DangerSpec {
        levels = Maps.frozen(levels);
        exposure = Maps.frozen(exposure);
    }
}
