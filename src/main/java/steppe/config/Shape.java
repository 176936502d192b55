package steppe.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** What a type of record is made of. Looked up once for each type, since reflection parses annotations anew each time. */
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final List<RecordComponent> components;
    private final List<RecordComponent> keys;
    private final List<String> names;
    private final List<String> required;
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        components = List.of(type.getRecordComponents());
        keys = components.stream()
                .filter(each -> each.getType() != Places.class && each.getType() != Posterior.class)
                .toList();
        names = keys.stream().map(RecordComponent::getName).toList();
        required = keys.stream()
                .filter(key -> !isOptional(key))
                .map(RecordComponent::getName)
                .toList();
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** A record with another value of one component. */
    @SuppressWarnings("unchecked")
    static <T extends Record> T copy(T record, String name, Object value) {
        var shape = of(record.getClass());
        var values = new ArrayList<Object>();
        try {
            for (var component : shape.components) {
                values.add(
                        component.getName().equals(name)
                                ? value
                                : component.getAccessor().invoke(record));
            }
            return (T) shape.constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    List<RecordComponent> components() {
        return components;
    }

    /** The components that are read from keys: all but {@link Places} and {@link Posterior}. */
    List<RecordComponent> keys() {
        return keys;
    }

    /** The names of the keys. */
    List<String> names() {
        return names;
    }

    /** The names of the keys that must be there. */
    List<String> required() {
        return required;
    }

    /** The canonical constructor. */
    Constructor<?> constructor() {
        return constructor;
    }

    static boolean isOptional(RecordComponent key) {
        return key.isAnnotationPresent(OptionalKey.class);
    }

    /** What a record holds under a key. */
    static Object value(Object record, RecordComponent key) {
        try {
            return key.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
