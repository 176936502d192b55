package steppe.cli;

import java.util.SplittableRandom;
import steppe.config.StandardNormal;

/** Standard normal numbers that belong to a name: the same wherever it is asked for. */
final class Blur {
    private Blur() {}

    static double[] shocks(long seed, String name, int count) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + name.charAt(i);
        }
        var chance = new SplittableRandom(hash);
        return chance.doubles(count, Double.MIN_NORMAL, 1)
                .map(StandardNormal::quantile)
                .toArray();
    }
}
