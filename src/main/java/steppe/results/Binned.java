package steppe.results;

import steppe.experiment.Run;
import steppe.model.Layout;

/**
 * A run that was made, and the bins that its values fall into. Values are put into bins by whoever makes the run, since that takes
 * long enough to be shared out.
 *
 * @param bins of every value of the trajectory; null if the run failed
 */
public record Binned(Run.Result result, char[] bins) {
    /** Makes a run. */
    public static Binned of(Run run) {
        var result = run.call();
        return new Binned(
                result,
                result.failed()
                        ? null
                        : bins(result.trajectory().layout(), result.trajectory().values()));
    }

    /** Month by month, and those that share a scale at once. */
    static char[] bins(Layout layout, double[] values) {
        var bins = new char[values.length];
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
        return bins;
    }
}
