package steppe.analysis.forecast;

import java.util.stream.IntStream;

/**
 * The Brier score of yes or no (Brier 1950): the mean square of the probability given less what happened, and what it is
 * made of (Murphy 1973, with the terms within bins of Stephenson, Coelho and Jolliffe 2008).
 *
 * @param reliability how far probabilities are from the frequencies at which things then happen; 0 is best
 * @param resolution how far the forecasts tell apart what happens from what does not; more is better
 * @param uncertainty of the outcomes themselves: the score of a forecaster who always says how often things happen
 */
record Brier(double reliability, double resolution, double uncertainty) {
    /** The score of one forecast: from 0, sure and right, to 1, sure and wrong; saying 0.5 gives 0.25. */
    public static double of(double probability, boolean happened) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability (" + probability + ") must lie between 0 and 1");
        }
        var miss = probability - (happened ? 1 : 0);
        return miss * miss;
    }

    /**
     * The mean score of many forecasts in its parts, whose sum is exact for any number of bins.
     *
     * @param bins of equal width, within which forecasts count as alike
     */
    public static Brier of(double[] probabilities, boolean[] happened, int bins) {
        var n = probabilities.length;
        if (n == 0 || n != happened.length) {
            throw new IllegalArgumentException(
                    "probabilities (" + n + ") must be as many as outcomes (" + happened.length + "), at least one");
        }
        var places = IntStream.range(0, n)
                .map(i -> Math.min(bins - 1, (int) (bins * probabilities[i])))
                .toArray();
        var base = share(IntStream.range(0, n).toArray(), happened);
        var reliability = 0.0;
        for (int bin = 0; bin < bins; bin++) {
            var here = bin;
            var members = IntStream.range(0, n).filter(i -> places[i] == here).toArray();
            if (members.length > 0) {
                var gap = mean(members, probabilities) - share(members, happened);
                reliability += members.length * gap * gap / n;
            }
        }
        var uncertainty = base * (1 - base);
        var score = IntStream.range(0, n)
                .mapToDouble(i -> of(probabilities[i], happened[i]))
                .sum();
        return new Brier(reliability, reliability + uncertainty - score / n, uncertainty);
    }

    /** The mean score that the parts add up to. */
    public double score() {
        return reliability - resolution + uncertainty;
    }

    private static double mean(int[] members, double[] values) {
        return IntStream.of(members).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
    }

    private static double share(int[] members, boolean[] happened) {
        return (double) IntStream.of(members).filter(i -> happened[i]).count() / members.length;
    }
}
