package steppe.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an experiment, and lays each of its policies over its scenario. */
final class ExperimentReader {
    private final Path folder;
    private final Problems problems;
    private final ScenarioReader scenarios;

    private ExperimentReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.scenarios = new ScenarioReader(problems);
    }

    /** Reads a file, with settings laid over its scenario and under its policies. */
    static ResolvedExperiment read(Path file, List<String> settings) {
        var problems = new Problems();
        var reader = new ExperimentReader(file.toAbsolutePath().getParent(), problems);
        var tree = Layers.parse(file, Position.of(file), "", problems);
        if (tree.get("experiment") == null && (tree.get("extends") != null || tree.get("region") != null)) {
            throw new ConfigException(
                    Position.of(file),
                    "is a scenario, not an experiment. Maybe run an experiment that names it under scenario");
        }
        var spec = new Binder(problems, null).bind(ExperimentSpec.class, tree);
        var base = reader.base(tree, settings);
        var byPolicy = base.map(scenario -> reader.policies(tree, scenario));
        problems.raise();
        var outcomes = (Tree.Items) tree.get("outcomes");
        return new ResolvedExperiment(
                spec,
                byPolicy.orElseThrow(),
                outcomes.items().stream().map(Tree::at).toList());
    }

    private Optional<Tree.Fields> base(Tree.Fields experiment, List<String> settings) {
        var name = experiment.leaf("scenario");
        if (name == null || name.isNull() || name.isEmpty()) {
            return Optional.empty();
        }
        try {
            var file = TextFile.named(name, folder);
            var base = scenarios.layers(file, name.at(), Problems.named("scenario", name.text()), settings);
            base.ifPresent(scenarios::checked);
            return base;
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private Map<String, Scenario> policies(Tree.Fields experiment, Tree.Fields base) {
        var byName = new LinkedHashMap<String, Scenario>();
        if (experiment.get("policies") instanceof Tree.Items policies) {
            for (var policy : policies.items()) {
                if (policy instanceof Tree.Fields mapping && mapping.leaf("name") != null) {
                    checkName(mapping.leaf("name"), byName);
                    var scenario = scenarios.checked(laidOver(base, mapping.get("set")));
                    checkWorld(mapping.leaf("name"), scenario, byName.values());
                    byName.put(mapping.leaf("name").text(), scenario);
                }
            }
        }
        var names = new Names(experiment, problems);
        names.values("report.base", "a policy", byName.keySet());
        names.values("report.powers", "a power", new Names(base, problems).in("powers"));
        return byName;
    }

    private void checkName(Tree.Leaf name, Map<String, Scenario> others) {
        String what = Problems.named("policies", name.text());
        if (!Names.isName(name.text())) {
            problems.add(name.at(), what, "must be named in letters, digits and hyphens");
        }
        if (others.containsKey(name.text())) {
            problems.add(name.at(), what, "is named twice");
        }
    }

    /** Policies are compared month by month and power by power, so they must have these in common. */
    private void checkWorld(Tree.Leaf name, Scenario scenario, Collection<Scenario> others) {
        if (scenario == null || others.isEmpty()) {
            return;
        }
        var first = others.iterator().next();
        if (first != null
                && !(scenario.time().equals(first.time())
                        && scenario.region().id().equals(first.region().id())
                        && scenario.powers().keySet().equals(first.powers().keySet())
                        && scenario.countries()
                                .keySet()
                                .equals(first.countries().keySet()))) {
            problems.add(
                    name.at(),
                    Problems.named("policies", name.text()),
                    "has other months, powers or countries than the policies before it");
        }
    }

    private Tree.Fields laidOver(Tree.Fields base, Tree set) {
        return set instanceof Tree.Fields deviations
                ? scenarios.over(base, Layer.of(deviations, folder, problems))
                : base;
    }
}
