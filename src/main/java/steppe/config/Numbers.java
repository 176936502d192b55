package steppe.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the sourced numbers of a record, in the order of its components. */
final class Numbers {
    private Numbers() {}

    static List<Sourced> of(Record record) {
        var numbers = new ArrayList<Sourced>();
        collect(record, numbers);
        return numbers;
    }

    private static void collect(Object part, List<Sourced> into) {
        if (part instanceof Sourced number) {
            into.add(number);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, into));
        } else if (part instanceof Collection<?> list) {
            list.forEach(item -> collect(item, into));
        } else if (part instanceof Record record) {
            Shape.of(record.getClass()).keys().forEach(key -> collect(Shape.value(record, key), into));
        }
    }
}
