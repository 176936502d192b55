package steppe.analysis;

/**
 * A number estimated from replications, with its 95% interval, whose ends are infinite where there are too few.
 *
 * @param n replications
 */
public record Estimate(int n, double value, double low, double high) {
    /** Half the width of the interval. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
