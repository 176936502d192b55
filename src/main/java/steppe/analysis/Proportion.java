package steppe.analysis;

/**
 * A share of runs with its Monte Carlo error: the 95% interval of Wilson (1927), which stays inside [0, 1] and is not empty
 * at 0 or 1.
 *
 * @param share observed, in [0, 1]
 * @param runs how many it was observed in; at least 1
 */
public record Proportion(double share, int runs) {
    private static final double Z = 1.959963984540054;

    public double low() {
        return share == 0 ? 0 : centre() - reach();
    }

    public double high() {
        return share == 1 ? 1 : centre() + reach();
    }

    private double centre() {
        return (share + Z * Z / (2 * runs)) / (1 + Z * Z / runs);
    }

    private double reach() {
        return Z * Math.sqrt(share * (1 - share) / runs + Z * Z / (4.0 * runs * runs)) / (1 + Z * Z / runs);
    }
}
