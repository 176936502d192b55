package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import steppe.config.Scenario;
import steppe.results.RunFolder;

/** Puts what an experiment was made from into its folder, so that the folder can be read by itself. */
final class Sources {
    static final String CONFIG = "config.yaml";

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
    static void write(Path experiment, Map<String, Scenario> scenarios, String base, RunFolder folder) {
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
    static void copy(Path from, RunFolder folder) {
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
    static Scenario read(Path folder, String policy, String base) {
        return Scenario.read(folder.resolve(file(policy, base)));
    }
}
