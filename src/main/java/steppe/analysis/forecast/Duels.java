package steppe.analysis.forecast;

/** How many series an entrant forecasts better than the reference, worse, or within a hundredth of it. */
public record Duels(int wins, int losses, int ties) {
    private static final double ALIKE = 0.01;

    /**
     * @param scores the entrant's mean score in each series
     * @param references the reference's, series by series
     */
    static Duels of(double[] scores, double[] references) {
        var wins = 0;
        var losses = 0;
        for (int i = 0; i < scores.length; i++) {
            var ahead = references[i] - scores[i];
            if (Math.abs(ahead) > ALIKE * references[i]) {
                wins += ahead > 0 ? 1 : 0;
                losses += ahead < 0 ? 1 : 0;
            }
        }
        return new Duels(wins, losses, scores.length - wins - losses);
    }
}
