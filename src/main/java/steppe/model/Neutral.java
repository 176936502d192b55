package steppe.model;

import steppe.plugin.Mind;
import steppe.plugin.Prospect;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** As multi-vector, but never opens up more to a foreign security tie than it did at first. */
public record Neutral() implements Strategy {
    @Override
    public String key() {
        return "neutral";
    }

    @Override
    public String summary() {
        return "as multi-vector, but never opens up more to a foreign security tie than it did at first";
    }

    @Override
    public Mind mind(Tastes tastes) {
        var judgement = new MultiVector().mind(tastes);
        return new Mind() {
            @Override
            public double utility(Prospect prospect) {
                return judgement.utility(prospect);
            }

            @Override
            public double ceiling(String domain, double acceptance) {
                return domain.equals("security") ? 1 : acceptance;
            }
        };
    }
}
