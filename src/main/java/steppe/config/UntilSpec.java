package steppe.config;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * When an experiment has enough replications: when the mean of every outcome named is known to a half-width, under every policy and
 * at every point of the design.
 *
 * @param least replications to make in any case; the fewer, the less is known of how far runs differ when it is first asked
 * @param confidence of the intervals
 * @param means what must be known how well
 */
public record UntilSpec(int least, double confidence, List<Known> means) implements Serializable {
    public UntilSpec {
        Check.require(least >= 2, "least", "(%s) must be at least 2", least);
        Check.require(confidence > 0 && confidence < 1, "confidence", "(%s) must lie between 0 and 1", confidence);
        means = Maps.frozen(means);
        Check.require(!means.isEmpty(), "means", "needs at least one");
        var names = new HashSet<String>();
        means.forEach(mean -> Check.require(names.add(mean.outcome), "means", "(%s) is named twice", mean.outcome));
    }

    /**
     * One outcome.
     *
     * @param outcome as in the experiment; no month, which may never come
     * @param halfWidth of the interval of its mean
     */
    public record Known(String outcome, double halfWidth) implements Serializable {
        public Known {
            Check.require(halfWidth > 0, "halfWidth", "(%s) must be positive", halfWidth);
        }
    }
}
