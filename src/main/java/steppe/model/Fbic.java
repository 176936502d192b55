package steppe.model;

import steppe.config.Logarithm;

/**
 * Formal Bilateral Influence Capacity, exactly as published, as a function of its raw inputs (Moyer, Sweijs, Burrows and Van
 * Manen 2018, Power and Influence in a Globalized World, Atlantic Council). The model's own {@link Influence} follows its form
 * with the channels that the sources speak of; this class is the yardstick for published scores.
 */
final class Fbic {
    private static final double MOST_BANDWIDTH = 3.1831572;
    private static final double MOST_DEPENDENCE = 4.1227694;
    private static final double MOST_INFLUENCE = 0.58199161;

    private Fbic() {}

    /**
     * Volume of ties, scaled to [0, 1].
     *
     * @param representation level of diplomatic representation
     * @param organisations shared memberships of intergovernmental organisations
     * @param agreements trade agreements
     * @param trade total trade
     * @param alliances military alliances
     * @param arms arms transfers
     */
    static double bandwidth(
            double representation,
            double organisations,
            double agreements,
            double trade,
            double alliances,
            double arms) {
        double raw = 0.11 * representation
                + 0.19 * organisations
                + 0.14 * agreements
                + 0.35 * trade
                + 0.13 * alliances
                + 0.08 * arms;
        return raw / MOST_BANDWIDTH;
    }

    /**
     * One side's dependence on the other, scaled to [0, 1]. All arguments are in percent.
     *
     * @param aidToGdp aid received over GDP
     * @param aidShare its part of all aid received
     * @param tradeToGdp trade over GDP
     * @param tradeShare its part of all trade
     * @param armsToStock arms imports over the stock of military means
     * @param armsShare its part of all arms imports
     */
    static double dependence(
            double aidToGdp,
            double aidShare,
            double tradeToGdp,
            double tradeShare,
            double armsToStock,
            double armsShare) {
        double raw = 0.21 * weight(aidToGdp)
                + 0.12 * weight(aidShare)
                + 0.28 * weight(tradeToGdp)
                + 0.16 * weight(tradeShare)
                + 0.10 * weight(armsToStock)
                + 0.13 * weight(armsShare);
        return raw / MOST_DEPENDENCE;
    }

    /** Influence capacity of one state in another, scaled to [0, 1]. */
    static double influence(double bandwidth, double dependence) {
        return bandwidth * dependence / MOST_INFLUENCE;
    }

    /** How much a percentage weighs: ln(1 + percent). */
    static double weight(double percent) {
        return Logarithm.of(1 + percent);
    }
}
