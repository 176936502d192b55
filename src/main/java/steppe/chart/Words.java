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
        return format("+" + decimals(largest) + ";\u2212" + decimals(largest)).format(difference);
    }

    /** A difference of shares with its sign, in hundredths of a point. */
    static String points(double difference) {
        return signed(difference, 0);
    }

    /** A size without sign, to as many decimals as {@link #signed}. */
    static String plain(double size, double largest) {
        return format(decimals(largest)).format(size);
    }

    /** A word as a label begins with it. */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String decimals(double largest) {
        return largest < 1 ? "0.00" : "0.0";
    }

    /** A month, such as {@code December 2025}. */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
