package steppe.sample;

import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** Opens most to whoever is weakest: an offer counts the more, the less influence its power already has. */
public record Balancer() implements Strategy {
    @Override
    public String key() {
        return "balancer";
    }

    @Override
    public String summary() {
        return "opens most to whoever is weakest";
    }

    @Override
    public Mind mind(Tastes tastes) {
        return at -> at.benefit() * (1 - at.share()) - at.fear() - at.boldness();
    }
}
