package steppe.config;

import java.io.Serializable;

/**
 * What a power at war puts by for later, out of the security means that the war leaves it (M3).
 *
 * @param share of those means withheld from the region while the war is at its height
 * @param returned share of what was put by that comes to the region after the war
 * @param release half-life of what is left to come
 */
public record ReserveSpec(
        @Quantity(unit = "share", min = 0, max = 1) Sourced share,
        @Quantity(unit = "share", min = 0, max = 1) Sourced returned,
        @Quantity(unit = "years", min = 0.1, max = 50) Sourced release)
        implements Serializable {}
