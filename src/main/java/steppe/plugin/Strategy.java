package steppe.plugin;

/**
 * How a country deals with the powers that court it.
 *
 * <p>A strategy is a choice of utility: what a country would like of each power in each domain. Openness follows utility by
 * an inertial logit that is the same for all strategies (docs/model.md, M9).
 */
public interface Strategy extends Plugin {
    /**
     * The mind of one country in one run. Called once for each, before the first month.
     *
     * @param tastes what the country cares for
     */
    Mind mind(Tastes tastes);
}
