package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A region of the space of inputs: all within its limits.
 *
 * @param limits at most one for each factor and side, by factor; a box without any holds everything
 */
public record Box(List<Limit> limits) {
    private static final Comparator<Limit> ORDER =
            Comparator.comparingInt(Limit::factor).thenComparing(Limit::side);

    static final Box ALL = new Box(List.of());

    public Box {
        limits = limits.stream().sorted(ORDER).toList();
    }

    /** Places of the factors that have a limit, rising. */
    public List<Integer> factors() {
        return limits.stream().map(Limit::factor).distinct().toList();
    }

    /** The limit of a factor on a side, if it has one. */
    public Optional<Limit> limit(int factor, Limit.Side side) {
        return limits.stream()
                .filter(limit -> limit.factor() == factor && limit.side() == side)
                .findFirst();
    }

    boolean restricts(int factor) {
        return limits.stream().anyMatch(limit -> limit.factor() == factor);
    }

    /** This box with one limit, in place of that on the same side. */
    Box with(Limit limit) {
        var changed = new ArrayList<>(limits);
        changed.removeIf(limit::sameSide);
        changed.add(limit);
        return new Box(changed);
    }

    /** This box without the limits of a factor. */
    Box free(int factor) {
        return new Box(limits.stream().filter(limit -> limit.factor() != factor).toList());
    }

    Box without(Limit limit) {
        return new Box(limits.stream().filter(other -> !other.sameSide(limit)).toList());
    }

    /** Whether a run lies inside. */
    public boolean holds(Inputs inputs, int run) {
        for (var limit : limits) {
            if (!limit.admits(inputs.value(run, limit.factor()))) {
                return false;
            }
        }
        return true;
    }
}
