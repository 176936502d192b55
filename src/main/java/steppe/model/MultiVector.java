package steppe.model;

import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** Spreads its ties, fears any power that grows dominant, and follows peers who dare more. */
public record MultiVector() implements Strategy {
    @Override
    public String key() {
        return "multi-vector";
    }

    @Override
    public String summary() {
        return "spreads its ties and fears any power that grows dominant";
    }

    @Override
    public Mind mind(Tastes tastes) {
        return at -> at.benefit() - tastes.risk(at) - tastes.dominance(at) - at.fear() - at.boldness();
    }
}
