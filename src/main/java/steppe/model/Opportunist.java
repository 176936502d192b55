package steppe.model;

import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** Follows offers as they are made, and neither doubts nor fears who makes them. */
public record Opportunist() implements Strategy {
    @Override
    public String key() {
        return "opportunist";
    }

    @Override
    public String summary() {
        return "follows offers as they are made, whoever makes them";
    }

    @Override
    public Mind mind(Tastes tastes) {
        return at -> at.promise();
    }
}
