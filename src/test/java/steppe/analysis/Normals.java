package steppe.analysis;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Normal distributions as even quantiles. */
public final class Normals {
    public static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normals() {}

    public static double[] quantiles(double mean, double sd, int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> mean + sd * STANDARD.inverseCumulativeProbability((i + 0.5) / n))
                .toArray();
    }
}
