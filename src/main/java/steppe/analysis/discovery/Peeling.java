package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first half of PRIM: from everything inward, each step peels off the thin slice that leaves the best box (Friedman and Fisher
 * 1999, section 8.1). Slices end between different values, so all runs that share a value go together.
 */
final class Peeling {
    private final Prim prim;
    private final Sample sample;
    private final int[] factors;
    private final int[][] orders;
    private final boolean[] inside;
    private Box box = Box.ALL;
    private int size;
    private int hits;

    /** @param factors places of those that may be restricted, rising */
    Peeling(Prim prim, Sample sample, int[] factors) {
        this.prim = prim;
        this.sample = sample;
        this.factors = factors;
        this.orders = Arrays.stream(factors)
                .mapToObj(factor -> sample.cases().inputs().ordered(factor, sample.open()))
                .toArray(int[][]::new);
        this.inside = sample.open().clone();
        var all = sample.tally(box);
        this.size = all.inside();
        this.hits = all.hits();
    }

    private record Peel(Limit limit, int removed, int lost, double score, boolean known) {
        boolean beats(Peel other) {
            return other == null || score > other.score || (score == other.score && known && !other.known);
        }
    }

    /** Boxes from all to the smallest that peeling reaches, each with what it catches. */
    List<Step> trajectory() {
        var steps = new ArrayList<Step>();
        steps.add(step());
        for (var peel = best(); peel != null; peel = best()) {
            apply(peel);
            steps.add(step());
        }
        return List.copyOf(steps);
    }

    private Step step() {
        return new Step(box, new Tally(size, hits, sample.runs(), sample.interesting()));
    }

    private Peel best() {
        Peel best = null;
        for (int i = 0; i < factors.length && size > 1; i++) {
            for (var side : Limit.Side.values()) {
                var peel = peel(i, side);
                if (peel != null && peel.beats(best)) {
                    best = peel;
                }
            }
        }
        return best;
    }

    /** The slice on one side of one factor; null if it would leave too little or no better. */
    private Peel peel(int i, Limit.Side side) {
        var edge = edge(i, side);
        if (edge == 0 || leavesTooLittle(edge)) {
            return null;
        }
        int lost = 0;
        for (int k = 0; k < edge; k++) {
            lost += sample.cases().interesting(run(i, side, k)) ? 1 : 0;
        }
        var before = (double) hits / size;
        var after = (double) (hits - lost) / (size - edge);
        var limit = new Limit(factors[i], side, Limit.cut(at(i, side, edge), at(i, side, edge - 1)));
        return after > before
                ? new Peel(limit, edge, lost, prim.objective().score(before, after, edge), box.restricts(factors[i]))
                : null;
    }

    /** How many runs go: a share alpha and all of the last value among them, or none of it if that leaves too little. */
    private int edge(int i, Limit.Side side) {
        var last = (int) Math.floor((size - 1) * prim.alpha());
        var value = at(i, side, last);
        var edge = last + 1;
        while (edge < size && at(i, side, edge) == value) {
            edge++;
        }
        return leavesTooLittle(edge) ? first(i, side, last) : edge;
    }

    /** The place from the outside at which a value begins. */
    private int first(int i, Limit.Side side, int place) {
        var first = place;
        while (first > 0 && at(i, side, first - 1) == at(i, side, place)) {
            first--;
        }
        return first;
    }

    private boolean leavesTooLittle(int edge) {
        return edge >= size || size - edge < prim.least() * sample.runs();
    }

    /** The k-th run from the outside. */
    private int run(int i, Limit.Side side, int k) {
        return orders[i][side == Limit.Side.OVER ? k : size - 1 - k];
    }

    private double at(int i, Limit.Side side, int k) {
        return sample.cases().value(run(i, side, k), factors[i]);
    }

    private void apply(Peel peel) {
        var i = Arrays.binarySearch(factors, peel.limit.factor());
        for (int k = 0; k < peel.removed; k++) {
            inside[run(i, peel.limit.side(), k)] = false;
        }
        for (var order : orders) {
            keep(order);
        }
        box = box.with(peel.limit);
        size -= peel.removed;
        hits -= peel.lost;
    }

    private void keep(int[] order) {
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (inside[order[k]]) {
                order[kept++] = order[k];
            }
        }
    }
}
