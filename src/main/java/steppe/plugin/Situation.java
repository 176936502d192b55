package steppe.plugin;

/** How a country stands when a crisis may come. It holds for as long as it is being asked about. */
public interface Situation {
    /** Level of the danger that the crisis hangs on, times the country's exposure to it; 1 if it hangs on none. */
    double danger();

    /** How shaken the regime is by crises of late, at least 0. */
    double vigilance();

    /** Share of external public debt owed to the largest creditor, in [0, 100]. */
    double burden();

    /** The same in the first month. */
    double firstBurden();
}
