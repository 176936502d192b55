package steppe.config;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import steppe.plugin.Plugin;

/** The tree that a record could have been read from: the way back from {@link Binder}. */
final class Unbinder {
    private final Function<String, Position> places;

    Unbinder(Function<String, Position> places) {
        this.places = places;
    }

    /** The tree of a whole scenario. */
    static Tree.Fields unbind(Scenario scenario) {
        return (Tree.Fields) new Unbinder(scenario.places()::of).tree("", scenario);
    }

    /** The tree of a value that stands at a path. */
    Tree tree(String path, Object value) {
        if (value instanceof Sourced number) {
            return number(path, number);
        } else if (value instanceof Prior prior) {
            return tree(path, asMap(prior));
        } else if (value instanceof Map<?, ?> map) {
            var fields = new LinkedHashMap<String, Tree.Field>();
            map.forEach((key, inner) -> put(fields, path, text(key), inner));
            return new Tree.Fields(places.apply(path), fields);
        } else if (value instanceof Collection<?> list) {
            return new Tree.Items(
                    places.apply(path),
                    list.stream().map(item -> tree(path, item)).toList());
        } else if (value instanceof Record record && !Scalars.covers(value.getClass())) {
            return record(path, record);
        }
        return new Tree.Leaf(places.apply(path), text(value), !(value instanceof String));
    }

    private void put(Map<String, Tree.Field> fields, String path, String key, Object value) {
        String here = Tree.join(path, key);
        fields.put(key, new Tree.Field(places.apply(here), tree(here, value)));
    }

    private Tree record(String path, Record record) {
        var fields = new LinkedHashMap<String, Tree.Field>();
        Stream.of(record.getClass().getInterfaces())
                .filter(Variants::isChoice)
                .forEach(choice -> put(fields, path, Variants.key(choice), Variants.name(choice, record.getClass())));
        for (var component : Shape.of(record.getClass()).keys()) {
            var value = Shape.value(record, component);
            if (value != null && !isLeftOut(component, value)) {
                put(fields, path, component.getName(), value);
            }
        }
        return new Tree.Fields(places.apply(path), fields);
    }

    private static boolean isLeftOut(RecordComponent component, Object value) {
        return Shape.isOptional(component) && (value.equals(Map.of()) || value.equals(List.of()));
    }

    private Tree number(String path, Sourced number) {
        var at = places.apply(path);
        var whole = new Unbinder(part -> at);
        var fields = new LinkedHashMap<String, Tree.Field>();
        if (number.value() != null) {
            whole.put(fields, path, "value", number.value());
        }
        if (number.prior() != null) {
            whole.put(fields, path, "prior", number.prior());
        }
        whole.put(fields, path, "unit", number.unit());
        whole.put(fields, path, "origin", number.origin());
        if (number.note() != null) {
            whole.put(fields, path, "note", number.note());
        }
        return new Tree.Fields(at, fields);
    }

    private static Map<String, Object> asMap(Prior prior) {
        var numbers = Shape.of(prior.getClass()).keys().stream()
                .map(component -> Shape.value(prior, component))
                .toList();
        return Collections.singletonMap(Variants.name(Prior.class, prior.getClass()), numbers);
    }

    /** A single value as it stands in YAML. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Scalars.written(number);
        }
        if (value instanceof Plugin plugin) {
            return plugin.key();
        }
        return value instanceof Enum<?> constant ? Variants.name(constant) : String.valueOf(value);
    }
}
