package steppe.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads calibrations and hindcasts, and all files that they name. */
final class CalibrationReader {
    private final Path folder;
    private final List<String> settings;
    private final Problems problems = new Problems();
    private final ScenarioReader scenarios = new ScenarioReader(problems);
    private final Tree.Fields tree;

    private CalibrationReader(Path file, List<String> settings) {
        this.folder = file.toAbsolutePath().getParent();
        this.settings = settings;
        this.tree = Layers.parse(file, Position.of(file), "", problems);
    }

    static ResolvedCalibration read(Path file, List<String> settings) {
        var reader = new CalibrationReader(file, settings);
        reader.refuseOther(file, "calibration");
        return reader.calibration(Map.of());
    }

    static ResolvedHindcast hindcast(Path file, List<String> settings, Optional<Path> own) {
        var reader = new CalibrationReader(file, settings);
        reader.refuseOther(file, "hindcast");
        return reader.hindcast(own);
    }

    private void refuseOther(Path file, String kind) {
        if (tree.get(kind) == null) {
            throw new ConfigException(Position.of(file), "is no " + kind + ": it has no key " + kind);
        }
        if (kind.equals("calibration") && tree.get("hindcast") != null) {
            throw new ConfigException(
                    Position.of(file), "is a hindcast, not a calibration. Maybe the calibration that it names");
        }
    }

    /** @param scenariosInstead trees by period; if there are any, other periods fall away */
    private ResolvedCalibration calibration(Map<String, Tree.Fields> scenariosInstead) {
        var spec = new Binder(problems, null, null).bind(CalibrationSpec.class, tree);
        problems.raise();
        var byPeriod = new LinkedHashMap<String, Scenario>();
        var periods = ((Tree.Items) tree.get("periods")).items();
        for (int i = 0; i < periods.size(); i++) {
            var period = spec.periods().get(i);
            if (scenariosInstead.isEmpty()) {
                scenario(((Tree.Fields) periods.get(i)).leaf("scenario"), "periods.scenario")
                        .ifPresent(below -> {
                            byPeriod.put(period.name(), scenarios.checked(below));
                            if (byPeriod.size() == 1) {
                                checkOrigins(below);
                            }
                        });
            } else if (scenariosInstead.containsKey(period.name())) {
                byPeriod.put(period.name(), scenarios.checked(scenariosInstead.get(period.name())));
            }
        }
        checkPeriods("targets", byPeriod, spec);
        checkPeriods("patterns", byPeriod, spec);
        checkUnits("targets", spec.targets());
        checkErrorUnits(spec);
        var observations = observations(aliases(spec));
        var into = TextFile.named(tree.leaf("into"), folder);
        problems.raise();
        return new ResolvedCalibration(
                spec,
                byPeriod,
                observations,
                places("parameters"),
                places("targets"),
                places("patterns"),
                Position.shown(into));
    }

    /** Origins are looked up where those of the first scenario are. */
    private void checkOrigins(Tree.Fields scenario) {
        if (scenario != null && scenario.get("sources") instanceof Tree.Fields sources) {
            new Origins(problems).checkAgainst(sources, tree);
        }
    }

    private static Map<String, String> aliases(CalibrationSpec spec) {
        return spec.aliases().stream()
                .collect(Collectors.toMap(
                        CalibrationSpec.Alias::name,
                        CalibrationSpec.Alias::power,
                        (one, other) -> other,
                        LinkedHashMap::new));
    }

    private void checkPeriods(String part, Map<String, Scenario> known, CalibrationSpec spec) {
        var names = spec.periods().stream().map(CalibrationSpec.Period::name).toList();
        if (tree.get(part) instanceof Tree.Items items) {
            for (var item : items.items()) {
                var period = ((Tree.Fields) item).leaf("period");
                if (period == null) {
                    problems.add(item.at(), part, "needs period: " + String.join(", ", names));
                } else if (!names.contains(period.text())) {
                    problems.unknown(period.at(), part + ".period", period.text(), "a period", names);
                }
            }
        }
    }

    /** A figure is compared with what runs say, which is in the unit of its series. */
    private void checkUnits(String part, List<CalibrationSpec.Target> targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).value() != null) {
                var value = (Tree.Fields)
                        ((Tree.Fields) ((Tree.Items) tree.get(part)).items().get(i)).get("value");
                checkUnit(
                        part + ".value.unit", value.leaf("unit"), targets.get(i).series());
            }
        }
    }

    private void checkErrorUnits(CalibrationSpec spec) {
        var errors = (Tree.Fields) tree.get("errors");
        spec.errors().forEach((series, error) -> {
            var floor = (Tree.Fields) ((Tree.Fields) errors.get(series.key())).get("floor");
            checkUnit("errors." + series.key() + ".floor.unit", floor.leaf("unit"), series);
        });
    }

    private void checkUnit(String path, Tree.Leaf unit, Indicator series) {
        if (unit != null && !unit.text().equals(series.unit())) {
            problems.add(
                    unit.at(),
                    Problems.named(path, unit.text()),
                    "must be " + series.unit() + ", which " + series.key() + " is counted in");
        }
    }

    private ResolvedHindcast hindcast(Optional<Path> own) {
        var spec = new Binder(problems, null, null).bind(HindcastSpec.class, tree);
        problems.raise();
        var byPeriod = new LinkedHashMap<String, Tree.Fields>();
        ((Tree.Fields) tree.get("scenarios")).fields().forEach((period, field) -> {
            if (field.tree() instanceof Tree.Leaf leaf) {
                scenario(leaf, "scenarios." + period).ifPresent(below -> byPeriod.put(period, below));
            }
        });
        problems.raise();
        var file = TextFile.named(tree.leaf("calibration"), folder);
        var entrants = entrants(byPeriod.get(spec.period()));
        checkUnits("figures", spec.figures());
        checkOrigins(byPeriod.get(spec.period()));
        var calibration = fitted(file, byPeriod);
        var observations = new ArrayList<Observation>();
        calibration.ifPresent(each -> {
            checkPeriods(each.spec());
            var aliases = aliases(each.spec());
            observations.addAll(observations(aliases));
            own.ifPresent(csv -> observations.addAll(own(csv, aliases)));
        });
        problems.raise();
        return new ResolvedHindcast(
                spec,
                calibration.orElseThrow().with(spec.draws(), spec.points()),
                entrants,
                observations,
                places("figures"),
                places("facts"));
    }

    /** The calibration on the scenarios of a hindcast; empty, and problems, if it cannot be read. */
    private Optional<ResolvedCalibration> fitted(Path file, Map<String, Tree.Fields> scenariosInstead) {
        try {
            var name = tree.leaf("calibration");
            TextFile.read(file, name.at(), Problems.named("calibration", name.text()));
            var reader = new CalibrationReader(file, settings);
            reader.refuseOther(file, "calibration");
            return Optional.of(reader.calibration(scenariosInstead));
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private List<Observation> own(Path file, Map<String, String> aliases) {
        try {
            return Observations.read(file, Position.of(file), "", aliases, true).figures();
        } catch (ConfigException e) {
            problems.addAll(e);
            return List.of();
        }
    }

    private void checkPeriods(CalibrationSpec spec) {
        var names = spec.periods().stream().map(CalibrationSpec.Period::name).toList();
        ((Tree.Fields) tree.get("scenarios")).fields().forEach((period, field) -> {
            if (!names.contains(period)) {
                problems.unknown(field.at(), "scenarios", period, "a period of the calibration", names);
            }
        });
    }

    private Map<String, Scenario> entrants(Tree.Fields below) {
        var byName = new LinkedHashMap<String, Scenario>();
        for (var item : ((Tree.Items) tree.get("entrants")).items()) {
            var entrant = (Tree.Fields) item;
            checkName(entrant.leaf("name"), byName);
            var set = entrant.get("set") instanceof Tree.Fields deviations
                    ? scenarios.over(below, Layer.of(deviations, folder, problems))
                    : below;
            byName.put(entrant.leaf("name").text(), scenarios.checked(set));
        }
        return byName;
    }

    private void checkName(Tree.Leaf name, Map<String, Scenario> others) {
        String what = Problems.named("entrants", name.text());
        if (!Names.isName(name.text())) {
            problems.add(name.at(), what, "must be named in letters, digits and hyphens");
        }
        if (others.containsKey(name.text())) {
            problems.add(name.at(), what, "is named twice");
        }
    }

    private Optional<Tree.Fields> scenario(Tree.Leaf name, String path) {
        try {
            var file = TextFile.named(name, folder);
            return scenarios.layers(file, name.at(), Problems.named(path, name.text()), settings);
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private List<Observation> observations(Map<String, String> aliases) {
        var all = new ArrayList<Observation>();
        if (tree.get("observations") instanceof Tree.Items files) {
            for (var item : files.items()) {
                try {
                    var name = (Tree.Leaf) item;
                    var what = Problems.named("observations", name.text());
                    var file = TextFile.named(name, folder);
                    all.addAll(Observations.read(file, name.at(), what, aliases, false)
                            .figures());
                } catch (ConfigException e) {
                    problems.addAll(e);
                }
            }
        }
        return all;
    }

    private List<Position> places(String part) {
        return tree.get(part) instanceof Tree.Items items
                ? items.items().stream().map(Tree::at).toList()
                : List.of();
    }
}
