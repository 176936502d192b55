package steppe.chart;

import steppe.results.Table;

/**
 * One run with the reasons for what it does: whose share changed where, in which month, why and by whom.
 *
 * @param policy of the run
 * @param replication its number, which with the seed gives the same run again
 * @param metric the share that is explained: {@code influence}, {@code contest} or a domain, such as {@code economic}
 * @param contributions {@code month}, {@code area}, {@code power}, {@code cause}, {@code actor}, {@code change}: what a
 *     cause added in that month to the share that the power had the month before. Several rows of a month and cause add up.
 *     The actor is the power behind it, absent if there is none.
 * @param shares {@code month}, {@code area}, {@code power}, {@code share}, of the first and the last month at least
 */
public record TracedRun(String policy, int replication, String metric, Table contributions, Table shares) {
    /** What the share is of. */
    String whole() {
        return switch (metric) {
            case "influence" -> "influence";
            case "contest" -> "influence by contest";
            default -> metric + " ties";
        };
    }
}
