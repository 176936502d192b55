package steppe.config;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/**
 * A place in a scenario and what is wanted there.
 *
 * @param path dotted; empty for the whole
 * @param quantity what numbers there count; null if nothing is said
 */
record Slot(Type type, String path, Quantity quantity) {
    /** The place of a record's component. */
    Slot of(RecordComponent component) {
        var own = component.getAnnotation(Quantity.class);
        return new Slot(component.getGenericType(), Tree.join(path, component.getName()), own == null ? quantity : own);
    }

    /** The place of a value in a map or a list. */
    Slot of(Type item, String key) {
        return new Slot(item, Tree.join(path, key), quantity);
    }

    /** The path, or what the whole is called. */
    String name() {
        return path.isEmpty() ? Variants.noun((Class<?>) type).replaceFirst("^an? ", "the ") : path;
    }

    /** The path and the value there. */
    String name(String value) {
        return Problems.named(name(), value);
    }
}
