package steppe.experiment;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The first points of the sequence of Sobol' (1967), which fill the cube evenly, with the direction numbers of Joe and
 * Kuo (2008). Groups make no difference.
 *
 * <p>The seed shifts the digits of every dimension: a number drawn for the dimension is added to each coordinate, bit by
 * bit without carry (Lemieux 2009). That moves the origin inside the cube, so it is kept, since without it the points are
 * less even (Owen 2022), and keeps the points as even as they were, which a shift around the cube (Cranley and Patterson
 * 1976) does not.
 *
 * @param points how many; at least 1, and most even if a power of 2
 */
record SobolSequence(int points) implements Design {
    /** For how many dimensions Commons Math has direction numbers. */
    static final int MOST = 1000;

    private static final double SCALE = 0x1p52;

    public SobolSequence {
        Sizes.atLeast(1, points, "points");
    }

    @Override
    public int size(int factors) {
        return points;
    }

    /** @throws IllegalArgumentException if there are more than 1000 dimensions */
    @Override
    public List<double[]> points(int[] factorOf, long seed) {
        return cube(Factors.of(factorOf).dimensions(), seed);
    }

    List<double[]> cube(int dimensions, long seed) {
        if (dimensions > MOST) {
            throw new IllegalArgumentException("Sobol' numbers for " + dimensions + " dimensions: there are only for "
                    + MOST + ". Maybe a Latin hypercube, which has no such limit.");
        }
        var shifts = shifts(dimensions, seed);
        var sequence = new SobolSequenceGenerator(dimensions);
        var cube = new ArrayList<double[]>(points);
        for (int i = 0; i < points; i++) {
            cube.add(shifted(sequence.nextVector(), shifts));
        }
        return List.copyOf(cube);
    }

    private static long[] shifts(int dimensions, long seed) {
        var dice = new Dice(seed);
        var shifts = new long[dimensions];
        for (int d = 0; d < dimensions; d++) {
            shifts[d] = dice.bits();
        }
        return shifts;
    }

    private static double[] shifted(double[] point, long[] shifts) {
        for (int d = 0; d < point.length; d++) {
            point[d] = Dice.unit((long) (point[d] * SCALE) ^ shifts[d]);
        }
        return point;
    }
}
