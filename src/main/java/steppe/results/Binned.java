package steppe.results;

import steppe.experiment.Run;
import steppe.model.Layout;

/**
 * A run that was made, and the bins that its values fall into. Values are put into bins by whoever makes the run, since that takes
 * long enough to be shared out.
 *
 * @param page what it stands on, which is used again once it was counted
 */
public record Binned(Run.Result result, Page page) {
    /**
     * Room for one run.
     *
     * @param values of the trajectory
     * @param units values of the months that are counted, as {@link Tally} sums them
     * @param bins that these fall into
     */
    record Page(double[] values, long[] units, char[] bins) {
        Page(Layout layout, int[] months) {
            this(
                    new double[layout.size()],
                    new long[months.length * layout.series().size()],
                    new char[months.length * layout.series().size()]);
        }
    }

    /**
     * Makes a run.
     *
     * @param months that are counted
     */
    static Binned of(Run run, Layout layout, int[] months, Page page) {
        var result = run.into(layout, page.values);
        if (!result.failed()) {
            bin(layout, months, page);
        }
        return new Binned(result, page);
    }

    /** Month by month, and those that share a scale at once. */
    static void bin(Layout layout, int[] months, Page page) {
        var scales = layout.series().stream().map(Scale::of).toArray(Scale[]::new);
        int width = scales.length;
        for (int row = 0; row < months.length; row++) {
            int month = months[row] * width;
            for (int from = 0, to; from < width; from = to) {
                to = from + 1;
                while (to < width && scales[to] == scales[from]) {
                    to++;
                }
                scales[from].bins(page.values, month + from, to - from, page.bins, row * width + from);
            }
            for (int i = 0; i < width; i++) {
                page.units[row * width + i] = Tally.units(page.values[month + i]);
            }
        }
    }
}
