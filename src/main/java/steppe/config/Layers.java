package steppe.config;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a scenario is made of: one, and all that it extends. A base comes before what extends it, the first named
 * before the next; a file that is reached twice counts once, where it is reached first.
 */
final class Layers {
    private static final String EXTENDS = "extends";

    private final Problems problems;
    private final Map<Path, Tree.Fields> layers = new LinkedHashMap<>();
    private final Deque<Path> chain = new ArrayDeque<>();

    private Layers(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a file with its bases, and lays them over each other.
     *
     * @param at who named the file
     * @param what how it was named; empty if at says so
     * @return empty if a file cannot be read
     */
    static Optional<Tree.Fields> read(Path file, Position at, String what, Problems problems) {
        var layers = new Layers(problems);
        return layers.add(file, at, what) ? Optional.of(layers.merged(file)) : Optional.empty();
    }

    /** Parses a file whose top level is a mapping. */
    static Tree.Fields parse(Path file, Position at, String what, Problems problems) {
        String shown = Position.shown(file);
        var tree = YamlText.parse(
                TextFile.read(file, at, what), (line, column) -> new Position(shown, line, column), problems);
        if (tree instanceof Tree.Fields mapping) {
            return mapping;
        }
        throw new ConfigException(tree.at(), "must be a mapping at the top level");
    }

    private boolean add(Path file, Position at, String what) {
        Path key = file.toAbsolutePath().normalize();
        if (chain.contains(key)) {
            String circle = Stream.concat(chain.stream().dropWhile(each -> !each.equals(key)), Stream.of(key))
                    .map(Position::shown)
                    .collect(Collectors.joining(" -> "));
            problems.add(at, what, "goes round in a circle: " + circle);
            return false;
        }
        if (layers.containsKey(key)) {
            return true;
        }
        try {
            chain.addLast(key);
            var tree = parse(file, at, what, problems);
            boolean complete = addBases(tree, key.getParent());
            layers.put(key, Layer.of(tree.without(EXTENDS), key.getParent(), problems));
            return complete;
        } catch (ConfigException e) {
            problems.addAll(e);
            return false;
        } finally {
            chain.removeLast();
        }
    }

    private boolean addBases(Tree.Fields tree, Path folder) {
        boolean complete = true;
        for (var base : bases(tree.get(EXTENDS))) {
            if (base instanceof Tree.Leaf name && !name.isNull() && !name.isEmpty()) {
                complete &= add(TextFile.named(name, folder), name.at(), Problems.named(EXTENDS, name.text()));
            } else {
                problems.add(base.at(), EXTENDS, "must be a file or a list of files");
                complete = false;
            }
        }
        return complete;
    }

    private static Collection<Tree> bases(Tree extended) {
        return extended == null ? List.of() : extended instanceof Tree.Items list ? list.items() : List.of(extended);
    }

    private Tree.Fields merged(Path file) {
        var overlay = new Overlay(problems);
        var result = Tree.Fields.empty(new Position(Position.shown(file), 1, 1));
        for (var layer : layers.values()) {
            result = overlay.over(result, layer);
        }
        return result;
    }
}
