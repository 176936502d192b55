package steppe.results;

import java.util.ArrayList;
import java.util.List;
import steppe.experiment.Bundle;
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
     * Makes runs.
     *
     * @param months that are counted
     * @param pages room for each run
     */
    static List<Binned> of(Bundle bundle, Layout layout, int[] months, List<Page> pages) {
        var results = bundle.into(layout, pages.stream().map(Page::values).toList());
        var binned = new ArrayList<Binned>();
        for (int i = 0; i < results.size(); i++) {
            binned.add(new Binned(results.get(i), pages.get(i)));
            if (!results.get(i).failed()) {
                bin(layout, months, pages.get(i));
            }
        }
        return binned;
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
