package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Steps made by particles, larger and smaller ones, and what follows for the sizes of the next: to whichever moved particles
 * farther. Without chance in the model about a quarter of such steps is accepted, as theory has it (Roberts, Gelman and Gilks
 * 1997); with it fewer, where aiming at a quarter would shrink steps to nothing (Sherlock, Thiery, Roberts and Rosenthal
 * 2015).
 */
final class StepSizes {
    private static final double LEAST = 1e-3;
    private static final double GAIN = 0.5;

    private final double[] steps;
    private final int[][] made = new int[Lots.KINDS][2];
    private final int[][] accepted = new int[Lots.KINDS][2];

    /** @param steps sizes by kind */
    StepSizes(double[] steps) {
        this.steps = steps;
    }

    void count(Lots lots, boolean taken) {
        made[lots.kind()][lots.larger() ? 1 : 0]++;
        accepted[lots.kind()][lots.larger() ? 1 : 0] += taken ? 1 : 0;
    }

    /** Share of all steps accepted. */
    double share() {
        return sum(accepted) / sum(made);
    }

    private static double sum(int[][] counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Sizes by kind for the next round. */
    double[] tuned() {
        return IntStream.range(0, Lots.KINDS).mapToDouble(this::tuned).toArray();
    }

    private double tuned(int kind) {
        var small = distance(kind, 0);
        var large = distance(kind, 1);
        if (made[kind][0] == 0 || made[kind][1] == 0) {
            return steps[kind];
        }
        var gain = small + large > 0 ? (large - small) / (small + large) : -GAIN;
        return Math.max(LEAST, Math.min(1, steps[kind] * StrictMath.exp(GAIN * gain)));
    }

    /** Mean squared distance that steps of one size moved particles, in units of what they are scaled by. */
    private double distance(int kind, int larger) {
        var size = Lots.size(steps[kind], larger == 1);
        var jump = kind == Lots.BLOCK ? 2 * size : 2 * (1 - Math.sqrt(1 - size * size));
        return made[kind][larger] == 0 ? 0 : jump * accepted[kind][larger] / made[kind][larger];
    }
}
