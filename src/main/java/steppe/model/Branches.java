package steppe.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import steppe.config.Point;
import steppe.config.Scenario;

/**
 * Runs of scenarios that differ only in when their war ends, on the same chances. Until the first of their wars ends they are the
 * same run, so that the past is simulated once, and each branches off when its own war ends (cloning of simulations: Hybinette and
 * Fujimoto 2001, Cloning Parallel Simulations, ACM Transactions on Modeling and Computer Simulation 11). Each is the same, bit by
 * bit, as if it had been made by itself.
 */
public final class Branches {
    private Branches() {}

    /**
     * Makes runs.
     *
     * @param scenarios any two of which {@linkplain Scenario#differsAtMostInEndOfWar differ at most} in when their war ends
     * @param point numbers that are not drawn
     * @param layout of all of them
     * @param values of each trajectory, as many as the layout has; what stood there is lost
     * @throws RuntimeException if any of the runs fails; which of them, and why, is found by making each by itself
     */
    public static List<Trajectory> run(
            List<Scenario> scenarios, Point point, long seed, int replication, Layout layout, List<double[]> values) {
        var worlds = IntStream.range(0, scenarios.size())
                .mapToObj(i -> new World(scenarios.get(i), point, seed, replication, layout, values.get(i)))
                .toList();
        worlds.forEach(World::start);
        var byEnd = worlds.stream().sorted(Comparator.comparing(Branches::end)).toList();
        var longest = byEnd.get(byEnd.size() - 1);
        if (longest.isOpenBook()) {
            branchOff(byEnd.subList(0, byEnd.size() - 1), longest, layout.months());
        }
        return worlds.stream()
                .map(world -> {
                    world.runTo(layout.months());
                    return world.trajectory();
                })
                .toList();
    }

    /** Takes the world of the longest war to where each other war ends, and lets the other world go on from there. */
    private static void branchOff(List<World> byEnd, World longest, int months) {
        var past = new Snapshot();
        for (var world : byEnd) {
            int shared = Math.min(end(world), months);
            if (shared > 0) {
                longest.runTo(shared);
                past.take(longest);
                world.goOnFrom(past);
                world.copyPast(longest);
            }
        }
    }

    /** The first month that may differ. */
    private static int end(World world) {
        return Math.max(0, world.war().story().ended());
    }
}
