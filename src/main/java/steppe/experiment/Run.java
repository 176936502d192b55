package steppe.experiment;

import java.io.Serializable;
import steppe.config.Scenario;
import steppe.model.Trajectory;
import steppe.model.World;

/**
 * One run to make. Self-contained, so that whoever makes it needs nothing else.
 *
 * @param policy its name
 * @param replication index of the repeat, from 0; the same chances under every policy
 * @param scenario with the policy's deviations in it
 */
public record Run(String policy, int replication, long seed, Scenario scenario) implements Serializable {
    /** Makes the run. A run that fails is a result too. */
    public Result execute() {
        try {
            return new Result(this, World.run(scenario, seed, replication), null);
        } catch (RuntimeException e) {
            return new Result(this, null, e);
        }
    }

    /**
     * A run that was made.
     *
     * @param trajectory null if the run failed
     * @param failure null if it did not
     */
    public record Result(Run run, Trajectory trajectory, RuntimeException failure) implements Serializable {
        public boolean failed() {
            return failure != null;
        }
    }
}
