package steppe.config;

import java.io.Serializable;
import java.util.List;

/**
 * What a design varies: one uncertain number, a group of numbers that count as one, how long the war lasts, or chance itself.
 *
 * @param title for charts; the name of the factor if absent
 * @param key path of an uncertain number, which may be a pattern as in a calibration; {@code war.length} for the length of the
 *     war as the scenario draws it; {@code chance} for all that is drawn in a run besides the factors; {@code others} for every
 *     uncertain number that no other factor has
 * @param keys several of them, for a group
 * @param each whether every number that fits is a factor of its own, named by its path
 * @param min lowest value, instead of the prior; with max
 * @param max highest value; every value between is then alike
 */
public record FactorSpec(
        @OptionalKey String title,
        @OptionalKey String key,
        @OptionalKey List<String> keys,
        @OptionalKey boolean each,
        @OptionalKey Double min,
        @OptionalKey Double max)
        implements Serializable {
    public FactorSpec {
        keys = key != null ? List.of(key) : Maps.frozen(keys);
        Check.require(!keys.isEmpty(), "key", "or keys must be given");
        Check.require(!each || title == null, "title", "(%s) cannot be that of each number", title);
        Check.require((min == null) == (max == null), "min", "and max go together");
        Check.require(min == null || min < max, "min", "(%s) must be below max (%s)", min, max);
    }
}
