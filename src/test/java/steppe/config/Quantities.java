package steppe.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each number of a scenario counts and may be, by its path. */
public final class Quantities {
    private final Map<String, Quantity> byPath = new LinkedHashMap<>();

    private Quantities() {}

    /** The quantity of every sourced number, in the order of the components. */
    public static Map<String, Quantity> of(Scenario scenario) {
        var quantities = new Quantities();
        quantities.collect(scenario, null);
        return quantities.byPath;
    }

    private void collect(Object part, Quantity quantity) {
        if (part instanceof Sourced number) {
            byPath.put(number.path(), quantity);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, quantity));
        } else if (part instanceof Collection<?> list) {
            list.forEach(each -> collect(each, quantity));
        } else if (part instanceof Record record) {
            for (var key : Shape.of(record.getClass()).keys()) {
                var own = key.getAnnotation(Quantity.class);
                collect(Shape.value(record, key), own == null ? quantity : own);
            }
        }
    }
}
