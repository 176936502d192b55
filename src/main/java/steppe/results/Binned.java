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

    /** Series by series, since those of a kind share a scale. */
    static char[] bins(Layout layout, double[] values) {
        var bins = new char[values.length];
        int width = layout.series().size();
        for (int s = 0; s < width; s++) {
            var scale = Scale.of(layout.series().get(s));
            for (int at = s; at < values.length; at += width) {
                bins[at] = (char) scale.bin(values[at]);
            }
        }
        return bins;
    }
}
