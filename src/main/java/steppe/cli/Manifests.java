package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steppe.config.ExperimentSpec;
import steppe.config.FactorSpec;
import steppe.config.Scenario;
import steppe.experiment.Experiment;
import steppe.experiment.Outcome;
import steppe.experiment.Plan;
import steppe.results.Hash;
import steppe.results.Manifest;
import steppe.results.PluginUse;
import steppe.results.Version;

/** Writes down what an experiment is. */
final class Manifests {
    private Manifests() {}

    static Manifest of(Experiment experiment, List<String> settings, List<String> command) {
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
                spec.sample(),
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

    /** Whether a folder was made by the version that is running, so that the same run comes out the same. */
    static boolean isOfThisVersion(Manifest manifest) {
        return new Version(manifest.version(), manifest.commit()).equals(Version.here());
    }

    /** The way back: the experiment of a folder, from its manifest and the scenarios in it. */
    static Experiment experiment(Path folder, Manifest manifest) {
        var scenarios = new LinkedHashMap<String, Scenario>();
        var policies = new ArrayList<ExperimentSpec.Policy>();
        manifest.policies().forEach((name, title) -> {
            scenarios.put(name, Sources.read(folder, name, manifest.base()));
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
                        Sources.CONFIG,
                        manifest.seed(),
                        manifest.replications(),
                        manifest.sample(),
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
                Integer.toString(spec.sample()),
                spec.outcomes().toString(),
                spec.factors() + " " + spec.design(),
                spec.report().toString(),
                PluginUse.of(experiment.policies().values().stream()).toString(),
                scenarios));
    }

    /** Names and colours, by id. */
    static Map<String, Manifest.PowerLabel> powers(Scenario scenario) {
        var powers = new LinkedHashMap<String, Manifest.PowerLabel>();
        scenario.powers().forEach((id, power) -> powers.put(id, new Manifest.PowerLabel(power.name(), power.colour())));
        return powers;
    }

    /** The region and its countries, by id. */
    static Map<String, String> areas(Scenario scenario) {
        var areas = new LinkedHashMap<String, String>();
        areas.put(scenario.region().id(), scenario.region().name());
        scenario.countries().forEach((id, country) -> areas.put(id, country.name()));
        return areas;
    }

    static String definition(Scenario scenario) {
        return "Influence: bandwidth of political, economic and security ties times the country's dependence (after FBIC), as a"
                + " share over the " + scenario.powers().size() + " powers modelled.";
    }
}
