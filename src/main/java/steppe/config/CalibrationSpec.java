package steppe.config;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How a model is held against figures of the past, as it stands in YAML.
 *
 * @param calibration short, names the run folder
 * @param periods stretches of the past that are run, each with a scenario of its own; they share the numbers that they believe
 *     the same of
 * @param parameters paths of the uncertain numbers that are fitted; {@code *} stands for one key, {@code **} for any
 * @param errors how far figures and model may be off, by indicator
 * @param observations CSV files of public series that targets may take their figures from
 * @param aliases other names of powers in these files
 * @param targets figures that the model should meet
 * @param patterns what every draw that is kept must show
 * @param into file of the posterior, relative to this one
 */
public record CalibrationSpec(
        int schemaVersion,
        String calibration,
        String title,
        long seed,
        List<Period> periods,
        List<String> parameters,
        Map<Indicator, Errors> errors,
        @OptionalKey List<String> observations,
        @OptionalKey List<Alias> aliases,
        List<Target> targets,
        @OptionalKey List<Pattern> patterns,
        Waves waves,
        Sampling posterior,
        String into)
        implements Serializable {
    public CalibrationSpec {
        Check.require(schemaVersion == 1, "schemaVersion", "(%s) must be 1", schemaVersion);
        Check.require(
                calibration.matches("[a-z0-9][a-z0-9-]*"),
                "calibration",
                "(%s) must be lower-case letters, digits and hyphens, since it names a folder",
                calibration);
        periods = Maps.frozen(periods);
        parameters = Maps.frozen(parameters);
        errors = Maps.frozen(errors);
        observations = Maps.frozen(observations);
        aliases = Maps.frozen(aliases);
        targets = Maps.frozen(targets);
        patterns = Maps.frozen(patterns);
        Check.require(!periods.isEmpty(), "periods", "needs at least one");
        Check.require(!parameters.isEmpty(), "parameters", "needs at least one");
        Check.require(!targets.isEmpty(), "targets", "needs at least one");
    }

    CalibrationSpec with(Integer draws, Integer points) {
        return new CalibrationSpec(
                schemaVersion,
                calibration,
                title,
                seed,
                periods,
                parameters,
                errors,
                observations,
                aliases,
                targets,
                patterns,
                points == null ? waves : new Waves(waves.rounds(), points, waves.replications(), waves.cut()),
                draws == null ? posterior : new Sampling(draws, posterior.replications()),
                into);
    }

    /**
     * A stretch of the past.
     *
     * @param scenario file, relative to the calibration
     */
    public record Period(String name, String scenario) implements Serializable {}

    /**
     * How far a figure of some kind may be off.
     *
     * @param measured standard deviation of the figure about the truth, as a share of it
     * @param model standard deviation of the model at its best about the truth, as a share of it: its discrepancy
     * @param memory correlation of the model's error in one year with that in the next
     * @param floor least standard deviation of each, in the unit of the indicator
     */
    public record Errors(
            @Quantity(unit = "share", min = 0, max = 2) Sourced measured,
            @Quantity(unit = "share", min = 0, max = 2) Sourced model,

            @Quantity(unit = "correlation", min = 0, max = 1)
            Sourced memory,

            Sourced floor)
            implements Serializable {}

    /** Another name of a power. */
    public record Alias(String name, String power) implements Serializable {}

    /**
     * Figures that the model should meet: one of a source, or many of the observations.
     *
     * @param period which one's run is read
     * @param country or {@code countries}; the region's id for the sum of all
     * @param value the figure; absent to take all that the observations have
     * @param atLeast whether the figure is a floor, so that more is as good
     */
    public record Target(
            @OptionalKey String period,
            Indicator series,
            @OptionalKey String country,
            @OptionalKey List<String> countries,
            @OptionalKey String power,
            @OptionalKey List<String> powers,
            @OptionalKey Integer year,
            @OptionalKey List<Integer> years,
            @OptionalKey Sourced value,
            @OptionalKey boolean atLeast)
            implements Serializable {
        public Target {
            countries = all(country, countries);
            powers = all(power, powers);
            years = all(year, years);
            Check.require(!countries.isEmpty(), "country", "or countries must be given");
            Check.require(!powers.isEmpty(), "power", "or powers must be given");
            Check.require(!years.isEmpty(), "year", "or years must be given");
            Check.require(
                    value == null || countries.size() * powers.size() * years.size() == 1,
                    "value",
                    "is given, so one country, one power and one year must be");
        }

        private static <T> List<T> all(T one, List<T> many) {
            return one != null ? List.of(one) : Maps.frozen(many);
        }
    }

    /**
     * Something that every draw must show.
     *
     * @param that a statement, such as {@code trade.KAZ.CHN@2020 > trade.KAZ.RUS@2020}
     */
    public record Pattern(String period, String says, String that, String origin) implements Serializable {}

    /**
     * History matching: what cannot be is ruled out first.
     *
     * @param rounds waves of runs
     * @param points in a wave
     * @param replications of each point
     * @param cut implausibility beyond which a point is ruled out
     */
    public record Waves(int rounds, int points, int replications, double cut) implements Serializable {
        public Waves {
            Check.require(rounds >= 1, "rounds", "(%s) must be at least 1", rounds);
            Check.require(points >= 20, "points", "(%s) must be at least 20", points);
            Check.require(replications >= 1, "replications", "(%s) must be at least 1", replications);
            Check.require(cut > 0, "cut", "(%s) must be positive", cut);
        }
    }

    /**
     * The posterior.
     *
     * @param draws how many
     * @param replications of each candidate
     */
    public record Sampling(int draws, int replications) implements Serializable {
        public Sampling {
            Check.require(draws >= 20, "draws", "(%s) must be at least 20", draws);
            Check.require(replications >= 1, "replications", "(%s) must be at least 1", replications);
        }
    }
}
