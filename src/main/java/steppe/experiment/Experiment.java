package steppe.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import steppe.config.ConfigException;
import steppe.config.ExperimentSpec;
import steppe.config.Problem;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.model.Layout;

/**
 * A question put to the model: policies crossed with replications on the same random streams.
 *
 * @param policies the scenario under each policy, in the order of the experiment
 * @param seed root of all randomness; the same experiment always makes the same runs
 * @param outcomes what is read off each run
 * @param plan the points that each policy is run at
 */
public record Experiment(
        ExperimentSpec spec,
        Map<String, Scenario> policies,
        long seed,
        int replications,
        List<Outcome> outcomes,
        Plan plan) {
    public Experiment {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * An experiment as it was read.
     *
     * @throws steppe.config.ConfigException if an outcome cannot be read off these scenarios, or a factor varies nothing
     */
    public static Experiment of(ResolvedExperiment resolved, long seed, int replications) {
        var scenario = resolved.scenarios().values().iterator().next();
        return new Experiment(
                resolved.spec(),
                resolved.scenarios(),
                seed,
                replications,
                Outcome.all(resolved),
                plan(resolved, scenario, seed));
    }

    private static Plan plan(ResolvedExperiment resolved, Scenario scenario, long seed) {
        var factors = Factor.all(resolved);
        try {
            return Plan.of(resolved.spec().design(), factors, scenario, seed);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(List.of(new Problem(resolved.designAt(), "design: " + e.getMessage())));
        }
    }

    /**
     * An experiment that a program makes: no file, no table, no design.
     *
     * @param name as in captions, where an experiment in YAML has its own
     * @param policies scenarios by name, the one that others are compared with first; at least one
     * @param titles of the policies, by name
     * @param outcomes that can be read off all of them
     */
    public static Experiment of(
            String name,
            String title,
            Map<String, Scenario> policies,
            Map<String, String> titles,
            List<Outcome> outcomes,
            long seed,
            int replications) {
        var base = policies.keySet().iterator().next();
        var spec = new ExperimentSpec(
                1,
                name,
                title,
                "",
                "",
                seed,
                replications,
                null,
                0,
                null,
                policies.keySet().stream()
                        .map(policy -> new ExperimentSpec.Policy(policy, titles.get(policy), null, Map.of()))
                        .toList(),
                outcomes.stream().map(Outcome::name).toList(),
                Map.of(),
                null,
                new ExperimentSpec.Report(base, List.of()));
        return new Experiment(
                spec, policies, seed, replications, outcomes, Plan.of(null, Map.of(), policies.get(base), seed));
    }

    /**
     * Some of the runs, which are in the order of their replications, so that every point and policy has results early; within
     * one by point and then policy.
     *
     * @param from place of the first, from 0
     * @param to after the last, at most {@link #size}
     */
    public Stream<Run> runs(long from, long to) {
        var names = policies.keySet().toArray(String[]::new);
        return LongStream.range(from, to).mapToObj(place -> {
            var policy = names[(int) (place % names.length)];
            int point = (int) (place / names.length % plan.size());
            int replication = plan.replication(point, (int) (place / names.length / plan.size()));
            return new Run(policy, point, plan.point(point), replication, seed, policies.get(policy));
        });
    }

    /** The same without a rule that may stop it. */
    public Experiment exactly() {
        return new Experiment(spec.exactly(), policies, seed, replications, outcomes, plan);
    }

    /** How many runs make one replication of every policy at every point. */
    public long breadth() {
        return (long) plan.size() * policies.size();
    }

    /** How many runs there are. */
    public long size() {
        return replications * breadth();
    }

    /** The scenario that policies deviate from, as the first of them sees it. */
    public Scenario scenario() {
        return policies.values().iterator().next();
    }

    /**
     * The months that the table of shares has, rising: the first, the last month of every quarter or what the experiment asks for,
     * the last of the known past, and the last of all.
     */
    public int[] recorded() {
        var time = scenario().time();
        int last = time.months() - 1;
        int now = time.index(time.now());
        return IntStream.rangeClosed(0, last)
                .filter(month -> month == 0 || month == now || month == last || (month + 1) % spec.every() == 0)
                .toArray();
    }

    /** The columns of every run. */
    public Layout layout() {
        return Layout.of(scenario());
    }
}
