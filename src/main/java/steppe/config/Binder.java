package steppe.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns a tree into the record that it describes. What does not fit becomes a problem, and null; the rest is read on, so
 * that one reading finds all problems.
 */
final class Binder {
    private final Problems problems;
    private final Scalars scalars;
    private final Records records;
    private final Priors priors;
    private final SourcedNumbers numbers;

    /**
     * @param places for the record that asks for them
     * @param posterior for the record that asks for it
     */
    Binder(Problems problems, Places places, Posterior posterior) {
        this.problems = problems;
        this.scalars = new Scalars(problems);
        this.records = new Records(problems, this, places, posterior);
        this.priors = new Priors(problems, scalars, records);
        this.numbers = new SourcedNumbers(problems, scalars, records);
    }

    /** The record that a tree describes; null, and problems, if it describes none. */
    <T extends Record> T bind(Class<T> type, Tree tree) {
        return type.cast(bind(new Slot(type, "", null), tree));
    }

    /** The value that a tree describes; null, and problems, if it describes none. */
    Object bind(Slot slot, Tree tree) {
        if (slot.type() instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? map(slot, (Class<?>) arguments[0], arguments[1], tree)
                    : list(slot, arguments[0], tree);
        }
        var type = (Class<?>) slot.type();
        if (type == Object.class) {
            return plain(tree);
        } else if (type == Sourced.class) {
            return numbers.read(slot, tree);
        } else if (type == Prior.class) {
            return priors.read(slot, tree);
        } else if (Scalars.covers(type)) {
            return tree instanceof Tree.Leaf leaf
                    ? scalars.read(slot, leaf)
                    : refuse(slot, tree, "must be a single value");
        } else if (!(tree instanceof Tree.Fields mapping)) {
            return refuse(slot, tree, "must be a mapping");
        } else {
            return Variants.isChoice(type) ? records.chosen(slot, type, mapping) : records.read(slot, type, mapping);
        }
    }

    private Object refuse(Slot slot, Tree tree, String rule) {
        problems.add(tree.at(), tree instanceof Tree.Leaf leaf ? slot.name(leaf.text()) : slot.name(), rule);
        return null;
    }

    private Object map(Slot slot, Class<?> keyType, Type valueType, Tree tree) {
        if (!(tree instanceof Tree.Fields mapping)) {
            return refuse(slot, tree, "must be a mapping");
        }
        var map = new LinkedHashMap<Object, Object>();
        mapping.fields().forEach((text, field) -> {
            if (keyType == String.class && valueType != Object.class && !Names.isName(text)) {
                problems.add(field.at(), slot.name(text), "must be named in letters, digits and hyphens");
            }
            var key = scalars.read(new Slot(keyType, slot.path(), null), new Tree.Leaf(field.at(), text, false));
            map.put(key, bind(slot.of(valueType, text), field.tree()));
        });
        return map;
    }

    private Object list(Slot slot, Type itemType, Tree tree) {
        if (!(tree instanceof Tree.Items list)) {
            return refuse(slot, tree, "must be a list");
        }
        var items = new ArrayList<Object>();
        for (var item : list.items()) {
            items.add(bind(slot.of(itemType, String.valueOf(items.size())), item));
        }
        return items;
    }

    private static Object plain(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            return leaf.isNull() ? null : leaf.text();
        } else if (tree instanceof Tree.Items list) {
            return new ArrayList<>(list.items().stream().map(Binder::plain).toList());
        }
        var map = new LinkedHashMap<String, Object>();
        ((Tree.Fields) tree).fields().forEach((key, field) -> map.put(key, plain(field.tree())));
        return map;
    }
}
