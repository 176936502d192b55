package steppe.analysis.discovery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** How one varied input is named and how its limits are said. */
public sealed interface FactorWords {
    /** How many different values a limit may take, about. */
    double STEPS = 50;

    /** As in tables, such as a path of the scenario. */
    String name();

    /** For an axis or a row of a chart, such as {@code End of the war}. */
    String label();

    /** Decimals to which limits are rounded, so that a box is the one its words tell of. */
    int decimals();

    /** A value as ticks and limits show it. */
    String value(double value);

    /** For an axis whose ticks bear no unit. */
    default String axis() {
        return label();
    }

    /** A value as a tick of such an axis. */
    default String tick(double value) {
        return value(value);
    }

    /** A clause for values from a limit upward. */
    String over(double low);

    /** A clause for values up to a limit. */
    String under(double high);

    /** A clause for values between two limits. */
    String between(double low, double high);

    /** Decimals that show about fifty different values over a span, which is as fine as a box is known. */
    static int decimals(double span) {
        return span > 0 && Double.isFinite(span)
                ? (int) Math.max(0, Math.ceil(-StrictMath.log10(span / STEPS) - 1e-9))
                : 0;
    }

    /** A border between two regions to the decimals of its words; it is in the upper one. */
    default double border(double cut) {
        return Double.isFinite(cut)
                ? new BigDecimal(cut)
                        .setScale(decimals(), RoundingMode.HALF_EVEN)
                        .doubleValue()
                : cut;
    }

    /** The largest value below a border. */
    default double below(double border) {
        return Math.nextDown(border);
    }

    /** A limit to the decimals of its words, moved into the box; infinite limits stay. */
    default Limit rounded(Limit limit) {
        if (!Double.isFinite(limit.value())) {
            return limit;
        }
        var mode = limit.side() == Limit.Side.OVER ? RoundingMode.CEILING : RoundingMode.FLOOR;
        var value = new BigDecimal(limit.value()).setScale(decimals(), mode).doubleValue();
        return new Limit(limit.factor(), limit.side(), value);
    }

    /**
     * A number with its unit.
     *
     * @param subject as a sentence names it, such as {@code Chinese deference in security}
     * @param unit after the number; may be empty
     * @param decimals that limits show
     */
    record Amount(String name, String label, String subject, String unit, int decimals) implements FactorWords {
        @Override
        public String value(double value) {
            var space = unit.isEmpty() || unit.equals("%") ? "" : " ";
            return value >= Double.MAX_VALUE ? "all numbers" : tick(value) + space + unit;
        }

        @Override
        public String axis() {
            return unit.isEmpty() ? label : label + ", " + unit;
        }

        @Override
        public String tick(double value) {
            var pattern = decimals > 0 ? "#,##0." + "0".repeat(decimals) : "#,##0";
            var format =
                    new DecimalFormat(pattern + ";\u2212" + pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
            return format.format(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
        }

        @Override
        public String over(double low) {
            return subject + " is over " + value(low);
        }

        @Override
        public String under(double high) {
            return subject + " is under " + value(high);
        }

        @Override
        public String between(double low, double high) {
            return subject + " is between " + value(low) + " and " + value(high);
        }
    }

    /**
     * A month, counted in months from any origin; positive infinity if what it dates does not happen within the horizon.
     *
     * @param happens as a sentence says it, such as {@code the war ends}
     * @param lasts the same of what happens later than a month, or never, such as {@code the war lasts beyond}
     * @param never the same of what does not happen within the horizon, such as {@code the war outlasts the horizon}
     * @param format of a month, such as {@code December 2029}
     */
    record Month(String name, String label, String happens, String lasts, String never, DoubleFunction<String> format)
            implements FactorWords {
        @Override
        public int decimals() {
            return 0;
        }

        /** A month that lies between two belongs to the later. */
        @Override
        public double border(double cut) {
            return Math.ceil(cut);
        }

        /** The month before; of what never happens, any month at all. */
        @Override
        public double below(double border) {
            return Double.isInfinite(border) ? Double.MAX_VALUE : border - 1;
        }

        @Override
        public String value(double value) {
            return Double.isInfinite(value) ? "never" : format.apply(value);
        }

        @Override
        public String over(double low) {
            return Double.isInfinite(low) ? never : lasts + " " + value(low - 1);
        }

        @Override
        public String under(double high) {
            return happens + (high == Double.MAX_VALUE ? " within the horizon" : " by " + value(high));
        }

        @Override
        public String between(double low, double high) {
            if (low == high) {
                return happens + " in " + value(low);
            }
            return high == Double.MAX_VALUE
                    ? happens + " after " + value(low - 1) + " and within the horizon"
                    : happens + " between " + value(low) + " and " + value(high);
        }
    }

    /**
     * Something that is or is not so: 1 or 0.
     *
     * @param on as a sentence says that it is so, such as {@code India joins}
     * @param off the same of what is not so
     */
    record Switch(String name, String label, String on, String off) implements FactorWords {
        @Override
        public int decimals() {
            return 1;
        }

        @Override
        public String value(double value) {
            return value > 0.5 ? "yes" : value < 0.5 ? "no" : "";
        }

        @Override
        public String over(double low) {
            return on;
        }

        @Override
        public String under(double high) {
            return off;
        }

        @Override
        public String between(double low, double high) {
            return on + " or not";
        }
    }
}
