package steppe.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Numbers and months as people read them. */
final class Words {
    private static final DecimalFormatSymbols DOT = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Words() {}

    static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DOT);
    }

    /** A share in whole percent, such as {@code 31%}; what would vanish is {@code <1%}. */
    static String percent(double share) {
        return share > 0 && share < 0.005 ? "<1%" : Math.round(100 * share) + "%";
    }

    /** A difference with its sign, to as many decimals as the largest beside it needs. */
    static String signed(double difference, double largest) {
        var decimals = largest < 1 ? "0.00" : "0.0";
        return format("+" + decimals + ";\u2212" + decimals).format(difference);
    }

    /** A month, such as {@code December 2025}. */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
