package steppe.analysis.forecast;

import steppe.analysis.Proportion;
import steppe.analysis.Quantiles;

/**
 * How many observations fall within the central intervals that should hold a share of them.
 *
 * @param nominal what the intervals should hold, such as 0.9
 * @param hits observations within, their ends included
 * @param n observations
 */
public record Coverage(double nominal, int hits, int n) {
    /** Nothing seen yet. */
    public static Coverage none(double nominal) {
        return new Coverage(nominal, 0, 0);
    }

    /** One observation more. */
    public Coverage and(double[] draws, double observed) {
        return and(inside(nominal, draws, observed));
    }

    /** One observation more. */
    public Coverage and(boolean hit) {
        return new Coverage(nominal, hits + (hit ? 1 : 0), n + 1);
    }

    /** Whether an observation lies within the central interval of draws. */
    public static boolean inside(double nominal, double[] draws, double observed) {
        var quantiles = new Quantiles(draws);
        return quantiles.at(0.5 - nominal / 2) <= observed && observed <= quantiles.at(0.5 + nominal / 2);
    }

    /** The share with its binomial error, as if observations were independent; NaN without any. */
    public Proportion share() {
        return new Proportion((double) hits / n, n);
    }

    /** Whether the nominal share lies within the error of the observed one. */
    public boolean fits() {
        return n > 0 && share().low() <= nominal && nominal <= share().high();
    }
}
