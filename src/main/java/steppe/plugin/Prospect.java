package steppe.plugin;

/**
 * What a country sees when it weighs how open to be to a power in a domain. It holds for as long as it is being asked about; who
 * wants to remember something of it, remembers numbers.
 */
public interface Prospect {
    /** {@code economic security political cultural}. */
    String domain();

    /** How much the country cares for what a power brings in this domain, at least 0. */
    double need();

    /** The power's effort as a multiple of the first month's, at least 0. */
    double offer();

    /** Belief that it delivers, in [0, 1]. */
    double reliability();

    /** Openness to it, in [0, 1]. */
    double openness();

    /** Its influence share, in [0, 1]. */
    double share();

    /** Fear of it: threat times what a threat weighs in this domain, at least 0. */
    double fear();

    /** Its share of the country's security ties, in [0, 1]. */
    double patronage();

    /** Share of the benefit that its conditions take away, in [0, 1]. */
    double conditions();

    /** How much further the boldest peer has moved away from it, at least 0, times what that counts. */
    double boldness();

    /** What it offers, seen as it offers it: need 2o / (1 + o), less its conditions. Saturates at twice the need. */
    default double promise() {
        return need() * (1 - conditions()) * 2 * offer() / (1 + offer());
    }

    /** What it offers, as far as it is believed. */
    default double benefit() {
        return reliability() * promise();
    }
}
