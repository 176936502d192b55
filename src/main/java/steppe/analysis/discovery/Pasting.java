package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.Comparator;

/**
 * The second half of PRIM: limits move outward again while that adds hits and does not thin the box (Friedman and Fisher 1999,
 * section 8.2).
 */
final class Pasting {
    private final Prim prim;
    private final Sample sample;

    Pasting(Prim prim, Sample sample) {
        this.prim = prim;
        this.sample = sample;
    }

    Box pasted(Box box) {
        var current = new Step(box, sample.tally(box));
        for (var wider = wider(current); wider != null; wider = wider(current)) {
            current = wider;
        }
        return current.box();
    }

    /** The densest box with one limit moved; null if each is thinner or adds no hit. */
    private Step wider(Step from) {
        Step best = null;
        for (var limit : from.box().limits()) {
            var box = moved(from, limit);
            var step = new Step(box, sample.tally(box));
            var gains = step.tally().hits() > from.tally().hits()
                    && step.tally().density() >= from.tally().density();
            if (gains && (best == null || step.tally().density() > best.tally().density())) {
                best = step;
            }
        }
        return best;
    }

    /** The box with a limit moved outward over a thin slice, or without it if that takes in all. */
    private Box moved(Step from, Limit limit) {
        var open = from.box().without(limit);
        var values = beyond(open, limit);
        var slice = (int) Math.max(1, Math.ceil(prim.alpha() * from.tally().inside()));
        while (slice < values.size() && values.get(slice).equals(values.get(slice - 1))) {
            slice++;
        }
        return slice >= values.size()
                ? open
                : open.with(
                        new Limit(limit.factor(), limit.side(), Limit.cut(values.get(slice - 1), values.get(slice))));
    }

    /** Values of the runs that only this limit keeps out, the nearest first. */
    private ArrayList<Double> beyond(Box open, Limit limit) {
        var values = new ArrayList<Double>();
        for (int run = 0; run < sample.open().length; run++) {
            var x = sample.cases().value(run, limit.factor());
            if (sample.open()[run]
                    && !limit.admits(x)
                    && open.holds(sample.cases().inputs(), run)) {
                values.add(x);
            }
        }
        var rising = Comparator.<Double>naturalOrder();
        values.sort(limit.side() == Limit.Side.OVER ? rising.reversed() : rising);
        return values;
    }
}
