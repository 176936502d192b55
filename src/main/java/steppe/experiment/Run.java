package steppe.experiment;

import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import steppe.config.Point;
import steppe.config.Scenario;
import steppe.model.Layout;
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
        return result(() -> World.run(scenario, given, seed, replication));
    }

    /**
     * Makes the run and writes it where another was.
     *
     * @param layout of the scenario's runs
     * @param values of the trajectory; what stood there is lost
     */
    public Result into(Layout layout, double[] values) {
        return result(() -> World.run(scenario, given, seed, replication, layout, values));
    }

    private Result result(Supplier<Trajectory> made) {
        try {
            return new Result(this, made.get(), null);
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
