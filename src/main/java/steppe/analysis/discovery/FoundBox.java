package steppe.analysis.discovery;

import java.util.Arrays;
import java.util.List;
import steppe.analysis.Proportion;

/**
 * A box that was found, with what speaks for it.
 *
 * @param tally what it catches of the runs it was found in; those in earlier boxes are not in it, but count in its coverage
 * @param quasiP of its limits, in their order
 * @param trajectory of peeling over its factors
 * @param heldOut what boxes found in the same way catch of runs that were held out of the search, all folds together; empty
 *     without folds
 * @param recurrence share of the folds in which a box has a limit on the same side of the same factor, for each limit
 */
public record FoundBox(
        Box box, Tally tally, List<Double> quasiP, List<Step> trajectory, Tally heldOut, List<Double> recurrence) {
    static FoundBox of(Sample sample, Box box, List<Step> trajectory) {
        var quasiP =
                Arrays.stream(new Restrictions(sample, box).quasiP()).boxed().toList();
        return new FoundBox(box, sample.tally(box), quasiP, trajectory, Tally.NONE, List.of());
    }

    FoundBox checked(Tally heldOut, List<Double> recurrence) {
        return new FoundBox(box, tally, quasiP, trajectory, heldOut, recurrence);
    }

    /** Share of held-out runs in the box that are of interest, with its error; only if {@link #isChecked}. */
    public Proportion heldOutDensity() {
        return new Proportion(heldOut.density(), heldOut.inside());
    }

    /** Whether boxes found in the same way caught any run held out. */
    public boolean isChecked() {
        return heldOut.inside() > 0;
    }
}
