package steppe.analysis.discovery;

/** Runs to tell apart: the inputs of each, and whether its outcome is of interest. */
public final class Cases {
    private final Inputs inputs;
    private final boolean[] interesting;

    /**
     * @param inputs of runs of one policy, since runs of the same world would vouch for each other
     * @param interesting one for each run
     */
    public Cases(Inputs inputs, boolean[] interesting) {
        if (inputs.runs() != interesting.length) {
            throw new IllegalArgumentException("runs (" + inputs.runs() + ") must be as many as outcomes ("
                    + interesting.length + "). Maybe failed runs are in one of them only");
        }
        this.inputs = inputs;
        this.interesting = interesting.clone();
    }

    public Inputs inputs() {
        return inputs;
    }

    public int runs() {
        return interesting.length;
    }

    /** How many inputs are varied. */
    public int factors() {
        return inputs.factors().size();
    }

    public boolean interesting(int run) {
        return interesting[run];
    }

    double value(int run, int factor) {
        return inputs.value(run, factor);
    }
}
