package steppe.model;

import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** Forgives dominance and threat to the power that keeps its regime safe, and does not copy those who move away from it. */
public record Client() implements Strategy {
    @Override
    public String key() {
        return "client";
    }

    @Override
    public String summary() {
        return "forgives dominance and threat to the power that keeps its regime safe";
    }

    @Override
    public Mind mind(Tastes tastes) {
        return at -> at.benefit()
                - tastes.risk(at)
                - (tastes.dominance(at) + at.fear() + at.boldness()) * (1 - at.patronage());
    }
}
