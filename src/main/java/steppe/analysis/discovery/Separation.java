package steppe.analysis.discovery;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How far single inputs tell runs of interest from the others. */
public final class Separation {
    private Separation() {}

    /**
     * The input that tells them best beside another: whose values in runs of interest are most often above, or most often below, those
     * in other runs (Mann and Whitney 1947).
     *
     * @param besides the input that is left out
     * @return that input again if there is no other
     */
    public static int best(Inputs inputs, IntPredicate interesting, int besides) {
        return IntStream.range(0, inputs.factors().size())
                .filter(factor -> factor != besides)
                .boxed()
                .reduce((a, b) -> of(inputs, interesting, b) > of(inputs, interesting, a) ? b : a)
                .orElse(besides);
    }

    /** From 0, where an input tells nothing, to 0.5, where it tells all. */
    static double of(Inputs inputs, IntPredicate interesting, int factor) {
        var all = new boolean[inputs.runs()];
        Arrays.fill(all, true);
        var order = inputs.ordered(factor, all);
        double below = 0;
        double pairs = 0;
        double others = 0;
        for (int from = 0, to; from < order.length; from = to) {
            double hits = 0;
            double misses = 0;
            for (to = from;
                    to < order.length && inputs.value(order[to], factor) == inputs.value(order[from], factor);
                    to++) {
                hits += interesting.test(order[to]) ? 1 : 0;
                misses += interesting.test(order[to]) ? 0 : 1;
            }
            below += hits * (others + misses / 2);
            others += misses;
            pairs += hits;
        }
        return pairs * others == 0 ? 0 : Math.abs(below / (pairs * others) - 0.5);
    }
}
