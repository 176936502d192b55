package steppe.analysis.forecast;

/**
 * The energy score of an ensemble of vectors: the {@link Crps} with Euclidean distances, so that it also minds how the parts
 * move together (Gneiting and Raftery 2007, eq. 22). 0 is best.
 */
final class EnergyScore {
    private EnergyScore() {}

    /**
     * @param draws one vector each, at least one; in O(n²)
     * @param observed as long as each draw
     */
    public static double of(double[][] draws, double[] observed) {
        if (draws.length == 0) {
            throw new IllegalArgumentException("draws are empty; a forecast has at least one");
        }
        var error = 0.0;
        var spread = 0.0;
        for (int i = 0; i < draws.length; i++) {
            error += distance(draws[i], observed);
            for (int j = 0; j < i; j++) {
                spread += distance(draws[i], draws[j]);
            }
        }
        return error / draws.length - spread / draws.length / draws.length;
    }

    private static double distance(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors have " + a.length + " and " + b.length + " parts");
        }
        var squares = 0.0;
        for (int k = 0; k < a.length; k++) {
            squares += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(squares);
    }
}
