package steppe.analysis;

import java.util.Arrays;

/**
 * A number that a run is made for.
 *
 * @param label as a chart names it
 * @param unit of the half-width; may be empty
 * @param statistic that is estimated
 * @param values one for each replication, in their order
 * @param wanted half-width of the 95% interval
 */
public record Headline(String label, String unit, Statistic statistic, double[] values, double wanted) {
    /** NaN, as of a failed run, is left out. */
    public Headline {
        values = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (!(wanted > 0)) {
            throw new IllegalArgumentException("wanted half-width of " + label + " (" + wanted + ") must be positive");
        }
    }

    /**
     * The chance that something happens by a date.
     *
     * @param months in which it happens; NaN or infinite if not within the horizon
     */
    public static Headline by(String label, double[] months, double date, double wanted) {
        var shares = Arrays.stream(months).map(month -> month <= date ? 1 : 0).toArray();
        return new Headline(label, "", new Statistic.Share(), shares, wanted);
    }
}
