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
    /** Room for one run: every value of a trajectory, and its bin. */
    record Page(double[] values, char[] bins) {
        static Page of(Layout layout) {
            return new Page(new double[layout.size()], new char[layout.size()]);
        }
    }

    /** Makes a run. */
    static Binned of(Run run, Layout layout, Page page) {
        var result = run.into(layout, page.values);
        if (!result.failed()) {
            bin(layout, page.values, page.bins);
        }
        return new Binned(result, page);
    }

    /** Of every value, counted month by month, and those that share a scale at once. */
    static void bin(Layout layout, double[] values, char[] bins) {
        var scales = layout.series().stream().map(Scale::of).toArray(Scale[]::new);
        for (int row = 0; row < values.length; row += scales.length) {
            for (int from = 0, to; from < scales.length; from = to) {
                to = from + 1;
                while (to < scales.length && scales[to] == scales[from]) {
                    to++;
                }
                scales[from].bins(values, row + from, row + to, bins);
            }
        }
    }
}
