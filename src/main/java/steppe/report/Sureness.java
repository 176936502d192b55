package steppe.report;

import steppe.analysis.Proportion;

/** How surely the runs say something: a word that follows from the 95% interval of the share of runs in which it is so. */
enum Sureness {
    NEARLY_SURE("nearly sure", "even the low end of the interval is 95 % or more"),
    LIKELY("likely", "the low end is two thirds or more"),
    LEANING("more likely than not", "the low end is over one half"),
    OPEN("open", "the interval holds one half"),
    LESS_LIKELY("less likely than not", "the high end is under one half"),
    UNLIKELY("unlikely", "the high end is one third or less"),
    NEARLY_EXCLUDED("nearly excluded", "the high end is 5 % or less"),
    SEEN("difference seen", "of mean differences of many policies: their 95 % intervals leave out zero"),
    ON_AVERAGE(
            "only on average",
            "of a mean difference: its interval leaves out zero, but perhaps less than half of the worlds agree"),
    NOT_SEEN("no difference seen", "of a mean difference: its 95 % interval holds zero, or there is none"),

    /** Of what no interval stands behind: there is no word for it. */
    UNSAID("", "");

    private static final double ALL_BUT_SURE = 0.95;
    private static final double TWO_THIRDS = 2 / 3.0;
    private static final double HALF = 0.5;

    private final String words;
    private final String rule;

    Sureness(String words, String rule) {
        this.words = words;
        this.rule = rule;
    }

    /** What the runs say of something that is so in a share of them. */
    static Sureness of(Proportion share) {
        if (share.low() > HALF) {
            return share.low() >= ALL_BUT_SURE ? NEARLY_SURE : share.low() >= TWO_THIRDS ? LIKELY : LEANING;
        } else if (share.high() < HALF) {
            return share.high() <= 1 - ALL_BUT_SURE
                    ? NEARLY_EXCLUDED
                    : share.high() <= 1 - TWO_THIRDS ? UNLIKELY : LESS_LIKELY;
        }
        return OPEN;
    }

    boolean isSaid() {
        return this != UNSAID;
    }

    /** As people read it. */
    String words() {
        return words;
    }

    /** When it is said. */
    String rule() {
        return rule;
    }
}
