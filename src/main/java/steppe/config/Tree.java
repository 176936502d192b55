package steppe.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** YAML before anybody has asked what it means: text in the shape it was written in, each part with its place. */
sealed interface Tree {
    /** Where a text stands; where the key of a mapping or a list stands. */
    Position at();

    /**
     * A text, a number, a date: which of them is for the record to say that wants it.
     *
     * @param plain whether it stood without quotes
     */
    record Leaf(Position at, String text, boolean plain) implements Tree {
        private static final List<String> NULLS = List.of("null", "Null", "NULL", "~");

        boolean isNull() {
            return plain && NULLS.contains(text);
        }

        boolean isEmpty() {
            return plain && text.isEmpty();
        }
    }

    /** A list. */
    record Items(Position at, List<Tree> items) implements Tree {}

    /**
     * A key and what stands under it.
     *
     * @param at where the key stands
     */
    record Field(Position at, Tree tree) {}

    /** A mapping, in the order of the file. */
    record Fields(Position at, Map<String, Field> fields) implements Tree {
        public Fields {
            fields = Collections.unmodifiableMap(fields);
        }

        /** A mapping without keys. */
        static Fields empty(Position at) {
            return new Fields(at, Map.of());
        }

        /** A mapping of one key. */
        static Fields of(String key, Field field) {
            return empty(field.at).and(key, field);
        }

        /** What stands under a key; null if the key is absent. */
        Tree get(String key) {
            var field = fields.get(key);
            return field == null ? null : field.tree;
        }

        /** The text under a key; null if there is none. */
        Leaf leaf(String key) {
            return get(key) instanceof Leaf leaf ? leaf : null;
        }

        /** This mapping with one more field, or another one in its place. */
        Fields and(String key, Field field) {
            var more = new LinkedHashMap<>(fields);
            more.put(key, field);
            return new Fields(at, more);
        }

        /** This mapping without a field. */
        Fields without(String key) {
            var fewer = new LinkedHashMap<>(fields);
            fewer.remove(key);
            return new Fields(at, fewer);
        }

        /** This mapping without any field of some name, however deep. */
        Fields withoutAny(String key) {
            var fewer = new LinkedHashMap<String, Field>();
            without(key)
                    .fields
                    .forEach((name, field) -> fewer.put(
                            name,
                            field.tree instanceof Fields inner ? new Field(field.at, inner.withoutAny(key)) : field));
            return new Fields(at, fewer);
        }

        /** Whether this is meant as a {@link Sourced} number. */
        boolean isNumber() {
            return fields.containsKey("prior") || get("value") instanceof Leaf;
        }

        /** Every part that fits a pattern such as {@code countries.*.exposure}, in the order of the file. */
        List<Found> find(String pattern) {
            var found = List.of(new Found("", this));
            for (var step : pattern.split("\\.")) {
                var next = new ArrayList<Found>();
                found.forEach(part -> part.step(step, next));
                found = next;
            }
            return found;
        }
    }

    /** A part of a tree and the dotted keys that lead to it. */
    record Found(String path, Tree tree) {
        private void step(String key, List<Found> into) {
            if (tree instanceof Fields mapping) {
                mapping.fields.forEach((name, field) -> {
                    if (key.equals("*") || key.equals(name)) {
                        into.add(new Found(join(path, name), field.tree));
                    }
                });
            }
        }
    }

    /** A key under a path. */
    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
