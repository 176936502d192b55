package steppe.model;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Independent random streams, one for each named process, the same in every scenario for a given seed and replication
 * (common random numbers).
 */
final class Streams {
    /** What stands for a uniform number where chance is switched off. */
    static final double MEDIAN = 0.5;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long root;

    Streams(long seed, int replication) {
        this.root = mixed(mixed(seed) + GOLDEN * (replication + 1L));
    }

    /** The stream of a process, always from its beginning. */
    UniformRandomProvider stream(String process) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(root ^ hashed(process));
    }

    /** One uniform number that belongs to a name. */
    double uniform(String name) {
        return unit(mixed(root ^ hashed(name)));
    }

    /** The next number of a stream, in the open interval (0, 1). */
    static double uniform(UniformRandomProvider stream) {
        return unit(stream.nextLong());
    }

    /** The next number of a stream, taken in any case; the median if chance is switched off. */
    static double chance(UniformRandomProvider stream, boolean uncertain) {
        double drawn = uniform(stream);
        return uncertain ? drawn : MEDIAN;
    }

    private static double unit(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    /** FNV-1a, 64 bits. */
    private static long hashed(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
