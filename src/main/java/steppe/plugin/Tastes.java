package steppe.plugin;

/**
 * What a country cares for, drawn once a run.
 *
 * @param riskAversion dislike of a power whose word may fail, gamma
 * @param dominanceAversion dislike of a power whose share passes the threshold, eta
 * @param dominanceThreshold share from which a power counts as dominant, tau
 * @param recency how fast experience is forgotten, in [0, 1] a quarter
 * @param experimentation how much of an experience counts for what was not tried, in [0, 1]
 */
public record Tastes(
        double riskAversion,
        double dominanceAversion,
        double dominanceThreshold,
        double recency,
        double experimentation) {
    /** The cost of leaning on a power that may fail: gamma R (1 - R) x. */
    public double risk(Prospect prospect) {
        double reliability = prospect.reliability();
        return riskAversion * reliability * (1 - reliability) * prospect.openness();
    }

    /** The cost of a power that has grown dominant: 2 eta max(0, S - tau). */
    public double dominance(Prospect prospect) {
        return 2 * dominanceAversion * Math.max(0, prospect.share() - dominanceThreshold);
    }
}
