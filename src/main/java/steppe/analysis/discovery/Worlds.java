package steppe.analysis.discovery;

import java.util.stream.IntStream;

/** Inputs and merits of policies, world by world. */
final class Worlds {
    private static final double TRIFLE = 1e-12;

    final Inputs inputs;
    final PolicyOutcomes outcomes;
    private final int[] kept;

    Worlds(Inputs inputs, PolicyOutcomes outcomes) {
        this.inputs = inputs;
        this.outcomes = outcomes;
        this.kept = outcomes.kept();
        if (kept.length > 0 && kept[kept.length - 1] >= inputs.runs()) {
            throw new IllegalArgumentException("inputs (" + inputs.runs() + ") must be as many as worlds, but there"
                    + " is a world " + kept[kept.length - 1] + ". Maybe inputs of failed runs were left out");
        }
    }

    double x(int world, int factor) {
        return inputs.value(kept[world], factor);
    }

    /** A cut and what it wins: the rise of the sum of merits when each side takes its best policy. */
    record Split(int factor, double border, double gain) {}

    /** The policy with the best mean in some worlds. */
    int best(int[] among) {
        var totals = totals(among);
        return IntStream.range(0, totals.length)
                .reduce((a, b) -> totals[b] > totals[a] ? b : a)
                .orElseThrow();
    }

    private double[] totals(int[] among) {
        return IntStream.range(0, outcomes.policies().size())
                .mapToDouble(policy -> IntStream.of(among)
                        .mapToDouble(world -> outcomes.merit(policy, world))
                        .sum())
                .toArray();
    }

    /** The split that wins most; null if none does. */
    Split split(int[] among, int least) {
        var totals = totals(among);
        var best = new Split(-1, Double.NaN, TRIFLE * IntStream.of(among).count() * scale(totals));
        var there = new boolean[inputs.runs()];
        var places = new int[inputs.runs()];
        for (var world : among) {
            there[kept[world]] = true;
            places[kept[world]] = world;
        }
        for (int factor = 0; factor < inputs.factors().size(); factor++) {
            var order = IntStream.of(inputs.ordered(factor, there))
                    .map(run -> places[run])
                    .toArray();
            best = along(factor, order, totals, least, best);
        }
        return best.factor < 0 ? null : best;
    }

    private static double scale(double[] totals) {
        return IntStream.range(0, totals.length)
                .mapToDouble(i -> Math.abs(totals[i]))
                .max()
                .orElse(0);
    }

    private Split along(int factor, int[] order, double[] totals, int least, Split sofar) {
        var best = sofar;
        var lower = new double[totals.length];
        for (int k = 1; k < order.length; k++) {
            for (int policy = 0; policy < lower.length; policy++) {
                lower[policy] += outcomes.merit(policy, order[k - 1]);
            }
            var gain = gain(lower, totals);
            if (k >= least && order.length - k >= least && gain > best.gain) {
                var border = border(factor, order, k);
                best = parts(factor, order, border, least) ? new Split(factor, border, gain) : best;
            }
        }
        return best;
    }

    private double border(int factor, int[] order, int k) {
        var words = inputs.factors().get(factor);
        return words.border(Limit.cut(x(order[k], factor), x(order[k - 1], factor)));
    }

    /** Whether a border, which was rounded, leaves enough worlds on both sides. */
    private boolean parts(int factor, int[] order, double border, int least) {
        return x(order[least - 1], factor) < border && x(order[order.length - least], factor) >= border;
    }

    private static double gain(double[] lower, double[] totals) {
        var low = Double.NEGATIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        var whole = Double.NEGATIVE_INFINITY;
        for (int policy = 0; policy < totals.length; policy++) {
            low = Math.max(low, lower[policy]);
            high = Math.max(high, totals[policy] - lower[policy]);
            whole = Math.max(whole, totals[policy]);
        }
        return low + high - whole;
    }
}
