package steppe.report;

/**
 * One thing that the runs say, in a sentence made from their numbers.
 *
 * @param about stem of the figure that shows it
 * @param claim without the full stop
 * @param evidence how many runs say so, with the interval and the number of runs
 */
record Finding(String about, String claim, String evidence, Sureness sure) {
    /** Whether the runs show a difference, or anything else than that there is none to see. */
    boolean isSeen() {
        return sure != Sureness.NOT_SEEN;
    }

    /** What it rests on, after the word for how sure it is. */
    String grounds() {
        return sure.isSaid() ? Phrases.capital(sure.words()) + ": " + evidence : Phrases.capital(evidence);
    }
}
