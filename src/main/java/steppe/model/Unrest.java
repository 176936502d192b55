package steppe.model;

import steppe.plugin.CrisisType;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/** People or a part of the elite rise against the regime; it comes easier where the last one is fresh. */
public record Unrest() implements CrisisType {
    @Override
    public String key() {
        return "unrest";
    }

    @Override
    public String summary() {
        return "people or a part of the elite rise against the regime; whoever keeps regimes safe is asked";
    }

    @Override
    public double likelihood(Situation situation) {
        return 1 + situation.vigilance();
    }

    @Override
    public double appeal(Suitor suitor) {
        return suitor.patronage() * (1 + suitor.regimeSecurity());
    }
}
