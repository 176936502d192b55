package steppe.model;

import steppe.config.Domain;
import steppe.config.HedgingSpec;
import steppe.config.PerDomain;
import steppe.config.Strategy;

/**
 * What a country would like of each power, given its strategy (M9). Utilities are in logit units: one more of them multiplies the
 * openness that the country would choose by e.
 */
final class Hedging {
    private final Strategy strategy;
    private final double riskAversion;
    private final double dominanceAversion;
    private final double dominanceThreshold;
    private final double[] needs = new double[Domain.values().length];
    private final double[] threatAversion = new double[Domain.values().length];

    Hedging(Strategy strategy, PerDomain needs, HedgingSpec spec, Draws draws) {
        this.strategy = strategy;
        this.riskAversion = draws.of(spec.riskAversion());
        this.dominanceAversion = draws.of(spec.dominanceAversion());
        this.dominanceThreshold = draws.of(spec.dominanceThreshold());
        for (var domain : Domain.values()) {
            this.needs[domain.ordinal()] = draws.of(needs.get(domain));
            this.threatAversion[domain.ordinal()] =
                    draws.of(spec.threatAversion().get(domain));
        }
    }

    /**
     * The utility of a little more openness to a power: what it brings, less the risk that it fails, its dominance and its
     * threat. Benefit saturates: an offer of o times the first counts 2o / (1 + o).
     *
     * @param offer effort as a multiple of the first month's
     * @param reliability belief that it delivers, in [0, 1]
     * @param openness to it, in [0, 1]
     * @param share its influence share, in [0, 1]
     * @param threat from it, at least 0
     * @param patronage its share of the country's security ties, in [0, 1]
     */
    double utility(
            int domain,
            double offer,
            double reliability,
            double openness,
            double share,
            double threat,
            double patronage) {
        double benefit = needs[domain] * reliability * 2 * offer / (1 + offer);
        double risk = riskAversion * reliability * (1 - reliability) * openness;
        double dominance = 2 * dominanceAversion * Math.max(0, share - dominanceThreshold);
        double fear = threatAversion[domain] * threat;
        return switch (strategy) {
            case MULTI_VECTOR, NEUTRAL -> benefit - risk - dominance - fear;
            case BANDWAGON -> benefit - risk - fear;
            case CLIENT -> benefit - risk - (dominance + fear) * (1 - patronage);
        };
    }

    /** The most that openness may multiply the effect of effort in a domain. */
    double ceiling(int domain, double acceptance) {
        return strategy == Strategy.NEUTRAL && domain == Domain.SECURITY.ordinal() ? 1 : acceptance;
    }
}
