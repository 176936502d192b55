package steppe.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds how one scenario differs from another, whatever records they are made of. */
public final class ScenarioDiff {
    private static final Set<String> LEFT_OUT = Set.of("name", "title", "sources");

    private final Headings headings;
    private final List<Difference> found = new ArrayList<>();

    private ScenarioDiff(Headings headings) {
        this.headings = headings;
    }

    /**
     * What is other in a scenario than it was before, in the order of the scenario. Their names, titles and lists of sources do
     * not count.
     */
    public static List<Difference> between(Scenario before, Scenario after) {
        var diff = new ScenarioDiff(new Headings(before, after));
        for (var part : Shape.of(Scenario.class).keys()) {
            if (!LEFT_OUT.contains(part.getName())) {
                diff.compare(part.getName(), Shape.value(before, part), Shape.value(after, part));
            }
        }
        return List.copyOf(diff.found);
    }

    private void compare(String key, Object before, Object after) {
        compare(key, before, after, null);
    }

    /** @param absent what holds where there is nothing, in words; null if there are none */
    private void compare(String key, Object before, Object after, String absent) {
        var present = after == null ? before : after;
        if (Objects.equals(before, after)) {
            return;
        } else if (present instanceof Sourced) {
            found.add(new Difference.Number(key, headings.of(key), (Sourced) before, (Sourced) after));
        } else if (present instanceof Map<?, ?>) {
            compareMaps(key, entries(before), entries(after));
        } else if (present instanceof Record record && !Scalars.covers(record.getClass())) {
            compareRecords(key, (Record) before, (Record) after);
        } else {
            addSetting(key, written(before, absent), written(after, absent));
        }
    }

    private void addSetting(String key, String before, String after) {
        found.add(new Difference.Setting(key, headings.of(key), before, after));
    }

    private static Map<?, ?> entries(Object map) {
        return map == null ? Map.of() : (Map<?, ?>) map;
    }

    private void compareMaps(String key, Map<?, ?> before, Map<?, ?> after) {
        for (var each : keys(before, after)) {
            compare(Tree.join(key, Unbinder.text(each)), before.get(each), after.get(each));
        }
    }

    /** The keys of both; one that is gone stands behind the one that it stood behind. */
    private static List<Object> keys(Map<?, ?> before, Map<?, ?> after) {
        var keys = new ArrayList<Object>(after.keySet());
        int place = 0;
        for (var key : before.keySet()) {
            if (!after.containsKey(key)) {
                keys.add(place, key);
            }
            place = keys.indexOf(key) + 1;
        }
        return keys;
    }

    private void compareRecords(String key, Record before, Record after) {
        if (before == null || after == null) {
            addEntry(key, after == null ? before : after, after != null);
        } else if (before.getClass() != after.getClass()) {
            compareChoices(key, before, after);
        } else {
            for (var part : Shape.of(after.getClass()).keys()) {
                compare(
                        Tree.join(key, part.getName()),
                        Shape.value(before, part),
                        Shape.value(after, part),
                        absent(part));
            }
        }
    }

    private static String absent(RecordComponent part) {
        var optional = part.getAnnotation(OptionalKey.class);
        return optional == null || optional.absent().isEmpty() ? null : optional.absent();
    }

    private void addEntry(String key, Record entry, boolean isAdded) {
        var tree = (Tree.Fields) tree(entry);
        String title = Stream.of("title", "name")
                .map(tree::leaf)
                .filter(Objects::nonNull)
                .map(Tree.Leaf::text)
                .findFirst()
                .orElse("");
        var count = Numbers.of(entry).size();
        found.add(new Difference.Entry(key, headings.of(key), title, count, isAdded));
    }

    /** Another choice counts as new in all its parts. */
    private void compareChoices(String key, Record before, Record after) {
        var choice = Stream.of(after.getClass().getInterfaces())
                .filter(Variants::isChoice)
                .findFirst()
                .orElseThrow();
        addSetting(
                Tree.join(key, Variants.key(choice)),
                Variants.name(choice, before.getClass()),
                Variants.name(choice, after.getClass()));
        for (var part : Shape.of(after.getClass()).keys()) {
            compare(Tree.join(key, part.getName()), null, Shape.value(after, part));
        }
    }

    private static String written(Object value, String absent) {
        if (value == null) {
            return absent;
        } else if (value instanceof Boolean flag) {
            return flag ? "on" : "off";
        }
        var tree = tree(value);
        return tree instanceof Tree.Leaf leaf ? leaf.text() : YamlWriter.inline(tree);
    }

    private static Tree tree(Object value) {
        return new Unbinder(Position::program).tree("", value);
    }
}
