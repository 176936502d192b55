package steppe.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An experiment with the scenario of each of its policies, complete and checked.
 *
 * @param scenarios by the name of the policy, in the order of the file; all have the same months, powers and countries
 * @param outcomesAt where each outcome of the spec stands
 * @param factorsAt where each factor of the spec stands
 * @param designAt where the design of the spec stands; null without one
 */
public record ResolvedExperiment(
        ExperimentSpec spec,
        Map<String, Scenario> scenarios,
        List<Position> outcomesAt,
        Map<String, Position> factorsAt,
        Position designAt)
        implements Serializable {
    public ResolvedExperiment {
        scenarios = Maps.frozen(scenarios);
        outcomesAt = Maps.frozen(outcomesAt);
        factorsAt = Maps.frozen(factorsAt);
    }

    /**
     * Reads an experiment and its scenarios.
     *
     * @param settings of the command line, such as {@code war.load=0.5}, laid over the scenario and under all policies
     * @throws ConfigException with every problem of the experiment, its scenario and its policies
     */
    public static ResolvedExperiment read(Path file, List<String> settings) {
        return ExperimentReader.read(file, settings);
    }
}
