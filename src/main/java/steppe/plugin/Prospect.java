package steppe.plugin;

/**
 * What a country sees when it weighs how open to be to a power in a domain.
 *
 * @param domain {@code economic security political cultural}
 * @param need how much the country cares for what a power brings in this domain, at least 0
 * @param offer the power's effort as a multiple of the first month's, at least 0
 * @param reliability belief that it delivers, in [0, 1]
 * @param openness to it, in [0, 1]
 * @param share its influence share, in [0, 1]
 * @param fear of it: threat times what a threat weighs in this domain, at least 0
 * @param patronage its share of the country's security ties, in [0, 1]
 * @param conditions share of the benefit that its conditions take away, in [0, 1]
 * @param boldness how much further the boldest peer has moved away from it, at least 0, times what that counts
 */
public record Prospect(
        String domain,
        double need,
        double offer,
        double reliability,
        double openness,
        double share,
        double fear,
        double patronage,
        double conditions,
        double boldness) {
    /** What it offers, seen as it offers it: need 2o / (1 + o), less its conditions. Saturates at twice the need. */
    public double promise() {
        return need * (1 - conditions) * 2 * offer / (1 + offer);
    }

    /** What it offers, as far as it is believed. */
    public double benefit() {
        return reliability * promise();
    }
}
