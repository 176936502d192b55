package steppe.config;

import java.util.LinkedHashMap;
import java.util.Map;
import steppe.plugin.Strategy;

/** Scenarios that no reader would let pass, to see what a run makes of them. */
public final class Forgery {
    private Forgery() {}

    /** A scenario with another value of one number, allowed or not. */
    public static Scenario number(Scenario scenario, String path, double value) {
        var found =
                scenario.quantities().stream().anyMatch(number -> number.path().equals(path));
        if (!found) {
            throw new IllegalArgumentException(path + " is no number of " + scenario.name());
        }
        return (Scenario) copy(scenario, path, value, null);
    }

    /** A scenario all of whose countries follow a strategy that need not be a plug-in. */
    public static Scenario strategy(Scenario scenario, Strategy strategy) {
        return (Scenario) copy(scenario, "", 0, strategy);
    }

    private static Object copy(Object part, String path, double value, Strategy strategy) {
        if (part instanceof Sourced number) {
            return number.path().equals(path)
                    ? new Sourced(path, value, null, number.unit(), number.origin(), number.note())
                    : number;
        } else if (part instanceof Strategy && strategy != null) {
            return strategy;
        } else if (part instanceof Map<?, ?> map) {
            var copies = new LinkedHashMap<Object, Object>();
            map.forEach((key, each) -> copies.put(key, copy(each, path, value, strategy)));
            return copies;
        } else if (part instanceof Record record && !(part instanceof Places) && holdsNumbers(record)) {
            return rebuilt(record, path, value, strategy);
        }
        return part;
    }

    private static boolean holdsNumbers(Record record) {
        return !Numbers.of(record).isEmpty();
    }

    private static Object rebuilt(Record record, String path, double value, Strategy strategy) {
        var shape = Shape.of(record.getClass());
        var components = shape.components().stream()
                .map(component -> copy(Shape.value(record, component), path, value, strategy))
                .toArray();
        try {
            return shape.constructor().newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
