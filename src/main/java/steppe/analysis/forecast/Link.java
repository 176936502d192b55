package steppe.analysis.forecast;

import java.util.List;

/**
 * The scale on which an indicator may go anywhere: the logarithm of an amount, the logit of what has a ceiling. A small
 * offset lets it reach 0 and the ceiling, and keeps small values from leaping; what lies beyond the bounds, as an index of the model
 * may, or comes back from there is moved to them.
 *
 * @param ceiling infinite for an amount
 * @param offset in the unit of the indicator, more than 0
 */
record Link(double ceiling, double offset) {
    /** Of a bounded indicator half a hundredth: what is less than half a percent cannot be told from nothing. */
    private static final double BOUNDED = 0.005;

    /** Of amounts, as a share of their mean: what is far smaller than most of its kind moves by amounts, not by factors. */
    private static final double AMOUNTS = 0.01;

    /** @param alike histories of one kind, which share a scale */
    static Link of(List<History> alike) {
        var ceiling = alike.get(0).indicator().ceiling();
        if (Double.isFinite(ceiling)) {
            return new Link(ceiling, BOUNDED * ceiling);
        }
        var mean = alike.stream()
                .flatMap(history -> history.values().values().stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return new Link(ceiling, Math.max(Double.MIN_NORMAL, AMOUNTS * mean));
    }

    double to(double value) {
        var within = within(value);
        var above = StrictMath.log(within + offset);
        return Double.isFinite(ceiling) ? above - StrictMath.log(ceiling + offset - within) : above;
    }

    double from(double free) {
        var value = Double.isFinite(ceiling)
                ? (ceiling + 2 * offset) / (1 + StrictMath.exp(-free)) - offset
                : StrictMath.exp(free) - offset;
        return within(value);
    }

    private double within(double value) {
        return Math.max(0, Math.min(ceiling, value));
    }
}
