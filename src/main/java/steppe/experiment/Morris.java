package steppe.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through the cube that move one factor at a time, each factor once, in random order (Morris 1991). A walk is one
 * point more than there are factors; the walks follow each other.
 *
 * <p>Level i of n is at (i + 0.5) / n, in the middle of its part of the cube and not at its edges as in Morris, so that
 * every prior has a finite quantile there. A move is half of the cube long, by n / 2 levels, so every level is equally
 * likely. The starts of the walks are spread evenly over the levels of each dimension. All dimensions of a group move at
 * once, each up or down as its own start demands (Campolongo, Cariboni and Saltelli 2007), so that opposite influences
 * in a group do not hide each other.
 *
 * @param trajectories walks; at least 1. 10 to 50 are usual
 * @param levels of each dimension; even, at least 2. 4 is usual
 */
public record Morris(int trajectories, int levels) implements Design {
    public Morris {
        Sizes.atLeast(1, trajectories, "trajectories");
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(
                    "levels (" + levels + ") must be even and at least 2. Maybe 4, as usual.");
        }
    }

    @Override
    public int size(int factors) {
        return Sizes.within(
                Integer.MAX_VALUE,
                BigInteger.valueOf(trajectories).multiply(BigInteger.valueOf(factors + 1L)),
                "Morris with " + trajectories + " trajectories of " + factors + " factors",
                "Maybe fewer trajectories.");
    }

    @Override
    public List<double[]> points(int[] factorOf, long seed) {
        var factors = Factors.of(factorOf);
        var dice = new Dice(seed);
        var points = new ArrayList<double[]>(size(factors.count()));
        for (var start : starts(factors.dimensions(), dice)) {
            points.add(start);
            var at = start;
            for (int factor : dice.shuffled(factors.count())) {
                at = factors.swapped(at, opposite(at), factor);
                points.add(at);
            }
        }
        return List.copyOf(points);
    }

    private List<double[]> starts(int dimensions, Dice dice) {
        var starts = new ArrayList<double[]>(trajectories);
        for (int t = 0; t < trajectories; t++) {
            starts.add(new double[dimensions]);
        }
        for (int d = 0; d < dimensions; d++) {
            var order = dice.shuffled(trajectories);
            var named = dice.shuffled(levels);
            for (int t = 0; t < trajectories; t++) {
                starts.get(t)[d] = (named[order[t] % levels] + 0.5) / levels;
            }
        }
        return starts;
    }

    /** Where each dimension goes to when it moves. */
    private double[] opposite(double[] point) {
        var other = new double[point.length];
        for (int d = 0; d < point.length; d++) {
            var level = (int) (point[d] * levels);
            other[d] = ((level + levels / 2) % levels + 0.5) / levels;
        }
        return other;
    }
}
