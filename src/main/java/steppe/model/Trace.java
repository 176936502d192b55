package steppe.model;

import java.util.List;

/**
 * One run and what moved its shares.
 *
 * @param trajectory the run, the same to the last bit as without a trace
 * @param metric whose shares are explained
 * @param contributions in the order of months, areas, causes, actors and powers; those that are nothing are left out
 */
public record Trace(Trajectory trajectory, Metric metric, List<Contribution> contributions) {
    public Trace {
        contributions = List.copyOf(contributions);
    }
}
