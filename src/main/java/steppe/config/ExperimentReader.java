package steppe.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        refuseOther(file, tree, "hindcast");
        refuseOther(file, tree, "calibration");
        var spec = reader.withTable(new Binder(problems, null, null).bind(ExperimentSpec.class, tree), tree);
        var base = reader.scenario(tree, "scenario", settings);
        base.ifPresent(reader.scenarios::checked);
        var byPolicy = base.map(scenario -> reader.policies(tree, scenario, settings));
        problems.raise();
        var outcomes = (Tree.Items) tree.get("outcomes");
        return new ResolvedExperiment(
                spec,
                byPolicy.orElseThrow(),
                outcomes.items().stream().map(Tree::at).toList(),
                factorsAt(tree),
                tree.get("design") == null ? null : tree.get("design").at());
    }

    /** An experiment whose design is in a table, with its points. */
    private ExperimentSpec withTable(ExperimentSpec spec, Tree.Fields tree) {
        if (spec == null || !(spec.design() instanceof DesignSpec.Csv)) {
            return spec;
        }
        var name = ((Tree.Fields) tree.get("design")).leaf("file");
        try {
            var file = TextFile.named(name, folder);
            return spec.with(new DesignSpec.Listed(DesignTable.read(file, name.at())));
        } catch (ConfigException e) {
            problems.addAll(e);
        } catch (IllegalArgumentException e) {
            problems.add(name.at(), Problems.named("design.file", name.text()), e.getMessage());
        }
        return spec;
    }

    private static void refuseOther(Path file, Tree.Fields tree, String kind) {
        if (tree.get("experiment") == null && tree.get(kind) != null) {
            throw new ConfigException(
                    Position.of(file),
                    "is a " + kind + ", not an experiment. Maybe steppe "
                            + (kind.equals("hindcast") ? kind : "calibrate"));
        }
    }

    private static Map<String, Position> factorsAt(Tree.Fields experiment) {
        var places = new LinkedHashMap<String, Position>();
        if (experiment.get("factors") instanceof Tree.Fields factors) {
            factors.fields().forEach((name, field) -> places.put(name, field.at()));
        }
        return places;
    }

    /** The scenario that a mapping names, with settings laid over it; empty if it names none that can be read. */
    private Optional<Tree.Fields> scenario(Tree.Fields mapping, String path, List<String> settings) {
        var name = mapping.leaf("scenario");
        if (name == null || name.isNull() || name.isEmpty()) {
            return Optional.empty();
        }
        try {
            var file = TextFile.named(name, folder);
            return scenarios.layers(file, name.at(), Problems.named(path, name.text()), settings);
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private Map<String, Scenario> policies(Tree.Fields experiment, Tree.Fields base, List<String> settings) {
        var byName = new LinkedHashMap<String, Scenario>();
        if (experiment.get("policies") instanceof Tree.Items policies) {
            for (var policy : policies.items()) {
                if (policy instanceof Tree.Fields mapping && mapping.leaf("name") != null) {
                    checkName(mapping.leaf("name"), byName);
                    var own = mapping.get("scenario") == null
                            ? Optional.of(base)
                            : scenario(mapping, "policies.scenario", settings);
                    var scenario = own.map(below -> scenarios.checked(laidOver(below, mapping.get("set"))))
                            .orElse(null);
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
                        && pairs(scenario).equals(pairs(first)))) {
            problems.add(
                    name.at(),
                    Problems.named("policies", name.text()),
                    "has other months, powers, countries or dependences than the policies before it");
        }
    }

    /** Countries, and the powers that each depends on by debt, remittances or routes, since each pair is a column. */
    private static Map<String, List<Set<String>>> pairs(Scenario scenario) {
        var pairs = new LinkedHashMap<String, List<Set<String>>>();
        scenario.countries().forEach((id, country) -> {
            var transit = scenario.routes().values().stream()
                    .filter(route -> route.share().containsKey(id))
                    .flatMap(route -> route.through().stream())
                    .collect(Collectors.toSet());
            pairs.put(id, List.of(country.debt().keySet(), country.remittances().keySet(), transit));
        });
        return pairs;
    }

    private Tree.Fields laidOver(Tree.Fields base, Tree set) {
        return set instanceof Tree.Fields deviations
                ? scenarios.over(base, Layer.of(deviations, folder, problems))
                : base;
    }
}
