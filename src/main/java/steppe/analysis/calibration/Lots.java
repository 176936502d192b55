package steppe.analysis.calibration;

/**
 * What chance decides of one step of one particle, whatever the particle: its kind, its size, and how it is judged.
 *
 * @param kind scaled by the other particles; now and then by the prior, for what is not Gaussian; or some scores drawn anew from the
 *     prior, which soon makes what no target tells of as free as it was; or none but fresh chances
 * @param larger whether the step is tried larger or smaller than the size that served best so far
 * @param verdict uniform
 */
record Lots(int kind, boolean larger, double verdict) {
    static final int FITTED = 0;
    static final int WIDE = 1;
    static final int BLOCK = 2;
    static final int CHANCE = 3;
    static final int KINDS = 4;
    private static final double WIDE_SHARE = 0.1;
    private static final double BLOCK_SHARE = 0.25;
    private static final double CHANCE_SHARE = 0.2;
    private static final double APART = 1.3;

    Lots(Chance chance) {
        this(kind(chance.uniform()), chance.uniform() < 0.5, chance.uniform());
    }

    private static int kind(double u) {
        if (u < WIDE_SHARE) {
            return WIDE;
        } else if (u < WIDE_SHARE + BLOCK_SHARE) {
            return BLOCK;
        }
        return u < WIDE_SHARE + BLOCK_SHARE + CHANCE_SHARE ? CHANCE : FITTED;
    }

    /** Size of the step. */
    double size(double[] steps) {
        return size(steps[kind], larger);
    }

    static double size(double step, boolean larger) {
        return larger ? Math.min(1, step * APART) : step / APART;
    }
}
