package steppe.model;

import steppe.plugin.CrisisType;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/** The leader goes, of himself or by nature; nobody is asked. */
public record LeaderGone() implements CrisisType {
    @Override
    public String key() {
        return "succession";
    }

    @Override
    public String summary() {
        return "the leader goes, of himself or by nature; nobody is asked";
    }

    @Override
    public double likelihood(Situation situation) {
        return 1;
    }

    @Override
    public double appeal(Suitor suitor) {
        return 0;
    }

    @Override
    public boolean endsARule() {
        return true;
    }
}
