package steppe.results;

/**
 * How far the work on a run folder has come.
 *
 * @param state {@code running interrupted done}
 * @param made runs made, failed ones included
 * @param failed runs that failed
 * @param of runs asked for
 * @param seconds since work began
 * @param updated ISO instant
 */
public record Status(String state, long made, long failed, long of, double seconds, String updated) {}
