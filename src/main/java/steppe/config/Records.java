package steppe.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Reads records, and choices between records, from mappings that have their keys and no others. */
final class Records {
    private final Problems problems;
    private final Binder binder;
    private final Places places;
    private final Posterior posterior;

    /**
     * @param binder for what is inside a record
     * @param places for the record that asks for them
     * @param posterior for the record that asks for it
     */
    Records(Problems problems, Binder binder, Places places, Posterior posterior) {
        this.problems = problems;
        this.binder = binder;
        this.places = places;
        this.posterior = posterior;
    }

    /** The record that a mapping describes; null, and problems, if it describes none. */
    Object read(Slot slot, Class<?> type, Tree.Fields mapping) {
        int before = problems.reports();
        var shape = Shape.of(type);
        refuseUnknown(slot, mapping, shape.names());
        requireAll(slot, mapping, shape.required());
        var arguments = new ArrayList<Object>();
        for (var component : shape.components()) {
            arguments.add(argument(slot, component, mapping));
        }
        return problems.reports() > before ? null : built(slot, type, mapping, arguments);
    }

    private Object argument(Slot slot, RecordComponent component, Tree.Fields mapping) {
        if (component.getType() == Places.class) {
            return places;
        } else if (component.getType() == Posterior.class) {
            return posterior;
        }
        var tree = mapping.get(component.getName());
        if (tree == null) {
            return component.getType() == boolean.class ? false : null;
        }
        return binder.bind(slot.of(component), tree);
    }

    /** Notes every key of a mapping that is not known. */
    void refuseUnknown(Slot slot, Tree.Fields mapping, List<String> known) {
        mapping.fields().forEach((key, field) -> {
            if (!known.contains(key)) {
                var maybe = Keys.meant(key, known);
                String others = maybe.isPresent()
                        ? ""
                        : ": " + String.join(", ", known.stream().sorted().toList());
                problems.add(field.at(), Tree.join(slot.path(), key), "is not a key here" + others, maybe);
            }
        });
    }

    private void requireAll(Slot slot, Tree.Fields mapping, List<String> required) {
        var missing = required.stream()
                .filter(key -> !mapping.fields().containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(mapping.at(), slot.name(), "needs " + String.join(", ", missing));
        }
    }

    /** The record that a mapping chooses; null, and problems, if it chooses none. */
    Object chosen(Slot slot, Class<?> choice, Tree.Fields mapping) {
        String key = Variants.key(choice);
        var names = Variants.records(choice).keySet();
        var name = mapping.leaf(key);
        if (name == null) {
            problems.add(mapping.at(), slot.name(), "needs " + key + ": " + String.join(", ", names));
            return null;
        }
        var type = Variants.records(choice).get(name.text());
        if (type == null) {
            problems.unknown(name.at(), Tree.join(slot.path(), key), name.text(), Variants.noun(choice), names);
            return null;
        }
        return read(slot, type, mapping.without(key));
    }

    /** The record with these components; null, and a problem with the mapping they are from, if it refuses them. */
    Object built(Slot slot, Class<?> type, Tree.Fields mapping, List<Object> components) {
        try {
            return Shape.of(type).constructor().newInstance(components.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                String key = refusal.getMessage().split(" ", 2)[0];
                var at = mapping.get(key) == null
                        ? mapping.at()
                        : mapping.get(key).at();
                problems.add(at, "", Tree.join(slot.path(), refusal.getMessage()));
                return null;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
