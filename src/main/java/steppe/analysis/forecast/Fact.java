package steppe.analysis.forecast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened or did not, with the probability that each entrant gave it.
 *
 * @param says it in words
 * @param probabilities by entrant, such as the share of its runs in which it happens
 */
public record Fact(String says, boolean happened, Map<String, Double> probabilities) {
    private static final double HALF = 0.5;

    public Fact {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        probabilities.forEach((entrant, probability) -> {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        says + ": the probability of " + entrant + " (" + probability + ") must lie between 0 and 1");
            }
        });
    }

    /** How far what happened is from what an entrant said: from 0, sure and right, to 1, sure and wrong. */
    public double surprise(String entrant) {
        return Math.abs(probabilities.get(entrant) - (happened ? 1 : 0));
    }

    /** Whether it is of a direction alone: whoever says that nothing changes can only toss a coin. */
    public boolean isDirection(String persistence) {
        return probabilities.getOrDefault(persistence, Double.NaN) == HALF;
    }
}
