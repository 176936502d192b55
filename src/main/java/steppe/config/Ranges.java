package steppe.config;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Holds numbers to the range of their {@link Quantity}: the value, and both ends of a prior; of one without ends, all but one
 * draw in a million either way.
 */
final class Ranges {
    private static final double RARE = 1e-6;

    private final Problems problems;

    Ranges(Problems problems) {
        this.problems = problems;
    }

    /** @param mapping that the number was read from */
    void check(Slot slot, Tree.Fields mapping, Sourced number) {
        var prior = number.prior();
        if (number.value() != null) {
            var at = mapping.get("value").at();
            check(slot, at, number.value());
            if (prior != null && (number.value() < prior.low() || number.value() > prior.high())) {
                String bounds = Scalars.written(prior.low()) + " to " + Scalars.written(prior.high());
                problems.add(at, named(slot, number.value()), "lies outside its own prior, " + bounds);
            }
        }
        if (prior != null) {
            var here = slot.of(Prior.class, "prior");
            var at = mapping.get("prior").at();
            if (Double.isFinite(prior.high())) {
                check(here, at, prior.low());
                check(here, at, prior.high());
            } else if (allows(slot, prior.median())) {
                checkTails(here, at, prior);
            } else {
                check(here, at, prior.median());
            }
        }
    }

    private void check(Slot slot, Position at, double number) {
        if (!allows(slot, number)) {
            problems.add(at, named(slot, number), rule(slot.quantity()), asShare(slot.quantity(), number));
        }
    }

    private void checkTails(Slot slot, Position at, Prior prior) {
        if (!allows(slot, prior.quantile(RARE)) || !allows(slot, prior.quantile(1 - RARE))) {
            problems.add(
                    at,
                    named(slot, prior.median()),
                    "has tails beyond its range; even one draw in a million " + rule(slot.quantity()),
                    Optional.of("a triangular prior, which has ends"));
        }
    }

    private static boolean allows(Slot slot, double number) {
        var allowed = slot.quantity();
        return allowed == null || number >= allowed.min() && number <= allowed.max();
    }

    private static String named(Slot slot, double number) {
        String unit = slot.quantity() == null ? "" : " " + slot.quantity().unit();
        return slot.name(Scalars.written(number) + unit);
    }

    private static String rule(Quantity allowed) {
        if (allowed.max() == Double.POSITIVE_INFINITY) {
            return "must be at least " + Scalars.written(allowed.min());
        }
        return allowed.min() == Double.NEGATIVE_INFINITY
                ? "must be at most " + Scalars.written(allowed.max())
                : "must lie between " + Scalars.written(allowed.min()) + " and " + Scalars.written(allowed.max());
    }

    private static Optional<String> asShare(Quantity allowed, double number) {
        if (allowed.max() != 1 || number <= 1 || number > 100) {
            return Optional.empty();
        }
        var share = BigDecimal.valueOf(number).divide(BigDecimal.valueOf(100), MathContext.DECIMAL64);
        return Optional.of(share.stripTrailingZeros().toPlainString() + ", if these are percentages");
    }
}
