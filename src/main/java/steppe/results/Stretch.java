package steppe.results;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Some runs of an experiment that follow one another, by their places in its order.
 *
 * @param from first, from 0
 * @param to after the last
 */
public record Stretch(long from, long to) implements Serializable {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Stretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no stretch of runs: " + from + " to " + to);
        }
    }

    /** How many runs. */
    public long size() {
        return to - from;
    }

    /** One of some parts, as equal as can be, that together are this stretch. */
    public Stretch part(int index, int parts) {
        return new Stretch(from + size() * index / parts, from + size() * (index + 1) / parts);
    }

    /** Cuts into stretches of at most so many runs. */
    public List<Stretch> pieces(long most) {
        var pieces = new ArrayList<Stretch>();
        for (long at = from; at < to; at += most) {
            pieces.add(new Stretch(at, Math.min(to, at + most)));
        }
        return pieces;
    }

    /** What of this is in none of the others. */
    public List<Stretch> without(Collection<Stretch> others) {
        var left = new ArrayList<Stretch>();
        long at = from;
        for (var other :
                others.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            if (other.from > at && at < to) {
                left.add(new Stretch(at, Math.min(to, other.from)));
            }
            at = Math.max(at, other.to);
        }
        if (at < to) {
            left.add(new Stretch(at, to));
        }
        return left;
    }
}
