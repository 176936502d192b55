package steppe.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One source of settings, ready to be laid over others: dotted keys are spelled out, and files are named from here. */
final class Layer {
    private final Problems problems;

    private Layer(Problems problems) {
        this.problems = problems;
    }

    /**
     * Makes a layer of what was written.
     *
     * @param folder that file names in it start from
     */
    static Tree.Fields of(Tree.Fields written, Path folder, Problems problems) {
        var layer = new Layer(problems).spelledOut(written, "");
        return renamed(layer, name -> Path.of(Position.shown(TextFile.named(name, folder))));
    }

    private Tree.Fields spelledOut(Tree.Fields mapping, String path) {
        var result = new LinkedHashMap<String, Tree.Field>();
        mapping.fields().forEach((key, field) -> {
            String here = Tree.join(path, key);
            if (here.chars().filter(c -> c == '.').count() >= YamlText.DEEPEST) {
                problems.add(field.at(), "", "is nested deeper than " + YamlText.DEEPEST + " levels");
            } else {
                var tree = field.tree() instanceof Tree.Fields inner ? spelledOut(inner, here) : field.tree();
                put(result, path, key, new Tree.Field(field.at(), tree));
            }
        });
        return new Tree.Fields(mapping.at(), result);
    }

    private void put(Map<String, Tree.Field> fields, String path, String key, Tree.Field field) {
        int dot = key.indexOf('.');
        if (dot >= 0) {
            var inner = new LinkedHashMap<String, Tree.Field>();
            put(inner, Tree.join(path, key.substring(0, dot)), key.substring(dot + 1), field);
            put(fields, path, key.substring(0, dot), new Tree.Field(field.at(), new Tree.Fields(field.at(), inner)));
            return;
        }
        var first = fields.putIfAbsent(key, field);
        if (first == null) {
            return;
        } else if (first.tree() instanceof Tree.Fields one && field.tree() instanceof Tree.Fields other) {
            var joined = new LinkedHashMap<>(one.fields());
            other.fields().forEach((name, each) -> put(joined, Tree.join(path, key), name, each));
            fields.put(key, new Tree.Field(first.at(), new Tree.Fields(one.at(), joined)));
        } else {
            problems.add(field.at(), Tree.join(path, key), "is given twice, first at " + first.at());
        }
    }

    /** A layer whose file names start from a folder, made of one whose file names start from the working directory. */
    static Tree.Fields seenFrom(Path folder, Tree.Fields layer) {
        Path from = folder.toAbsolutePath().normalize();
        return renamed(layer, name -> from.relativize(Path.of(name.text()).toAbsolutePath()));
    }

    private static Tree.Fields renamed(Tree.Fields layer, Function<Tree.Leaf, Path> file) {
        if (!(layer.get("sources") instanceof Tree.Fields sources)) {
            return layer;
        }
        var renamed = sources;
        for (var key : new String[] {"evidence", "series", "posterior"}) {
            var name = sources.leaf(key);
            if (name != null && !name.isNull() && !name.isEmpty()) {
                var leaf = new Tree.Leaf(name.at(), file.apply(name).toString().replace('\\', '/'), false);
                renamed = renamed.and(
                        key, new Tree.Field(sources.fields().get(key).at(), leaf));
            }
        }
        return layer.and("sources", new Tree.Field(layer.fields().get("sources").at(), renamed));
    }
}
