package steppe.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steppe.config.Domain;
import steppe.config.InstitutionSpec;
import steppe.config.Scenario;

/** Who is in the world, by index. Indices follow the order of the scenario. */
final class Roster {
    private static final int DOMAINS = Domain.values().length;

    private final List<String> powers;
    private final List<String> countries;
    private final Map<String, InstitutionSpec> institutions;
    private final int width;

    Roster(Scenario scenario) {
        this.powers = List.copyOf(scenario.powers().keySet());
        this.countries = List.copyOf(scenario.countries().keySet());
        this.institutions = scenario.institutions();
        this.width = powers.size();
    }

    List<String> powers() {
        return powers;
    }

    List<String> countries() {
        return countries;
    }

    /** How many ties there are: one for each country, power and domain. */
    int cells() {
        return countries.size() * powers.size() * DOMAINS;
    }

    /** Where a tie stands in a flat array of all of them: country by domain by power. */
    int cell(int country, int power, int domain) {
        return (country * DOMAINS + domain) * width + power;
    }

    int power(String id) {
        return powers.indexOf(id);
    }

    /** Indices of countries, with institutions replaced by their members; all countries for an empty list. */
    int[] countries(List<String> ids) {
        var named = ids.isEmpty()
                ? countries.stream()
                : ids.stream()
                        .flatMap(id ->
                                institutions.containsKey(id) ? institutions.get(id).members().stream() : Stream.of(id));
        return named.distinct().mapToInt(countries::indexOf).toArray();
    }
}
