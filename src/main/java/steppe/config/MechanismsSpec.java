package steppe.config;

import java.io.Serializable;

/**
 * Switches of the model's mechanisms. Numbers as in docs/model.md.
 *
 * @param war M1, off for a world in which the war never comes
 * @param warLoad M2, the war takes capacity
 * @param reserve M3, a power at war puts means by and brings them back later
 * @param postwar M4, the load falls after the war; off, it stays
 * @param sanctions M5
 * @param commitments M6, promises are served first and reliability learns
 * @param prizes M7, effort follows prize value; off, it stays where it was in the first month
 * @param ties M8, ties follow effort; off, they stay as they were but for dated events and crises
 * @param hedging M9, countries re-choose openness
 * @param contagion M9, countries copy the boldest of their peers
 * @param threat M10, threat is seen, remembered and answered
 * @param coercion M10, powers press countries that slip away
 * @param crises M11
 * @param institutions M12, bodies hold the ties they cover
 * @param debt M13, debts move, weigh and turn into assets; off, they stay as they were
 * @param remittances M14, remittances move; off, they stay as they were
 * @param routes M15, routes grow; off, they stay as they were
 * @param styles M16
 * @param deference M17, powers leave domains to each other
 * @param succession M18, a new leader shakes personal ties
 * @param events dated events touch trust, threat and ties
 */
public record MechanismsSpec(
        boolean war,
        boolean warLoad,
        boolean reserve,
        boolean postwar,
        boolean sanctions,
        boolean commitments,
        boolean prizes,
        boolean ties,
        boolean hedging,
        boolean contagion,
        boolean threat,
        boolean coercion,
        boolean crises,
        boolean institutions,
        boolean debt,
        boolean remittances,
        boolean routes,
        boolean styles,
        boolean deference,
        boolean succession,
        boolean events)
        implements Serializable {}
