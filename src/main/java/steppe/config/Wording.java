package steppe.config;

import java.math.BigDecimal;

/** Sourced numbers as people say them. */
public final class Wording {
    private Wording() {}

    /** A number without exponent or needless zeros. */
    public static String of(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A prior, such as {@code uniform 0.6 to 0.85}. */
    public static String of(Prior prior) {
        if (prior instanceof Prior.Uniform p) {
            return "uniform " + of(p.low()) + " to " + of(p.high());
        } else if (prior instanceof Prior.Triangular p) {
            return "triangular " + of(p.low()) + " to " + of(p.high()) + ", mode " + of(p.mode());
        } else if (prior instanceof Prior.Normal p) {
            return "normal " + of(p.mean()) + ", sd " + of(p.sd());
        }
        var p = (Prior.LogNormal) prior;
        return "lognormal " + of(p.median()) + ", sigma " + of(p.sigma());
    }

    /** The value and the prior of a number, such as {@code 0.72 (uniform 0.6 to 0.85)}. */
    public static String amount(Sourced number) {
        if (number.prior() == null) {
            return of(number.value());
        }
        var prior = of(number.prior());
        return number.value() == null ? prior : of(number.value()) + " (" + prior + ")";
    }

    /** Where a number comes from, and its note if it has one: {@code assumption: nobody knows}. */
    public static String source(Sourced number) {
        return number.note() == null ? number.origin() : number.origin() + ": " + number.note();
    }
}
