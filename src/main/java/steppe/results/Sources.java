package steppe.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import steppe.config.ExperimentSpec;
import steppe.config.FactorSpec;
import steppe.config.Scenario;
import steppe.experiment.Experiment;
import steppe.experiment.Outcome;
import steppe.experiment.Plan;

/** Puts what an experiment was made from into its folder, so that the folder can be read by itself. */
public final class Sources {
    public static final String CONFIG = "config.yaml";

    private static final String EXPERIMENT = "experiment.yaml";
    private static final String POLICIES = "policies";
    private static final String EVIDENCE = "sources/evidence.yaml";
    private static final String SERIES = "sources/series.csv";
    private static final String POSTERIOR = "sources/posterior.csv";
    private static final String STORY = "sources/posterior.yaml";

    private Sources() {}

    /**
     * Writes the experiment as it was given, the scenarios as they were resolved, and the sources that they cite.
     *
     * @param scenarios by policy
     * @param base the policy that others are compared with
     */
    public static void write(Path experiment, Map<String, Scenario> scenarios, String base, RunFolder folder) {
        scenarios.forEach((policy, scenario) -> {
            var file = file(policy, base);
            var own = scenario.with(own(scenario, folder));
            folder.write(file, own.toYaml(folder.path().resolve(file).getParent()));
        });
        try {
            folder.write(EXPERIMENT, Files.readString(experiment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what stands in another folder of the same experiment. */
    public static void copy(Path from, RunFolder folder) {
        Stream.of(CONFIG, EXPERIMENT, POLICIES, "sources").forEach(name -> folder.copyAll(from, name));
    }

    private static String file(String policy, String base) {
        return policy.equals(base) ? CONFIG : POLICIES + "/" + policy + ".yaml";
    }

    private static Map<String, String> own(Scenario scenario, RunFolder folder) {
        var sources = scenario.sources();
        var own = new HashMap<String, String>();
        copy("evidence", sources.evidence(), EVIDENCE, folder, own);
        copy("series", sources.series(), SERIES, folder, own);
        copy("posterior", sources.posterior(), POSTERIOR, folder, own);
        if (sources.posterior() != null) {
            folder.copy(Path.of(sources.posterior().replaceFirst("\\.csv$", "") + ".yaml"), STORY);
        }
        return own;
    }

    private static void copy(String key, String from, String to, RunFolder folder, Map<String, String> own) {
        if (from != null) {
            folder.copy(Path.of(from), to);
            own.put("sources." + key, folder.path().resolve(to).toString());
        }
    }

    /** The scenario of a policy as it was written. */
    public static Scenario read(Path folder, String policy, String base) {
        return Scenario.read(folder.resolve(file(policy, base)));
    }

    /**
     * The experiment that a folder was made from, or is being made from: the same runs with the same ids.
     *
     * @throws ResultsException if it was made by another version of Steppe, whose runs may come out differently
     */
    public static Experiment experiment(Path folder, Manifest manifest) {
        if (!manifest.isOfThisVersion()) {
            throw new ResultsException(folder + " was made by Steppe " + manifest.version() + " (" + manifest.commit()
                    + "), which this is not (" + Version.here()
                    + "). Maybe run its experiment again, into another folder: steppe "
                    + String.join(" ", manifest.command()));
        }
        var scenarios = new LinkedHashMap<String, Scenario>();
        var policies = new ArrayList<ExperimentSpec.Policy>();
        manifest.policies().forEach((name, title) -> {
            scenarios.put(name, read(folder, name, manifest.base()));
            policies.add(new ExperimentSpec.Policy(name, title, null, Map.of()));
        });
        var first = scenarios.values().iterator().next();
        var factors = manifest.factors() == null ? Map.<String, FactorSpec>of() : manifest.factors();
        return new Experiment(
                new ExperimentSpec(
                        1,
                        manifest.experiment(),
                        manifest.title(),
                        manifest.question(),
                        CONFIG,
                        manifest.seed(),
                        manifest.replications(),
                        manifest.until(),
                        manifest.sample(),
                        manifest.every(),
                        policies,
                        manifest.outcomes(),
                        factors,
                        manifest.design(),
                        new ExperimentSpec.Report(manifest.base(), manifest.focus())),
                scenarios,
                manifest.seed(),
                manifest.replications(),
                manifest.outcomes().stream()
                        .map(name -> Outcome.of(first, name))
                        .toList(),
                Plan.of(manifest.design(), factors, first, manifest.seed()));
    }
}
