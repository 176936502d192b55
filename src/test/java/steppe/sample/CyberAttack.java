package steppe.sample;

import steppe.plugin.CrisisType;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/** The computers of a state go dark, as likely as its danger is high; nobody needs a base to help, so the most trusted is asked. */
public record CyberAttack() implements CrisisType {
    @Override
    public String key() {
        return "cyber-attack";
    }

    @Override
    public String summary() {
        return "the computers of a state go dark; whoever is trusted most is asked";
    }

    @Override
    public double likelihood(Situation situation) {
        return situation.danger();
    }

    @Override
    public double appeal(Suitor suitor) {
        return suitor.reliability();
    }
}
