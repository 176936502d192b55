package steppe.api;

/**
 * What a policy changes in the same worlds: an outcome under it less the same replication's under the first policy.
 *
 * @param pairs replications of which both runs came to their end
 * @param mean of the differences, in the unit of the outcome; NaN without pairs
 * @param halfWidth of the 95 % interval of the mean (Student's t); NaN with fewer than two pairs
 * @param higher in how many pairs the policy gives more
 * @param lower in how many pairs it gives less
 */
public record Difference(int pairs, double mean, double halfWidth, int higher, int lower) {}
