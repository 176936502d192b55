package steppe.analysis.calibration;

import java.util.stream.IntStream;

/**
 * How implausible any point is by the emulators of one wave, which tell without a run.
 *
 * @param emulators by target
 * @param chance variance of the model's own outcomes at one point, by target: the world is one run of them
 * @param active by target, whether it may rule points out
 * @param passed how many of the largest implausibilities are passed over
 */
record Emulated(Targets targets, Emulator[] emulators, double[] chance, boolean[] active, int passed) {
    double implausibility(double[] z, int t) {
        return targets.get(t).implausibility(emulators[t].at(z), emulators[t].variance() + chance[t]);
    }

    /** The largest but those passed over; 0 without active targets. */
    double implausibility(double[] z) {
        var each = IntStream.range(0, active.length)
                .filter(t -> active[t])
                .mapToDouble(t -> implausibility(z, t))
                .toArray();
        return Targets.largest(each, passed);
    }

    /** Whether {@link #implausibility(double[])} stays at or below a level, found without looking at all where it does not. */
    boolean within(double[] z, double level) {
        var above = 0;
        for (int t = 0; t < active.length; t++) {
            if (active[t] && implausibility(z, t) > level && ++above > passed) {
                return false;
            }
        }
        return true;
    }

    /** The same with one target alone. */
    Emulated only(int t) {
        var alone = new boolean[active.length];
        alone[t] = true;
        return new Emulated(targets, emulators, chance, alone, 0);
    }
}
