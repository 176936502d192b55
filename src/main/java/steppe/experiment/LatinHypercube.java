package steppe.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Points at random, one in each of as many equal parts of every dimension (McKay, Beckman and Conover 1979). Groups make
 * no difference.
 *
 * @param points how many; at least 1
 */
public record LatinHypercube(int points) implements Design {
    public LatinHypercube {
        Sizes.atLeast(1, points, "points");
    }

    @Override
    public int size(int factors) {
        return points;
    }

    @Override
    public List<double[]> points(int[] factorOf, long seed) {
        return cube(Factors.of(factorOf).dimensions(), seed);
    }

    List<double[]> cube(int dimensions, long seed) {
        var dice = new Dice(seed);
        var cube = new ArrayList<double[]>(points);
        for (int i = 0; i < points; i++) {
            cube.add(new double[dimensions]);
        }
        for (int d = 0; d < dimensions; d++) {
            var parts = dice.shuffled(points);
            for (int i = 0; i < points; i++) {
                cube.get(i)[d] = Dice.inside((parts[i] + dice.uniform()) / points);
            }
        }
        return List.copyOf(cube);
    }
}
