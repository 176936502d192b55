package steppe.analysis.discovery;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;

/**
 * What each limit of a box adds: its quasi-p-value (Bryant and Lempert 2010), the chance of as many hits in the box if the limit
 * told nothing, so that hits were as frequent as in the box without it. It is no true p-value, since the limit was searched
 * for.
 */
final class Restrictions {
    private final Sample sample;
    private final Box box;
    private final int[] freed;
    private final int[] freedHits;
    private int inside;
    private int hits;

    Restrictions(Sample sample, Box box) {
        this.sample = sample;
        this.box = box;
        this.freed = new int[box.limits().size()];
        this.freedHits = new int[box.limits().size()];
        for (int run = 0; run < sample.open().length; run++) {
            if (sample.open()[run]) {
                count(run);
            }
        }
    }

    /** A run that breaks a single limit would come in without it. */
    private void count(int run) {
        int broken = -1;
        for (int i = 0; i < freed.length; i++) {
            var limit = box.limits().get(i);
            if (!limit.admits(sample.cases().value(run, limit.factor()))) {
                if (broken >= 0) {
                    return;
                }
                broken = i;
            }
        }
        var hit = sample.cases().interesting(run) ? 1 : 0;
        if (broken < 0) {
            inside++;
            hits += hit;
        } else {
            freed[broken]++;
            freedHits[broken] += hit;
        }
    }

    /** One for each limit, in their order. */
    double[] quasiP() {
        var values = new double[freed.length];
        Arrays.setAll(values, i -> upperTail(hits, inside, (double) (hits + freedHits[i]) / (inside + freed[i])));
        return values;
    }

    /** Chance of at least so many successes: the regularised incomplete beta function, exact in the far tail. */
    static double upperTail(int successes, int trials, double chance) {
        if (successes <= 0 || chance >= 1) {
            return 1;
        }
        return chance <= 0 ? 0 : Beta.regularizedBeta(chance, successes, trials - successes + 1.0);
    }

    /** The box without the limits that do not earn their place, the worst taken away first. */
    static Box earned(Sample sample, Box box, double level) {
        var kept = box;
        while (!kept.limits().isEmpty()) {
            var values = new Restrictions(sample, kept).quasiP();
            int worst = 0;
            for (int i = 1; i < values.length; i++) {
                worst = values[i] > values[worst] ? i : worst;
            }
            if (values[worst] <= level) {
                return kept;
            }
            kept = kept.without(kept.limits().get(worst));
        }
        return kept;
    }
}
