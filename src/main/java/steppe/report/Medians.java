package steppe.report;

import java.time.YearMonth;

/** The medians of a share in two months, written with as many digits as tell them apart, if two decimals do. */
record Medians(double before, double after, YearMonth now, YearMonth end) {
    /** {@code 30 % in 2025, 20 % in 2035}. */
    String apart() {
        return Phrases.apart(before, after) + " in " + Phrases.year(now) + ", " + Phrases.apart(after, before) + " in "
                + Phrases.year(end);
    }

    /** {@code 30 % in 2025 to 20 % in 2035}. */
    String way() {
        return apart().replace(", ", " to ");
    }

    /** As what a share is, in the middle of the runs: {@code is 30 % in 2025 and 20 % in 2035 in the median}. */
    String told() {
        return " is "
                + (isSame()
                        ? Phrases.apart(before, after) + " in " + Phrases.year(now) + " and in " + Phrases.year(end)
                        : apart().replace(", ", " and "))
                + " in the median";
    }

    /** Whether they go up, or down, as far as the digits show. */
    boolean move(boolean isUp) {
        return !isSame() && isUp == after > before;
    }

    private boolean isSame() {
        return Phrases.apart(before, after).equals(Phrases.apart(after, before));
    }
}
