package steppe.analysis.discovery;

/**
 * A part of the space of inputs with the policy that does best there. Gains are of worlds that had no part in drawing the region, in
 * the unit of the outcome, positive if the policy is better.
 *
 * @param policy best in the worlds that drew the region
 * @param worlds held out that lie in it
 * @param share of the held-out worlds
 * @param mean outcome of the policy in them
 * @param gain over the policy that is best over all worlds; 0 if it is the same
 * @param halfWidth of the gain's 95% interval; NaN if it has none, with fewer than two worlds or at the points of a design
 * @param rival that comes second there; the policy itself if there is no other
 * @param lead over the rival
 * @param leadHalfWidth of the lead's 95% interval; NaN as that of the gain
 */
public record Region(
        Box box,
        String policy,
        int worlds,
        double share,
        double mean,
        double gain,
        double halfWidth,
        String rival,
        double lead,
        double leadHalfWidth) {
    /** Whether the policy is surely better than the next one there; not without an interval. */
    public boolean sure() {
        return lead - leadHalfWidth > 0;
    }
}
