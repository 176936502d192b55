package steppe.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Every combination of equally spaced levels of the factors, the last factor changing fastest. The level i of n is at (i
 * + 0.5) / n. All dimensions of a group have the same level.
 *
 * @param levels of each factor; at least 1
 */
public record Grid(int levels) implements Design {
    private static final int MOST = 1_000_000;

    public Grid {
        Sizes.atLeast(1, levels, "levels");
    }

    /** @throws IllegalArgumentException if there are more than a million points */
    @Override
    public int size(int factors) {
        return Sizes.within(
                MOST,
                BigInteger.valueOf(levels).pow(factors),
                "a grid of " + levels + " levels of " + factors + " factors",
                "Maybe fewer levels, or a Latin hypercube.");
    }

    @Override
    public List<double[]> points(int[] factorOf, long seed) {
        var factors = Factors.of(factorOf);
        var size = size(factors.count());
        var points = new ArrayList<double[]>(size);
        for (int i = 0; i < size; i++) {
            points.add(point(i, factors));
        }
        return List.copyOf(points);
    }

    private double[] point(int index, Factors factors) {
        var levelOf = new int[factors.count()];
        var left = index;
        for (int factor = levelOf.length - 1; factor >= 0; factor--) {
            levelOf[factor] = left % levels;
            left /= levels;
        }
        var point = new double[factors.dimensions()];
        for (int d = 0; d < point.length; d++) {
            point[d] = (levelOf[factors.of()[d]] + 0.5) / levels;
        }
        return point;
    }
}
