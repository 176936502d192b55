package steppe.analysis.discovery;

/**
 * Cases in which a box is looked for or judged: those that no earlier box holds.
 *
 * @param open which cases
 * @param runs how many there were before any box was found
 * @param interesting how many of those are of interest
 */
record Sample(Cases cases, boolean[] open, int runs, int interesting) {
    static Sample of(Cases cases, boolean[] among) {
        int runs = 0;
        int interesting = 0;
        for (int run = 0; run < among.length; run++) {
            runs += among[run] ? 1 : 0;
            interesting += among[run] && cases.interesting(run) ? 1 : 0;
        }
        return new Sample(cases, among, runs, interesting);
    }

    /** The same without what a box holds; shares stay those of the whole. */
    Sample without(Box box) {
        var left = open.clone();
        for (int run = 0; run < left.length; run++) {
            left[run] &= !box.holds(cases.inputs(), run);
        }
        return new Sample(cases, left, runs, interesting);
    }

    Tally tally(Box box) {
        int inside = 0;
        int hits = 0;
        for (int run = 0; run < open.length; run++) {
            if (open[run] && box.holds(cases.inputs(), run)) {
                inside++;
                hits += cases.interesting(run) ? 1 : 0;
            }
        }
        return new Tally(inside, hits, runs, interesting);
    }
}
