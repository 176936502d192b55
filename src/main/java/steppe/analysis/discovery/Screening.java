package steppe.analysis.discovery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which of many factors tell runs of interest apart: those whose values among them and among the others differ by the two-sample test of
 * Kolmogorov and Smirnov, the level shared by all factors (Bonferroni). Its statistic is the best single cut, so it
 * looks for what a limit can use.
 */
final class Screening {
    private final double level;

    /** @param level chance that any factor passes if none tells anything, at most */
    Screening(double level) {
        this.level = level;
    }

    /** Places of the factors that tell runs in a box apart. */
    SortedSet<Integer> telling(Sample sample, Box box) {
        var inside = sample.without(box).open().clone();
        for (int run = 0; run < inside.length; run++) {
            inside[run] = sample.open()[run] && !inside[run];
        }
        var there = Sample.of(sample.cases(), inside);
        var factors = sample.cases().factors();
        var found = new TreeSet<Integer>();
        IntStream.range(0, factors)
                .filter(factor -> chance(there, factor) <= level / factors)
                .forEach(found::add);
        return found;
    }

    /** The most telling of some factors first. */
    List<Integer> ranked(Sample sample, Collection<Integer> factors) {
        return factors.stream()
                .sorted(Comparator.comparingDouble(factor -> chance(sample, factor)))
                .toList();
    }

    /** The chance of so large a distance by chance, at most: the first term of Kolmogorov's series. */
    static double chance(Sample sample, int factor) {
        var hits = (double) sample.interesting();
        var misses = sample.runs() - hits;
        if (hits == 0 || misses == 0) {
            return 1;
        }
        var distance = distance(sample, factor);
        return Math.min(1, 2 * StrictMath.exp(-2 * distance * distance * hits * misses / (hits + misses)));
    }

    /** The largest distance between the shares of hits and of misses that lie up to a value. */
    private static double distance(Sample sample, int factor) {
        var order = sample.cases().inputs().ordered(factor, sample.open());
        var misses = order.length - sample.interesting();
        int hit = 0;
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            hit += sample.cases().interesting(order[k]) ? 1 : 0;
            var last = k + 1 == order.length
                    || sample.cases().value(order[k], factor) != sample.cases().value(order[k + 1], factor);
            if (last) {
                var apart = (double) hit / sample.interesting() - (double) (k + 1 - hit) / misses;
                largest = Math.max(largest, Math.abs(apart));
            }
        }
        return largest;
    }
}
