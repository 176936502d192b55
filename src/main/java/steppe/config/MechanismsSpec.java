package steppe.config;

import java.io.Serializable;

/**
 * Switches of the model's mechanisms.
 *
 * @param warLoad M2, the war takes capacity
 * @param postwar M4, the load falls after the war; off, it stays
 * @param sanctions M5
 * @param commitments M6, promises are served first and reliability learns
 * @param prizes M7, effort follows prize value; off, it stays where it was in the first month
 * @param hedging M9, countries re-choose openness
 * @param threat M10, threat is seen, remembered and answered
 */
public record MechanismsSpec(
        boolean warLoad,
        boolean postwar,
        boolean sanctions,
        boolean commitments,
        boolean prizes,
        boolean hedging,
        boolean threat)
        implements Serializable {}
