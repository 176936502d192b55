package steppe.model;

import steppe.plugin.CrisisType;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/** An armed clash at a border; the protector is asked. */
public record Clash() implements CrisisType {
    @Override
    public String key() {
        return "clash";
    }

    @Override
    public String summary() {
        return "armed clash at a border; the protector is asked";
    }

    @Override
    public double likelihood(Situation situation) {
        return 1;
    }

    @Override
    public double appeal(Suitor suitor) {
        return suitor.patronage();
    }
}
