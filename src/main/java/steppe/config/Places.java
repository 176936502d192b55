package steppe.config;

import java.io.Serializable;
import java.util.LinkedHashMap;

/**
 * Where each part of a scenario was written. It says nothing about the scenario itself, so that all places are equal:
 * scenarios that differ only in where they were written are the same scenario.
 */
final class Places implements Serializable {
    private static final long serialVersionUID = 1;

    private final LinkedHashMap<String, Position> byPath = new LinkedHashMap<>();

    private Places() {}

    /** The places of a tree's fields. Parts of a number are where the number is. */
    static Places of(Tree.Fields tree) {
        var places = new Places();
        places.add("", tree);
        return places;
    }

    private void add(String path, Tree.Fields mapping) {
        mapping.fields().forEach((key, field) -> {
            String here = Tree.join(path, key);
            byPath.put(here, field.tree().at());
            if (field.tree() instanceof Tree.Fields inner && !inner.isNumber()) {
                add(here, inner);
            }
        });
    }

    /** The place of a path, or of the nearest known part that it lies in; the whole if there is none. */
    Position of(String path) {
        for (String part = path; ; part = part.substring(0, part.lastIndexOf('.'))) {
            if (byPath.containsKey(part)) {
                return byPath.get(part);
            }
            if (part.indexOf('.') < 0) {
                return Position.program(path);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
