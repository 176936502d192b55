package steppe.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The points that Sobol' indices are estimated from (Saltelli 2002). For each sample, two points A and B that have nothing
 * to do with each other, and mixtures of the two, in this order: A; B; for each factor A with the factor taken from B;
 * and, if wanted, for each factor B with the factor taken from A. All dimensions of a group are taken together.
 *
 * <p>A and B are halves of a {@link SobolSequence} of twice as many dimensions. Beyond 500 dimensions there are no such
 * numbers, and they are halves of a {@link LatinHypercube}, which needs more samples for the same accuracy.
 *
 * @param samples how many; at least 2, and most even if a power of 2
 * @param secondOrder whether indices of pairs of factors are wanted
 */
public record Saltelli(int samples, boolean secondOrder) implements Design {
    public Saltelli {
        Sizes.atLeast(2, samples, "samples");
    }

    @Override
    public int size(int factors) {
        return Sizes.within(
                Integer.MAX_VALUE,
                BigInteger.valueOf(samples).multiply(BigInteger.valueOf((secondOrder ? 2L : 1) * factors + 2)),
                "Saltelli with " + samples + " samples of " + factors + " factors",
                "Maybe fewer samples.");
    }

    @Override
    public List<double[]> points(int[] factorOf, long seed) {
        var factors = Factors.of(factorOf);
        var points = new ArrayList<double[]>(size(factors.count()));
        for (var halves : pairs(2 * factors.dimensions(), seed)) {
            var a = Arrays.copyOf(halves, factors.dimensions());
            var b = Arrays.copyOfRange(halves, factors.dimensions(), halves.length);
            points.add(a);
            points.add(b);
            mix(points, a, b, factors);
            if (secondOrder) {
                mix(points, b, a, factors);
            }
        }
        return List.copyOf(points);
    }

    private List<double[]> pairs(int dimensions, long seed) {
        return dimensions <= SobolSequence.MOST
                ? new SobolSequence(samples).cube(dimensions, seed)
                : new LatinHypercube(samples).cube(dimensions, seed);
    }

    private static void mix(List<double[]> points, double[] into, double[] from, Factors factors) {
        for (int factor = 0; factor < factors.count(); factor++) {
            points.add(factors.swapped(into, from, factor));
        }
    }
}
