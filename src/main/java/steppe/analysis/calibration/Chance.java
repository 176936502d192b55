package steppe.analysis.calibration;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Random numbers that belong to a place in an algorithm, such as (stage, move, particle): the same for the same seed and
 * place, whatever was drawn elsewhere and on whichever thread.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double ROOT_OF_TWO = Math.sqrt(2);

    private final UniformRandomProvider stream;

    private Chance(UniformRandomProvider stream) {
        this.stream = stream;
    }

    static Chance at(long seed, long... place) {
        var state = mixed(seed);
        for (var step : place) {
            state = mixed(state + GOLDEN * (step + 1));
        }
        return new Chance(new XoRoShiRo128PlusPlus(mixed(state), mixed(state + GOLDEN)));
    }

    /** In the open interval (0, 1). */
    double uniform() {
        return ((stream.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return stream.nextInt(bound);
    }

    double normal() {
        return normal(uniform());
    }

    /** As many independent standard normal numbers. */
    double[] normals(int count) {
        var drawn = new double[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = normal();
        }
        return drawn;
    }

    /** The standard normal quantile of a probability in the open interval (0, 1). */
    static double normal(double u) {
        return ROOT_OF_TWO * Erf.erfInv(2 * u - 1);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long z) {
        var x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
