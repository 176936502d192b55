package steppe.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A calibration with the scenarios of its periods and the figures of its files, complete and checked.
 *
 * @param scenarios by the name of the period, in the order of the file
 * @param observations figures of all its files
 * @param parametersAt where each pattern of parameters of the spec stands
 * @param targetsAt where each target of the spec stands
 * @param patternsAt where each pattern of the spec stands
 * @param into the file of the posterior
 */
public record ResolvedCalibration(
        CalibrationSpec spec,
        Map<String, Scenario> scenarios,
        List<Observation> observations,
        List<Position> parametersAt,
        List<Position> targetsAt,
        List<Position> patternsAt,
        String into)
        implements Serializable {
    public ResolvedCalibration {
        scenarios = Maps.frozen(scenarios);
        observations = Maps.frozen(observations);
        parametersAt = Maps.frozen(parametersAt);
        targetsAt = Maps.frozen(targetsAt);
        patternsAt = Maps.frozen(patternsAt);
    }

    /**
     * The same with other numbers of draws and points; null to leave them as they are.
     *
     * @param draws of the posterior
     * @param points of a wave
     */
    public ResolvedCalibration with(Integer draws, Integer points) {
        return new ResolvedCalibration(
                spec.with(draws, points), scenarios, observations, parametersAt, targetsAt, patternsAt, into);
    }

    /**
     * Reads a calibration and all that it names.
     *
     * @param settings of the command line, such as {@code war.load=0.5}, laid over all scenarios
     * @throws ConfigException with every problem of the calibration and its scenarios
     */
    public static ResolvedCalibration read(Path file, List<String> settings) {
        return CalibrationReader.read(file, settings);
    }
}
