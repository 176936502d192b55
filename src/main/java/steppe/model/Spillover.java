package steppe.model;

import steppe.plugin.CrisisType;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/** A danger from outside crosses the border; a protector that is trusted is asked. */
public record Spillover() implements CrisisType {
    @Override
    public String key() {
        return "spillover";
    }

    @Override
    public String summary() {
        return "a danger from outside crosses the border; a protector that is trusted is asked";
    }

    @Override
    public double likelihood(Situation situation) {
        return situation.danger();
    }

    @Override
    public double appeal(Suitor suitor) {
        return suitor.patronage() * suitor.reliability();
    }
}
