package steppe.experiment;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** What a design leaves to chance, the same for the same seed. */
final class Dice {
    private static final double LEAST = 0x1p-53;

    private final UniformRandomProvider stream;

    Dice(long seed) {
        stream = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    /** A number in the open interval (0, 1). */
    double uniform() {
        return unit(bits());
    }

    /** 52 random bits. */
    long bits() {
        return stream.nextLong() >>> 12;
    }

    /** The numbers from 0 in random order (Fisher and Yates). */
    int[] shuffled(int count) {
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            var j = stream.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** The middle of the i-th of 2^52 equal parts of (0, 1). */
    static double unit(long bits) {
        return (bits + 0.5) * 0x1p-52;
    }

    /** Takes what rounding has put on an end of the interval back inside. */
    static double inside(double coordinate) {
        return Math.max(LEAST, Math.min(coordinate, 1 - LEAST));
    }
}
