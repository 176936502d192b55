package steppe.analysis.calibration;

import java.util.stream.IntStream;

/**
 * Points at which the model is to be run next.
 *
 * @param points standard normal scores, one row each
 * @param replications of each point
 * @param firsts number of the first run of each point: its chances. Those of a point that keeps its chances have been used before
 */
public record Round(double[][] points, int replications, int[] firsts) {
    /** Points that all meet fresh chances. */
    static Round fresh(double[][] points, int replications, int first) {
        return new Round(
                points,
                replications,
                IntStream.range(0, points.length)
                        .map(i -> first + i * replications)
                        .toArray());
    }

    /** Number of a run, the same on every thread. */
    public int run(int point, int replication) {
        return firsts[point] + replication;
    }

    /** How many runs there are to make. */
    public int runs() {
        return points.length * replications;
    }

    void require(double[][][] outcomes) {
        if (outcomes.length != points.length) {
            throw new IllegalArgumentException(
                    "outcomes are of " + outcomes.length + " points, asked were " + points.length);
        }
        for (var point : outcomes) {
            if (point.length != replications) {
                throw new IllegalArgumentException(
                        "outcomes of a point have " + point.length + " replications, asked were " + replications);
            }
        }
    }
}
