package steppe.analysis.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import steppe.analysis.Quantiles;

/**
 * How much smaller an entrant's mean score is than the reference's: 1 for no error at all, 0 for the same, -1 for twice the
 * error.
 *
 * @param value of all units; NaN without any, or if the reference makes no error
 * @param low lower end of the 95% interval; NaN with fewer units than {@link #LEAST}
 * @param high upper end
 * @param units series, or countries, which were resampled as wholes, since what lies within is not independent
 */
public record Skill(double value, double low, double high, int units) {
    /** With fewer units there is no saying how far they might differ. */
    public static final int LEAST = 5;

    private static final int RESAMPLES = 2000;
    private static final long SEED = 20_260_101;

    /**
     * The skill with its percentile bootstrap interval (Efron 1979), which with few units is rather too narrow.
     *
     * @param scores the entrant's mean score in each unit
     * @param references the reference's, unit by unit
     */
    public static Skill of(double[] scores, double[] references) {
        var n = scores.length;
        var value = skill(Arrays.stream(scores).sum(), Arrays.stream(references).sum());
        if (n < LEAST) {
            return new Skill(value, Double.NaN, Double.NaN, n);
        }
        var random = new SplittableRandom(SEED);
        var resampled = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            var own = 0.0;
            var other = 0.0;
            for (int i = 0; i < n; i++) {
                var unit = random.nextInt(n);
                own += scores[unit];
                other += references[unit];
            }
            resampled[b] = skill(own, other);
        }
        var quantiles = new Quantiles(resampled);
        return new Skill(value, quantiles.at(0.025), quantiles.at(0.975), n);
    }

    private static double skill(double own, double reference) {
        return reference > 0 ? 1 - own / reference : Double.NaN;
    }

    /** Whether it is open which is better. */
    public boolean open() {
        return !(low > 0 || high < 0);
    }
}
