package steppe.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Independent random streams, one for each named process, the same in every scenario for a given seed and replication
 * (common random numbers).
 */
final class Streams implements Snapshot.Stateful {
    /** What stands for a uniform number where chance is switched off. */
    static final double MEDIAN = 0.5;

    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final long FNV = 0xcbf29ce484222325L;
    private static final long PARAMETERS = hashed(FNV, "parameters/");
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long root;
    private final List<RestorableUniformRandomProvider> made = new ArrayList<>();

    Streams(long seed, int replication) {
        this.root = mixed(mixed(seed) + GOLDEN * (replication + 1L));
    }

    /** The stream of a process, always from its beginning. */
    UniformRandomProvider stream(String process) {
        var stream = seeded(root ^ mixed(hashed(FNV, process)));
        made.add(stream);
        return stream;
    }

    static RestorableUniformRandomProvider seeded(long seed) {
        var mix = new SplitMix64(seed);
        return new XoRoShiRo128PlusPlus(mix.nextLong(), mix.nextLong());
    }

    @Override
    public void state(Snapshot snapshot) {
        made.forEach(snapshot::pass);
    }

    /** One uniform number that belongs to a name. */
    double uniform(String name) {
        return uniform(FNV, name);
    }

    /** One uniform number that belongs to a parameter, and no other. */
    double ofParameter(String path) {
        return uniform(PARAMETERS, path);
    }

    private double uniform(long begun, String name) {
        return unit(mixed(root ^ mixed(hashed(begun, name))));
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

    /** The middle of one of 2^52 equal parts of (0, 1); put together from bits, since that is faster than from a whole number. */
    private static double unit(long bits) {
        return Double.longBitsToDouble(ONE | bits >>> 12) - (1 - 0x1p-53);
    }

    /** FNV-1a, 64 bits, of a name that may have begun before. */
    private static long hashed(long begun, String name) {
        long hash = begun;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
