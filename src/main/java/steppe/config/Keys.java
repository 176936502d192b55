package steppe.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Looks for what was perhaps meant by a key that a mapping does not have. */
final class Keys {
    private static final int FEW = 3;

    private final String wanted;
    private final List<String> found = new ArrayList<>();
    private final Deque<Class<?>> within = new ArrayDeque<>();

    private Keys(String wanted) {
        this.wanted = wanted;
    }

    /** What was perhaps meant by a key that a mapping does not have. */
    static Optional<String> meant(String key, List<String> known) {
        var near = Nearest.to(key, known);
        if (near.isPresent()) {
            return near;
        }
        var elsewhere = new Keys(key);
        elsewhere.search("", Scenario.class);
        return elsewhere.found.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" or ", elsewhere.found.subList(0, Math.min(FEW, elsewhere.found.size()))));
    }

    private void search(String path, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            search(generic.getRawType() == List.class ? path : path + ".*", arguments[arguments.length - 1]);
        } else if (type instanceof Class<?> plain && !within.contains(plain)) {
            within.push(plain);
            if (Variants.isChoice(plain) && plain != Prior.class) {
                Variants.records(plain).values().forEach(variant -> search(path, variant));
            } else if (plain.isRecord() && plain != Sourced.class && !Scalars.covers(plain)) {
                Shape.of(plain).keys().forEach(component -> search(path, component));
            }
            within.pop();
        }
    }

    private void search(String path, RecordComponent component) {
        String here = Tree.join(path, component.getName());
        if (component.getName().equals(wanted) && !found.contains(here)) {
            found.add(here);
        }
        search(here, component.getGenericType());
    }
}
