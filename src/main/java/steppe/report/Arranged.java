package steppe.report;

/**
 * What of the runs was arranged beforehand rather than drawn, so that shares of runs are no probabilities of it.
 *
 * @param points whether the runs stand at the points of a design
 * @param warEnd whether the scenario that others are compared with sets when its war ends
 */
record Arranged(boolean points, boolean warEnd) {
    static final Arranged NOTHING = new Arranged(false, false);
}
