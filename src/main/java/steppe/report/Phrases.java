package steppe.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import steppe.analysis.Proportion;

/** Shares, frequencies, differences and months as a sentence says them. */
final class Phrases {
    private static final String PERCENT = "\u00a0%";
    private static final int HUNDRED = 100;
    private static final double NEARLY_ALL = 0.985;
    private static final double SLIGHTEST = 1e-6;

    private Phrases() {}

    private static String number(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    static String count(long number) {
        return number("#,##0", number);
    }

    /** {@code 1 run}, {@code 1,000 runs}. */
    static String counted(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String runs(long number) {
        return counted(number, "run", "runs");
    }

    /** A share in whole percent, {@code 29 %}; what is neither nothing nor all is not called so. */
    static String percent(double share) {
        return end(share) + PERCENT;
    }

    /** A share in percent, with a decimal or two where it would else look like another. */
    static String apart(double share, double other) {
        if (!percent(share).equals(percent(other))) {
            return percent(share);
        }
        var tenths = number("0.0", HUNDRED * share);
        return (tenths.equals(number("0.0", HUNDRED * other)) ? number("0.00", HUNDRED * share) : tenths) + PERCENT;
    }

    /** Two shares, {@code 17 to 30 %}; close to nothing or to all with a decimal, which is never rounded to these. */
    static String span(double low, double high) {
        return (low >= NEARLY_ALL || high <= 1 - NEARLY_ALL
                        ? fine(low) + " to " + fine(high)
                        : end(low) + " to " + end(high))
                + PERCENT;
    }

    private static String fine(double share) {
        var rounding = share > NEARLY_ALL ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return share == 0 || share == 1
                ? end(share)
                : BigDecimal.valueOf(HUNDRED * share).setScale(1, rounding).toPlainString();
    }

    private static String end(double share) {
        long hundredths = whole(share);
        if (hundredths == 0 && share > 0) {
            return "under 1";
        }
        return hundredths == HUNDRED && share < 1 ? "over 99" : Long.toString(hundredths);
    }

    private static long whole(double share) {
        return Math.round(HUNDRED * share);
    }

    /** The interval of a share of runs with their number, {@code 95 % interval 82 to 86 %, n = 1,000}. */
    static String interval(Proportion share) {
        return "95" + PERCENT + " interval " + span(share.low(), share.high()) + ", n = " + count(share.runs());
    }

    /**
     * In how many runs something is so: counted up to a hundred of them, else of 10 where that is the same in whole percent, else of
     * 100. All and none are said only where they are meant.
     */
    static String frequency(Proportion share) {
        int runs = share.runs();
        long some = Math.round(share.share() * runs);
        if (runs == 1) {
            return some == 1 ? "in the only run" : "not in the only run";
        } else if (some == runs || some == 0) {
            return some == 0 ? "in none of " + count(runs) + " runs" : "in all " + count(runs) + " runs";
        } else if (runs <= HUNDRED) {
            return "in " + some + " of " + runs + " runs";
        }
        long hundredths = whole(share.share());
        if (hundredths == 0 || hundredths == HUNDRED) {
            return hundredths == 0 ? "in fewer than 1 of 100 runs" : "in more than 99 of 100 runs";
        }
        return hundredths % 10 == 0 ? "in " + hundredths / 10 + " of 10 runs" : "in " + hundredths + " of 100 runs";
    }

    /** The same of some of them, after what has been said of others: {@code in 9 of 100}. */
    static String part(int some, int runs) {
        return frequency(new Proportion((double) some / runs, runs)).replaceFirst(" runs?$", "");
    }

    /** The size of a difference of shares, {@code 0.7 points}. */
    static String points(double difference) {
        return number(pattern(difference), Math.abs(plain(difference))) + " points";
    }

    /** Two differences, {@code −0.1 to 0.2}. */
    static String between(double low, double high) {
        var pattern = pattern(low).length() > pattern(high).length() ? pattern(low) : pattern(high);
        return (number(pattern, plain(low)) + " to " + number(pattern, plain(high))).replace("-", "\u2212");
    }

    /** What is within rounding error of zero is zero, without a sign. */
    private static double plain(double difference) {
        return Math.abs(difference) < SLIGHTEST ? 0 : difference;
    }

    /** As many decimals as show the first digit of a difference, at least one. */
    private static String pattern(double difference) {
        int decimals = 1;
        while (plain(difference) != 0 && Math.abs(difference) * Math.pow(10, decimals) < 1) {
            decimals++;
        }
        return "0." + "0".repeat(decimals);
    }

    /** A month as a point in time: {@code the end of 2035} for its December, else {@code June 2027}. */
    static String month(YearMonth month) {
        return month.getMonth() == Month.DECEMBER ? "the end of " + month.getYear() : named(month);
    }

    /** A month as a period: its year alone for a December, the last month of the year, else {@code June 2027}. */
    static String year(YearMonth month) {
        return month.getMonth() == Month.DECEMBER ? Integer.toString(month.getYear()) : named(month);
    }

    private static String named(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    /** {@code a, b and c}. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A name of more than one, such as {@code Gulf states}; {@code United States} is one. */
    static boolean isPlural(String name) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return last.endsWith("s") && Character.isLowerCase(last.charAt(0));
    }

    /** As the beginning of a sentence. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
