package steppe.model;

import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** Goes with whoever delivers most, dominant or not. */
public record Bandwagon() implements Strategy {
    @Override
    public String key() {
        return "bandwagon";
    }

    @Override
    public String summary() {
        return "goes with whoever delivers most, dominant or not";
    }

    @Override
    public Mind mind(Tastes tastes) {
        return at -> at.benefit() - tastes.risk(at) - at.fear() - at.boldness();
    }
}
