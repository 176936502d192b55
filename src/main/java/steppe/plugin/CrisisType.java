package steppe.plugin;

/** A kind of crisis: when it is likely, and whom a country turns to. What it costs and how often it comes, configs say. */
public interface CrisisType extends Plugin {
    /** How many times likelier it is than at its rate, in the country's situation; at least 0, finite. */
    double likelihood(Situation situation);

    /**
     * How much a country would turn to a power for help, at least 0, finite. The power with the most is asked; nobody is
     * if all have 0.
     */
    double appeal(Suitor suitor);

    /** Whether the leader is gone whatever others do. */
    default boolean endsARule() {
        return false;
    }
}
