package steppe.config;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A question put to the model, as it stands in YAML.
 *
 * @param experiment short, names the run folder
 * @param title for charts
 * @param scenario file, relative to this one
 * @param seed root of all randomness
 * @param replications of every policy; the most, if there is a rule that may stop earlier
 * @param until when there are enough; absent to make all
 * @param sample replications of every policy whose whole trajectory is kept
 * @param every months from one row of the table of shares to the next: 1, 2, 3, 4, 6 or 12; absent for 3, quarters
 * @param policies crossed with the replications on the same random streams; at least one
 * @param outcomes columns of the runs table, such as {@code influence.RUS@2030-12}; see {@code docs/results.md}
 * @param factors what the design varies, by name; without a design, what analyses look at
 * @param design which points the factors are set to; absent to draw all anew in each replication
 * @param report what the charts put in front
 */
public record ExperimentSpec(
        int schemaVersion,
        String experiment,
        String title,
        String question,
        String scenario,
        long seed,
        int replications,
        @OptionalKey UntilSpec until,
        int sample,
        @OptionalKey Integer every,
        List<Policy> policies,
        List<String> outcomes,
        @OptionalKey Map<String, FactorSpec> factors,
        @OptionalKey DesignSpec design,
        Report report)
        implements Serializable {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    public ExperimentSpec {
        Check.require(schemaVersion == 1, "schemaVersion", "(%s) must be 1", schemaVersion);
        Check.require(
                experiment.matches("[a-z0-9][a-z0-9-]*"),
                "experiment",
                "(%s) must be lower-case letters, digits and hyphens, since it names a folder",
                experiment);
        Check.require(replications > 0, "replications", "(%s) must be positive", replications);
        Check.require(
                until == null || until.least() <= replications,
                "until",
                "(least: %s) must not be more than replications",
                until == null ? 0 : until.least());
        Check.require(sample >= 0, "sample", "(%s) must not be negative", sample);
        every = every == null ? QUARTER : every;
        Check.require(every >= 1 && YEAR % every == 0, "every", "(%s) must be 1, 2, 3, 4, 6 or 12 months", every);
        policies = Maps.frozen(policies);
        outcomes = Maps.frozen(outcomes);
        factors = Maps.frozen(factors);
        if (until != null) {
            for (var mean : until.means()) {
                Check.require(
                        outcomes.contains(mean.outcome()), "until", "(%s) is not among the outcomes", mean.outcome());
                Check.require(
                        !mean.outcome().startsWith("passing."),
                        "until",
                        "(%s) is a month that may never come, so it has no mean",
                        mean.outcome());
            }
        }
        Check.require(design == null || !factors.isEmpty(), "design", "needs factors");
        if (design instanceof DesignSpec.Listed listed) {
            checkPoints(listed, factors);
        }
        Check.require(!policies.isEmpty(), "policies", "needs at least one");
    }

    /** What is listed is in natural units, so every factor must say how far they go. */
    private static void checkPoints(DesignSpec.Listed listed, Map<String, FactorSpec> factors) {
        factors.forEach((name, factor) -> Check.require(
                factor.min() != null && !factor.each(),
                "factors." + name,
                "needs min and max, and must not be each, where points are listed"));
        for (int i = 0; i < listed.points().size(); i++) {
            var point = listed.points().get(i);
            var where = "design, point " + (i + 1) + ",";
            Check.require(
                    point.keySet().equals(factors.keySet()),
                    where,
                    "must name every factor and nothing else: %s, not %s",
                    String.join(", ", factors.keySet()),
                    String.join(", ", point.keySet()));
            point.forEach((name, value) -> Check.require(
                    value != null
                            && value >= factors.get(name).min()
                            && value <= factors.get(name).max(),
                    where,
                    "%s (%s) must lie between its min (%s) and max (%s)",
                    name,
                    value,
                    factors.get(name).min(),
                    factors.get(name).max()));
        }
    }

    /** The same with another design. */
    ExperimentSpec with(DesignSpec other) {
        return with(until, other);
    }

    /** The same without a rule that may stop it. */
    public ExperimentSpec exactly() {
        return with(null, design);
    }

    private ExperimentSpec with(UntilSpec rule, DesignSpec other) {
        return new ExperimentSpec(
                schemaVersion,
                experiment,
                title,
                question,
                scenario,
                seed,
                replications,
                rule,
                sample,
                every,
                policies,
                outcomes,
                factors,
                other,
                report);
    }

    /**
     * One way the future could be steered.
     *
     * @param name for tables, unique in its experiment
     * @param title for charts
     * @param scenario file of its own, relative to the experiment; absent for the scenario of the experiment
     * @param set deviations from the scenario, nested or under dotted keys
     */
    public record Policy(
            String name,
            String title,
            @OptionalKey String scenario,
            @OptionalKey Map<String, Object> set) implements Serializable {
        public Policy {
            set = Maps.frozen(set);
        }
    }

    /**
     * What the charts put in front.
     *
     * @param base the policy that charts of a single policy show, and that comparisons start from
     * @param powers drawn as fans and compared; the first one first
     */
    public record Report(String base, List<String> powers) implements Serializable {
        public Report {
            powers = Maps.frozen(powers);
        }
    }
}
