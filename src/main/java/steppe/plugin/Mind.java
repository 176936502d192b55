package steppe.plugin;

/**
 * A country's judgement in one run. It may remember what {@link #review} told it, and change its judgement there and nowhere else:
 * without a review, the same prospect is always judged alike. Prospects hold while they are being asked about.
 */
@FunctionalInterface
public interface Mind {
    /**
     * The utility of a little more openness to a power, in logit units: one more of them multiplies the openness that the
     * country would choose by e. Only changes since the first month count, so a constant does nothing. Must be finite.
     */
    double utility(Prospect prospect);

    /**
     * The most that openness may multiply the effect of effort in a domain; at least 0. Asked after each choice.
     *
     * @param domain {@code economic security political cultural}
     * @param acceptance what it may be for everybody, at least 1
     */
    default double ceiling(String domain, double acceptance) {
        return acceptance;
    }

    /**
     * Looks back on a quarter, before the next choice.
     *
     * @param satisfaction benefit less fear and dominance as they stand, summed over powers and domains by openness, in
     *     utility units
     * @param chance uniform in (0, 1), the same in every scenario for a given replication
     */
    default void review(double satisfaction, double chance) {}
}
