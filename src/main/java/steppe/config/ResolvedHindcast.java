package steppe.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hindcast with what is fitted, the scenarios of its entrants and the figures of its files, complete and checked.
 *
 * @param calibration on the scenarios of the hindcast
 * @param entrants scenario of each variant of the model, by name in the order of the file
 * @param observations figures of all its files
 * @param figuresAt where each figure of the spec stands
 * @param factsAt where each fact of the spec stands
 */
public record ResolvedHindcast(
        HindcastSpec spec,
        ResolvedCalibration calibration,
        Map<String, Scenario> entrants,
        List<Observation> observations,
        List<Position> figuresAt,
        List<Position> factsAt)
        implements Serializable {
    public ResolvedHindcast {
        entrants = Maps.frozen(entrants);
        observations = Maps.frozen(observations);
        figuresAt = Maps.frozen(figuresAt);
        factsAt = Maps.frozen(factsAt);
    }

    /**
     * Reads a hindcast and all that it names.
     *
     * @param settings of the command line, such as {@code war.load=0.5}, laid over all scenarios
     * @param own a user's file of observations; in it, what cannot be scored is a problem
     * @throws ConfigException with every problem of the hindcast, its calibration, scenarios and files
     */
    public static ResolvedHindcast read(Path file, List<String> settings, Optional<Path> own) {
        return CalibrationReader.hindcast(file, settings, own);
    }
}
