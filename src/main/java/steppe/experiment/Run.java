package steppe.experiment;

import java.io.Serializable;
import java.util.concurrent.Callable;
import steppe.config.Point;
import steppe.config.Scenario;
import steppe.model.Trajectory;
import steppe.model.World;

/**
 * One run to make. Self-contained, so that whoever makes it needs nothing else.
 *
 * @param policy its name
 * @param point index in the design, from 0
 * @param given numbers that the design sets
 * @param replication index of the repeat, from 0; the same chances under every policy
 * @param scenario with the policy's deviations in it
 */
public record Run(String policy, int point, Point given, int replication, long seed, Scenario scenario)
        implements Callable<Run.Result>, Serializable {
    /** Makes the run. A run that fails is a result too. */
    @Override
    public Result call() {
        try {
            return new Result(this, World.run(scenario, given, seed, replication), null);
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
