package steppe.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes scenarios of layers, and finds all that is wrong with them. */
final class ScenarioReader {
    private final Problems problems;
    private final Overlay overlay;
    private final Origins origins;
    private final Posteriors posteriors;

    ScenarioReader(Problems problems) {
        this.problems = problems;
        this.overlay = new Overlay(problems);
        this.origins = new Origins(problems);
        this.posteriors = new Posteriors(problems);
    }

    /** Reads a file and what it extends, with settings on top. */
    static Scenario read(Path file, List<String> settings) {
        var problems = new Problems();
        var reader = new ScenarioReader(problems);
        var scenario = reader.layers(file, Position.of(file), "", settings).map(reader::checked);
        problems.raise();
        return scenario.orElseThrow();
    }

    /** A scenario with other values at some dotted keys. */
    static Scenario vary(Scenario original, Map<String, ?> changes) {
        var problems = new Problems();
        var reader = new ScenarioReader(problems);
        reader.posteriors.remember(original);
        var before = Unbinder.unbind(original);
        var after = before;
        for (var change : changes.entrySet()) {
            after = reader.overlay.over(after, Setting.of(change.getKey(), change.getValue(), problems));
        }
        var scenario = reader.checked(after, before);
        problems.raise();
        return scenario;
    }

    /**
     * Lays settings over a file and what it extends.
     *
     * @param at who named the file
     * @param what how it was named; empty if at says so
     * @return empty if a file cannot be read, which is then among the problems
     */
    Optional<Tree.Fields> layers(Path file, Position at, String what, List<String> settings) {
        var layers = settings.stream()
                .flatMap(each -> Setting.parse(each, problems).stream())
                .toList();
        var tree = Layers.read(file, at, what, problems);
        if (tree.isPresent() && tree.get().get("experiment") != null) {
            throw new ConfigException(
                    at,
                    (what.isEmpty() ? "" : what + " ")
                            + "is an experiment, not a scenario. Maybe the scenario that it names");
        }
        for (var layer : layers) {
            tree = tree.map(below -> overlay.over(below, layer));
        }
        return tree;
    }

    /** Lays a layer over a tree. */
    Tree.Fields over(Tree.Fields below, Tree.Fields above) {
        return overlay.over(below, above);
    }

    /** The scenario that a tree describes; null, and problems, if it describes none. */
    Scenario checked(Tree.Fields tree) {
        return checked(tree, Tree.Fields.empty(tree.at()));
    }

    private Scenario checked(Tree.Fields tree, Tree.Fields original) {
        var scenario = new Binder(problems, Places.of(tree), posteriors.of(tree)).bind(Scenario.class, tree);
        References.check(tree, problems);
        origins.check(tree, original);
        return scenario;
    }
}
