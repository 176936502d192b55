package steppe.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.config.OriginKind;
import steppe.config.Scenario;
import steppe.config.Section;
import steppe.config.Sourced;

/**
 * Numbers of a scenario that are to be listed.
 *
 * @param what they are: numbers or assumptions
 * @param sections those that hold any of them
 */
public record NumberList(Scenario scenario, String what, List<Section> sections) {
    public static NumberList of(Scenario scenario, boolean onlyAssumptions) {
        return new NumberList(
                scenario,
                onlyAssumptions ? "Assumptions" : "Numbers",
                Section.of(scenario, number -> !onlyAssumptions || number.isAssumption()));
    }

    /** What they are and whose, {@code Numbers of baseline (Baseline)}. */
    public String title() {
        return "%s of %s (%s)".formatted(what, scenario.name(), scenario.title());
    }

    /** The numbers of all sections. */
    public Stream<Sourced> numbers() {
        return sections.stream().flatMap(section -> section.numbers().stream());
    }

    /** What sort of source a number of these rests on. */
    OriginKind kind(Sourced number) {
        return OriginKind.of(number, scenario);
    }

    /** How many numbers rest on each kind of source, none left out. */
    Map<OriginKind, Long> byKind() {
        var kinds = new EnumMap<OriginKind, Long>(OriginKind.class);
        Stream.of(OriginKind.values()).forEach(kind -> kinds.put(kind, 0L));
        numbers().forEach(number -> kinds.merge(kind(number), 1L, Long::sum));
        return kinds;
    }

    /** How many there are, how many of them are uncertain, and what they rest on. */
    public String counts() {
        var kinds = byKind().entrySet().stream()
                .map(kind -> kind.getKey().words() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        return numbers().count() + " numbers, " + uncertain() + " of them uncertain. By origin: " + kinds + ".";
    }

    /** How many have a prior. */
    long uncertain() {
        return numbers().filter(Sourced::isUncertain).count();
    }
}
