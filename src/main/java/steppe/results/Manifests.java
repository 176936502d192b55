package steppe.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steppe.config.Scenario;
import steppe.experiment.Experiment;

/** Writes down what an experiment is. */
public final class Manifests {
    private Manifests() {}

    /**
     * The manifest of an experiment.
     *
     * @param settings of the command line, laid over its scenario
     * @param command that asked for it
     */
    public static Manifest of(Experiment experiment, List<String> settings, List<String> command) {
        var spec = experiment.spec();
        var scenario = experiment.scenario();
        var time = scenario.time();
        var version = Version.here();
        var policies = new LinkedHashMap<String, String>();
        spec.policies().forEach(policy -> policies.put(policy.name(), policy.title()));
        return new Manifest(
                spec.experiment(),
                spec.title(),
                spec.question(),
                version.version(),
                version.commit(),
                hash(experiment, version),
                experiment.seed(),
                experiment.replications(),
                experiment.spec().until(),
                null,
                spec.sample(),
                spec.every(),
                spec.outcomes(),
                spec.factors(),
                spec.design(),
                settings,
                time.start().toString(),
                time.now().toString(),
                time.end().toString(),
                policies,
                spec.report().base(),
                spec.report().powers(),
                powers(scenario),
                areas(scenario),
                PluginUse.of(experiment.policies().values().stream()),
                definition(scenario),
                command,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Everything that decides the results, and nothing else. */
    private static String hash(Experiment experiment, Version version) {
        var scenarios = experiment.policies().entrySet().stream()
                .map(policy -> policy.getKey() + "\n" + policy.getValue().fingerprint())
                .collect(Collectors.joining("\n"));
        var spec = experiment.spec();
        return Hash.of(String.join(
                "\n",
                version.toString(),
                Long.toString(experiment.seed()),
                Integer.toString(experiment.replications()),
                spec.until() == null ? "" : spec.until().toString(),
                spec.sample() + " " + spec.every(),
                spec.outcomes().toString(),
                spec.factors() + " " + spec.design(),
                spec.report().toString(),
                PluginUse.of(experiment.policies().values().stream()).toString(),
                scenarios));
    }

    /** Names and colours, by id. */
    public static Map<String, Manifest.PowerLabel> powers(Scenario scenario) {
        var powers = new LinkedHashMap<String, Manifest.PowerLabel>();
        scenario.powers().forEach((id, power) -> powers.put(id, new Manifest.PowerLabel(power.name(), power.colour())));
        return powers;
    }

    /** The region and its countries, by id. */
    public static Map<String, String> areas(Scenario scenario) {
        var areas = new LinkedHashMap<String, String>();
        areas.put(scenario.region().id(), scenario.region().name());
        scenario.countries().forEach((id, country) -> areas.put(id, country.name()));
        return areas;
    }

    /** What influence means in a scenario, in a sentence. */
    public static String definition(Scenario scenario) {
        return "Influence: bandwidth of political, economic and security ties times the country's dependence (after FBIC), as a"
                + " share over the " + scenario.powers().size() + " powers modelled.";
    }
}
