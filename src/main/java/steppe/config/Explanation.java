package steppe.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands under a key of a scenario, and what it means.
 *
 * @param key dotted
 * @param name in words
 * @param meaning in the words of the record that holds it; empty if its name says it all
 * @param absent what holds while it is not given; empty if there is nothing to say
 * @param allowed the unit and range of its numbers; empty if it has none
 * @param value the number, if it is one
 * @param text the value, if it is a single one that is no number, or a list; empty if not
 * @param below keys inside, with what they mean
 * @param place file and line where it was written
 */
public record Explanation(
        String key,
        String name,
        String meaning,
        String absent,
        String allowed,
        Optional<Sourced> value,
        String text,
        List<Entry> below,
        String place) {
    /** A key inside another. */
    public record Entry(String key, String meaning) {}

    /**
     * The explanation of a key.
     *
     * @throws ConfigException if the scenario has no such key
     */
    public static Explanation of(Scenario scenario, String key) {
        return new Walk(scenario).to(key);
    }

    /** From the whole scenario down to what is asked for. */
    private static final class Walk {
        private final Scenario scenario;
        private final List<String> walked = new ArrayList<>();
        private Object held;
        private Type type = Scenario.class;
        private RecordComponent component;
        private Quantity quantity;

        Walk(Scenario scenario) {
            this.scenario = scenario;
            this.held = scenario;
        }

        Explanation to(String key) {
            Arrays.stream(key.split("\\.")).forEach(this::step);
            var number =
                    Optional.ofNullable(held).filter(Sourced.class::isInstance).map(Sourced.class::cast);
            var single = held != null && type instanceof Class<?> plain && Scalars.covers(plain);
            var items = held instanceof List<?> list
                    ? list.stream()
                            .map(item -> item instanceof Record ? item.toString() : Unbinder.text(item))
                            .collect(Collectors.joining(", "))
                    : "";
            return new Explanation(
                    key,
                    new NumberNames(scenario).of(key),
                    meaning(),
                    component == null ? "" : absent(component),
                    quantity == null ? "" : quantity.unit() + SchemaNumbers.range(quantity),
                    number,
                    single ? Unbinder.text(held) : items,
                    number.isPresent() || single ? List.of() : below(),
                    scenario.places().of(key).toString());
        }

        private void step(String name) {
            var keys = keys();
            if (!keys.contains(name)) {
                throw new ConfigException(
                        scenario.places().of(String.join(".", walked)), refusal(name, String.join(".", walked), keys));
            }
            walked.add(name);
            if (held instanceof Map<?, ?> map) {
                held = map.entrySet().stream()
                        .filter(entry -> Unbinder.text(entry.getKey()).equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
                type = ((ParameterizedType) type).getActualTypeArguments()[1];
                component = null;
            } else {
                component = Shape.of(held.getClass()).keys().stream()
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
                held = Shape.value(held, component);
                type = component.getGenericType();
                quantity = Optional.ofNullable(component.getAnnotation(Quantity.class))
                        .orElse(quantity);
            }
        }

        private String refusal(String name, String here, List<String> keys) {
            if (keys.isEmpty()) {
                return here + (held == null ? " is not given here, and so has no keys" : " has no keys inside");
            }
            return Tree.join(here, name) + " is not a key here: " + String.join(", ", keys)
                    + Nearest.to(name, keys).map(near -> ". Maybe " + near).orElse("");
        }

        /** Keys of what is held; none of a single value. */
        private List<String> keys() {
            if (held instanceof Map<?, ?> map) {
                return map.keySet().stream().map(Unbinder::text).toList();
            }
            return held instanceof Record && !(held instanceof Sourced) && !Scalars.covers(held.getClass())
                    ? Shape.of(held.getClass()).names()
                    : List.of();
        }

        private String meaning() {
            return component == null
                    ? held == null ? "" : Meanings.of(held.getClass()).orElse("")
                    : Meanings.of(component).orElse("");
        }

        private static String absent(RecordComponent component) {
            return Optional.ofNullable(component.getAnnotation(OptionalKey.class))
                    .map(OptionalKey::absent)
                    .orElse("");
        }

        private List<Entry> below() {
            var record = held instanceof Record ? Shape.of(held.getClass()).keys() : List.<RecordComponent>of();
            return record.isEmpty()
                    ? keys().stream().map(key -> new Entry(key, "")).toList()
                    : record.stream()
                            .map(key ->
                                    new Entry(key.getName(), Meanings.of(key).orElse("")))
                            .toList();
        }
    }
}
