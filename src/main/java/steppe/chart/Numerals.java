package steppe.chart;

import java.text.DecimalFormat;

/** Values of one quantity written alike: as percentages or plain, to as many decimals as tell them apart. */
final class Numerals {
    private static final int MOST = 6;

    private final DecimalFormat format;

    private Numerals(DecimalFormat format) {
        this.format = format;
    }

    /** @param span between the smallest and the largest; a hundredth of it is seen */
    static Numerals of(boolean share, double span) {
        var read = share ? 100 * span : span;
        var decimals = read > 0 ? Math.min(MOST, Math.max(0, (int) Math.ceil(2 - Math.log10(read)))) : 0;
        var digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        var pattern = digits + (share ? "%" : "");
        return new Numerals(Words.format(pattern + ";\u2212" + pattern));
    }

    /** A value; what would be written as minus zero has no sign. */
    String words(double value) {
        var words = format.format(value);
        return words.matches("\u2212[0.]*%?") ? words.substring(1) : words;
    }
}
