package steppe.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every origin is known: an assumption, a fact of the ledger, a public series, or a reference. A file is read
 * once, however many scenarios name it.
 */
final class Origins {
    /** What an origin in a public series begins with. */
    static final String PUBLIC = "public:";

    private static final String KEY = "origin";

    private final Problems problems;
    private final Map<String, Set<String>> files = new HashMap<>();

    Origins(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks all origins of a scenario.
     *
     * @param checked a scenario whose origins are good, so that its files need not be read again; may be empty
     */
    void check(Tree.Fields scenario, Tree.Fields checked) {
        if (!(scenario.get("sources") instanceof Tree.Fields sources)) {
            return;
        }
        var known = new HashSet<>(Set.of(Sourced.ASSUMPTION));
        if (sources.equals(checked.get("sources"))) {
            origins(checked).forEach(found -> known.add(text(found)));
            if (origins(scenario).stream().allMatch(found -> known.contains(text(found)))) {
                return;
            }
        }
        boolean allRead = addFile(known, sources, "evidence") & addFile(known, sources, "series");
        if (sources.get("references") instanceof Tree.Fields references) {
            known.addAll(references.fields().keySet());
        }
        if (allRead) {
            origins(scenario).stream()
                    .filter(found -> !known.contains(text(found)))
                    .forEach(found -> refuse(found, known));
        }
    }

    private void refuse(Tree.Found origin, Set<String> known) {
        String rule = text(origin).startsWith(PUBLIC)
                ? "is not among the public series"
                : "is no evidence, no reference and not " + Sourced.ASSUMPTION;
        problems.add(
                origin.tree().at(), Problems.named(origin.path(), text(origin)), rule, Nearest.to(text(origin), known));
    }

    /** Whether the file could be read, or none is named. */
    private boolean addFile(Set<String> known, Tree.Fields sources, String key) {
        var name = sources.leaf(key);
        if (name != null && !files.containsKey(name.text())) {
            files.put(name.text(), read(name, key));
        }
        var origins = name == null ? Set.<String>of() : files.get(name.text());
        known.addAll(origins == null ? Set.of() : origins);
        return origins != null;
    }

    private Set<String> read(Tree.Leaf name, String key) {
        String what = Problems.named("sources." + key, name.text());
        try {
            var file = Path.of(name.text());
            return key.equals("series")
                    ? Series.origins(file, name.at(), what)
                    : Ledger.read(file, name.at(), what).ids();
        } catch (ConfigException e) {
            problems.addAll(e);
            return null;
        }
    }

    private static String text(Tree.Found origin) {
        return ((Tree.Leaf) origin.tree()).text();
    }

    private static List<Tree.Found> origins(Tree.Fields tree) {
        var found = new ArrayList<Tree.Found>();
        collect("", tree, found);
        return found;
    }

    private static void collect(String path, Tree.Fields mapping, List<Tree.Found> into) {
        mapping.fields().forEach((key, field) -> {
            if (field.tree() instanceof Tree.Fields inner) {
                collect(Tree.join(path, key), inner, into);
            } else if (key.equals(KEY) && field.tree() instanceof Tree.Leaf) {
                into.add(new Tree.Found(Tree.join(path, key), field.tree()));
            }
        });
    }
}
