package steppe.config;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that whoever a config names is there. Of parts that are not there, or are no names, it says nothing. */
final class Names {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");

    private final Tree.Fields tree;
    private final Problems problems;

    Names(Tree.Fields tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** Whether a text can name something: letters, digits and hyphens. */
    static boolean isName(String text) {
        return ID.matcher(text).matches();
    }

    /** What is named by the keys of a mapping. */
    Set<String> in(String part) {
        return tree.get(part) instanceof Tree.Fields mapping ? mapping.fields().keySet() : Set.of();
    }

    /**
     * Checks names that are values, alone or in a list.
     *
     * @param pattern such as {@code events.*.power}
     * @param kind of whom is named, with its article
     * @param known all there are; if none, nothing is checked
     */
    void values(String pattern, String kind, Collection<String> known) {
        for (var found : tree.find(pattern)) {
            var seen = new LinkedHashSet<String>();
            for (var each : found.tree() instanceof Tree.Items list ? list.items() : List.of(found.tree())) {
                if (each instanceof Tree.Leaf leaf && !leaf.isEmpty()) {
                    check(leaf.at(), found.path(), leaf.text(), kind, known);
                    if (!seen.add(leaf.text())) {
                        problems.add(leaf.at(), Problems.named(found.path(), leaf.text()), "is named twice");
                    }
                }
            }
        }
    }

    /** Checks names that are values and must be keys of a part, which may not be there at all. */
    void require(String pattern, String kind, String part) {
        values(pattern, kind, in(part));
        for (var found : in(part).isEmpty() ? tree.find(pattern) : List.<Tree.Found>of()) {
            if (found.tree() instanceof Tree.Leaf leaf && !leaf.isEmpty()) {
                problems.add(
                        leaf.at(),
                        Problems.named(found.path(), leaf.text()),
                        "is not " + kind + ": there are no " + part);
            }
        }
    }

    /** Checks names that are the keys of a mapping. */
    void keys(String pattern, String kind, Collection<String> known) {
        for (var found : tree.find(pattern)) {
            if (found.tree() instanceof Tree.Fields mapping) {
                mapping.fields().forEach((key, field) -> check(field.at(), found.path(), key, kind, known));
            }
        }
    }

    private void check(Position at, String path, String name, String kind, Collection<String> known) {
        if (!known.isEmpty() && !known.contains(name)) {
            problems.unknown(at, path, name, kind, known);
        }
    }
}
