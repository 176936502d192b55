package steppe.analysis.forecast;

/**
 * The logarithmic score of a probability: minus the natural logarithm of what was given to what happened (Good 1952). 0 is
 * best; saying 0.5 gives 0.693.
 */
final class LogScore {
    private LogScore() {}

    /**
     * @param probability share of runs in which it happens
     * @param runs how many; half a run is added to either side (Krichevsky and Trofimov 1981), since what no run shows is not
     *     impossible
     */
    public static double of(double probability, boolean happened, int runs) {
        var given = happened ? probability : 1 - probability;
        return -StrictMath.log((given * runs + 0.5) / (runs + 1));
    }
}
