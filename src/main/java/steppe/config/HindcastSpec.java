package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A forecast of what is known by now from what was known at some time, as it stands in YAML.
 *
 * @param hindcast short, names the run folder
 * @param caveat what whoever reads the scores should know
 * @param cutOff last month that anything is known of
 * @param calibration file of what is fitted and how; only its targets and patterns up to the cut-off are used
 * @param scenarios files in place of the calibration's, by period; periods that are not named fall away
 * @param period that is scored
 * @param replications of each entrant
 * @param draws of the posterior, instead of the calibration's number
 * @param points of a wave, likewise
 * @param entrants variants of the model; the first is the model itself
 * @param observations CSV files of public series: history for simple forecasts up to the cut-off, scored after it
 * @param figures of the documents, likewise
 * @param facts what came to pass after the cut-off, or did not
 */
public record HindcastSpec(
        int schemaVersion,
        String hindcast,
        String title,
        String question,
        @OptionalKey String caveat,
        long seed,
        YearMonth cutOff,
        String calibration,
        Map<String, String> scenarios,
        String period,
        int replications,
        @OptionalKey Integer draws,
        @OptionalKey Integer points,
        List<Entrant> entrants,
        @OptionalKey List<String> observations,
        @OptionalKey List<CalibrationSpec.Target> figures,
        @OptionalKey List<Fact> facts)
        implements Serializable {
    public HindcastSpec {
        Check.require(schemaVersion == 1, "schemaVersion", "(%s) must be 1", schemaVersion);
        Check.require(
                hindcast.matches("[a-z0-9][a-z0-9-]*"),
                "hindcast",
                "(%s) must be lower-case letters, digits and hyphens, since it names a folder",
                hindcast);
        Check.require(replications >= 20, "replications", "(%s) must be at least 20", replications);
        scenarios = Maps.frozen(scenarios);
        entrants = Maps.frozen(entrants);
        observations = Maps.frozen(observations);
        figures = Maps.frozen(figures);
        facts = Maps.frozen(facts);
        Check.require(!entrants.isEmpty(), "entrants", "needs at least one");
        Check.require(scenarios.containsKey(period), "period", "(%s) must be one of the scenarios", period);
    }

    /**
     * A variant of the model.
     *
     * @param set what is different in it
     */
    public record Entrant(
            String name, String title, @OptionalKey Map<String, Object> set) implements Serializable {
        public Entrant {
            set = Maps.frozen(set);
        }
    }

    /**
     * Something that came to pass after the cut-off, or did not.
     *
     * @param that a statement about a run
     * @param happened whether it holds of the world
     */
    public record Fact(String says, String that, boolean happened, String origin) implements Serializable {}
}
