package steppe.chart;

import steppe.results.Table;

/**
 * One run with the reasons for what it does: whose share of influence changed where, in which month, why and by whom.
 *
 * @param policy of the run
 * @param replication its number, which with the seed gives the same run again
 * @param contributions {@code month}, {@code area}, {@code power}, {@code cause}, {@code actor}, {@code change}: what a
 *     cause added in that month to the share that the power had the month before. Several rows of a month and cause add up.
 *     The actor is the power behind it, absent if there is none.
 * @param shares {@code month}, {@code area}, {@code power}, {@code share}, of the first and the last month at least
 */
public record Trace(String policy, int replication, Table contributions, Table shares) {}
