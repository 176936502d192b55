package steppe.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * The numbers of a part of a scenario.
 *
 * @param key of the part, with which the paths of its numbers begin: {@code war}, {@code countries.KAZ}
 * @param heading the part in words, such as {@code Countries: Kazakhstan}
 * @param numbers in the order of the scenario; at least one
 */
public record Section(String key, String heading, List<Sourced> numbers) {
    public Section {
        numbers = List.copyOf(numbers);
    }

    /** All sections of a scenario in its order, with the numbers that are wanted. */
    public static List<Section> of(Scenario scenario, Predicate<Sourced> wanted) {
        var headings = new Headings(scenario);
        var parts = new LinkedHashMap<String, List<Sourced>>();
        scenario.quantities().stream()
                .filter(wanted)
                .forEach(number -> parts.computeIfAbsent(headings.part(number.path()), part -> new ArrayList<>())
                        .add(number));
        return parts.values().stream().map(numbers -> of(headings, numbers)).toList();
    }

    private static Section of(Headings headings, List<Sourced> numbers) {
        var first = numbers.get(0).path();
        return new Section(headings.part(first), headings.of(first), numbers);
    }

    /** The path of a number without the key of the section. */
    public String within(Sourced number) {
        return number.path().equals(key) ? key : number.path().substring(key.length() + 1);
    }
}
