package steppe.plugin;

/**
 * A power as a country in need sees it.
 *
 * @param patronage its share of the country's security ties, in [0, 1]
 * @param reliability belief that it does what it promises, in [0, 1]
 * @param credit share of external public debt owed to it, in [0, 100]
 * @param regimeSecurity how much it is known to keep regimes in their seats, at least 0
 */
public record Suitor(double patronage, double reliability, double credit, double regimeSecurity) {}
