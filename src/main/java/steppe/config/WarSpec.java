package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * A power's war outside the region, and what it takes from its means.
 *
 * @param power who wages it
 * @param began first month
 * @param asOf last month known to be at war; the length is drawn given that the war outlasted it
 * @param ends a month of ending, or never; if absent the length is drawn
 * @param length from the beginning, used if no end is given
 * @param load the share of state means that the war takes at its height, psi0
 * @param buildUp time until the load is at its height
 * @param frozen weight of the war ending in a ceasefire without peace; with the other two normalised to sum to 1
 * @param settlement weight of a peace that both sides sign
 * @param collapse weight of one side giving up
 * @param relapse probability that a frozen war breaks out again within five years
 * @param relapseHalfLife time in which half of the risk of relapse is behind
 * @param afterwards share of the load at its height that stays for good, psi_inf / psi0
 * @param recovery half-life of the rest once the war is over
 * @param adapts probability that the power turns back to the region after the war
 * @param adaptation what it then adds to its capacity in every domain but the economic
 * @param reserve what the power puts by while it is at war; absent for nothing
 * @param threat what the outbreak, and each relapse, adds to the threat that a fully exposed country sees
 */
public record WarSpec(
        String power,
        YearMonth began,
        YearMonth asOf,
        @OptionalKey(absent = "drawn from war.length") WarEnd ends,
        DurationSpec length,
        @Quantity(unit = "share", min = 0, max = 1) Sourced load,
        @Quantity(unit = "months", min = 1, max = 120) Sourced buildUp,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced frozen,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced settlement,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced collapse,
        @Quantity(unit = "probability", min = 0, max = 0.99) Sourced relapse,
        @Quantity(unit = "years", min = 0.1, max = 50) Sourced relapseHalfLife,
        @Quantity(unit = "share", min = 0, max = 1) Sourced afterwards,
        @Quantity(unit = "years", min = 0.1, max = 50) Sourced recovery,
        @Quantity(unit = "probability", min = 0, max = 1) Sourced adapts,
        @Quantity(unit = "share", min = 0, max = 2) Sourced adaptation,
        @OptionalKey ReserveSpec reserve,
        @Quantity(unit = "threat", min = 0, max = 5) Sourced threat)
        implements Serializable {
    public WarSpec {
        Check.requireSome("frozen and the other ends", frozen, settlement, collapse);
    }
}
