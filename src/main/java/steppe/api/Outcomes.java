package steppe.api;

import steppe.config.Scenario;
import steppe.experiment.Outcome;
import steppe.model.Trajectory;

/** Outcomes that are numbers. */
final class Outcomes {
    private Outcomes() {}

    /** @throws IllegalArgumentException if there is no such outcome, or it is a month */
    static Outcome of(Scenario scenario, String name) {
        Outcome outcome;
        try {
            outcome = Outcome.of(scenario, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("outcome (" + name + ") " + e.getMessage(), e);
        }
        if (outcome.isMonth()) {
            throw new IllegalArgumentException("outcome (" + name
                    + ") is a month that may never come. Maybe whether it has come:" + " CHN passes RUS by 2035");
        }
        return outcome;
    }

    static double value(Outcome outcome, Trajectory run) {
        return (Double) outcome.of(run);
    }
}
