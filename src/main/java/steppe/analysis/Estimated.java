package steppe.analysis;

/**
 * A number with an interval that says how sure it is.
 *
 * @param value NaN where there is nothing to estimate from
 * @param low NaN where the interval is not known
 * @param high NaN where the interval is not known
 */
public record Estimated(double value, double low, double high) {
    /** Nothing to estimate from. */
    public static final Estimated UNKNOWN = new Estimated(Double.NaN, Double.NaN, Double.NaN);

    /** Whether the interval is on one side of a value; false where it is not known. */
    public boolean clearOf(double other) {
        return low > other || high < other;
    }

    /** A number as a table holds it: absent if it is NaN. */
    public static Double cell(double number) {
        return Double.isNaN(number) ? null : (Double) number;
    }
}
