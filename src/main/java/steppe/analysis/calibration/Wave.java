package steppe.analysis.calibration;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What one wave of {@link HistoryMatching} found.
 *
 * @param number from 1
 * @param points run
 * @param failed points of which a run failed
 * @param within points at which no active target is implausible, by the runs themselves
 * @param kept share of what was left before that the wave leaves, by multilevel splitting over emulators
 * @param share of the prior that is left after it, the product over waves
 * @param error relative standard deviation of the share, at least
 * @param level implausibility that can be reached; above the cutoff if nothing is left below it
 */
record Wave(
        int number,
        int points,
        int failed,
        int within,
        double kept,
        double share,
        double error,
        double level,
        boolean empty,
        List<Fit> fits) {
    /**
     * What a wave found of one target.
     *
     * @param r2 share of variance that the emulator explains out of sample; NaN if the outcome is constant
     * @param emulatorSd error of the emulator out of sample, in the target's unit
     * @param chanceSd standard deviation of single runs at one point
     * @param terms of the emulator
     * @param nearest least implausibility of a point run in this wave
     * @param typical median implausibility of the points run in this wave
     * @param meeting points that meet this target
     * @param reachable whether it may rule points out: met by a point of any wave, or by the emulator somewhere
     */
    public record Fit(
            String target,
            double r2,
            double emulatorSd,
            double chanceSd,
            int terms,
            double nearest,
            double typical,
            int meeting,
            boolean reachable) {
        /** In words. */
        public String verdict() {
            return reachable
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "no point comes within the cutoff (nearest %.1f): the model cannot meet this target",
                            nearest);
        }
    }

    static Wave of(
            List<Wave> before,
            Emulated emulated,
            Sampled sampled,
            int points,
            Splitting.Found found,
            HistoryMatching.Options options) {
        var last = before.isEmpty() ? null : before.get(before.size() - 1);
        return new Wave(
                before.size() + 1,
                points,
                points - sampled.size(),
                (int) sampled.within(emulated.active(), options.cutoff(), options.passed())
                        .count(),
                found.share(),
                found.share() * (last == null ? 1 : last.share()),
                StrictMath.hypot(found.error(), last == null ? 0 : last.error()),
                found.level(),
                found.level() > options.cutoff(),
                IntStream.range(0, emulated.active().length)
                        .mapToObj(t -> fit(emulated, sampled, t, options.cutoff()))
                        .toList());
    }

    private static Fit fit(Emulated emulated, Sampled sampled, int t, double cutoff) {
        var emulator = emulated.emulators()[t];
        return new Fit(
                emulated.targets().get(t).name(),
                emulator.r2(),
                Math.sqrt(emulator.variance()),
                Math.sqrt(emulated.chance()[t]),
                emulator.terms().length,
                sampled.nearest(t, sampled.chance()[t]),
                sampled.typical(t),
                sampled.meeting(t, cutoff),
                emulated.active()[t]);
    }
}
