package steppe.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.config.OriginKind;
import steppe.config.Scenario;
import steppe.config.Section;
import steppe.config.Sourced;

/**
 * Numbers of a scenario that are to be listed.
 *
 * @param title what they are, in words
 * @param sections those that hold any of them
 */
public record NumberList(Scenario scenario, String title, List<Section> sections) {
    public static NumberList of(Scenario scenario, boolean onlyAssumptions) {
        return new NumberList(
                scenario,
                "%s of %s (%s)"
                        .formatted(onlyAssumptions ? "Assumptions" : "Numbers", scenario.name(), scenario.title()),
                Section.of(scenario, number -> !onlyAssumptions || number.isAssumption()));
    }

    /** The numbers of all sections. */
    public Stream<Sourced> numbers() {
        return sections.stream().flatMap(section -> section.numbers().stream());
    }

    /** How many there are, how many of them are uncertain, and what they rest on. */
    public String counts() {
        var kinds = numbers()
                .collect(Collectors.groupingBy(number -> OriginKind.of(number, scenario), Collectors.counting()));
        var byKind = Stream.of(OriginKind.values())
                .map(kind -> kind.words() + " " + kinds.getOrDefault(kind, 0L))
                .collect(Collectors.joining(", "));
        long uncertain = numbers().filter(Sourced::isUncertain).count();
        return numbers().count() + " numbers, " + uncertain + " of them uncertain. By origin: " + byKind + ".";
    }
}
