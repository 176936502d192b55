package steppe.model;

import steppe.plugin.CrisisType;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/** Debts cannot be served; likelier with a heavier burden than at first, and the largest creditor is asked. */
public record Distress() implements CrisisType {
    @Override
    public String key() {
        return "debt-distress";
    }

    @Override
    public String summary() {
        return "debts cannot be served; the largest creditor is asked";
    }

    @Override
    public double likelihood(Situation situation) {
        return situation.firstBurden() > 0 ? situation.burden() / situation.firstBurden() : 1;
    }

    @Override
    public double appeal(Suitor suitor) {
        return suitor.credit();
    }
}
