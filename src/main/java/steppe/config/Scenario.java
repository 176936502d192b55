package steppe.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steppe.plugin.Strategy;

/**
 * Everything a run needs besides its seed. Immutable, complete and already checked: if you hold one, it is valid.
 *
 * @param schemaVersion of the YAML; 1
 * @param name short, for folders and tables
 * @param title for charts
 * @param ties by country, then power; every pair is there
 * @param war null if no power is at war in this region's story
 * @param sanctions null if no power is under sanctions
 * @param coercion what pressure does; null if nobody presses
 * @param lending what debt does; null if debts only stand
 * @param migration what moves remittances; null if nothing does
 * @param membership how institutions bind; null if none holds anything
 * @param posterior joint draws that its sources name; null if they name none
 * @param places where its parts were written; not a part of what it says, nor of its YAML
 */
public record Scenario(
        int schemaVersion,
        String name,
        String title,
        RegionSpec region,
        TimeSpec time,
        UncertaintySpec uncertainty,
        MechanismsSpec mechanisms,
        Map<String, PowerSpec> powers,
        Map<String, CountrySpec> countries,
        Map<String, Map<String, TieSpec>> ties,
        DomainsSpec domains,
        BehaviourSpec behaviour,
        HedgingSpec hedging,
        InfluenceSpec influence,
        @OptionalKey WarSpec war,
        @OptionalKey SanctionsSpec sanctions,
        @OptionalKey CoercionSpec coercion,
        @OptionalKey LendingSpec lending,
        @OptionalKey MigrationSpec migration,
        @OptionalKey MembershipSpec membership,
        @OptionalKey Map<String, DangerSpec> dangers,
        @OptionalKey Map<String, CrisisSpec> crises,
        @OptionalKey Map<String, RouteSpec> routes,
        @OptionalKey Map<String, DeferenceSpec> deference,
        @OptionalKey Map<String, InstitutionSpec> institutions,
        @OptionalKey Map<String, CommitmentSpec> commitments,
        @OptionalKey Map<String, PackageSpec> packages,
        @OptionalKey Map<String, EventSpec> events,
        @OptionalKey Map<String, ObservationSpec> observations,
        SourcesSpec sources,
        @JsonIgnore Posterior posterior,
        @JsonIgnore Places places)
        implements Serializable {
    public Scenario {
        Check.require(schemaVersion == 1, "schemaVersion", "(%s) must be 1", schemaVersion);
        powers = Maps.frozen(powers);
        countries = Maps.frozen(countries);
        ties = Maps.frozen(ties);
        dangers = Maps.frozen(dangers);
        crises = Maps.frozen(crises);
        routes = Maps.frozen(routes);
        deference = Maps.frozen(deference);
        institutions = Maps.frozen(institutions);
        commitments = Maps.frozen(commitments);
        packages = Maps.frozen(packages);
        events = Maps.frozen(events);
        observations = Maps.frozen(observations);
        for (var country : countries.keySet()) {
            double carried = routes.values().stream()
                    .map(route -> route.share().get(country))
                    .filter(Objects::nonNull)
                    .mapToDouble(Sourced::central)
                    .sum();
            Check.require(
                    carried <= 100,
                    "routes",
                    "carry %s %% of what %s sends, more than all",
                    Scalars.written(carried),
                    country);
        }
    }

    /**
     * Reads a scenario and what it extends.
     *
     * @throws ConfigException with every problem found
     */
    public static Scenario read(Path file) {
        return read(file, List.of());
    }

    /**
     * Reads a scenario and what it extends, with settings on top.
     *
     * @param settings of the command line, such as {@code war.load=0.5}; a later one wins
     * @throws ConfigException with every problem found
     */
    public static Scenario read(Path file, List<String> settings) {
        return ScenarioReader.read(file, settings);
    }

    /**
     * This scenario with one other value.
     *
     * @param key dotted, for example {@code war.load}
     * @param value a number, a text as in YAML, a list, a map, or any part of a scenario; null takes the key away. A bare
     *     number in place of a sourced one is an assumption with the same unit
     * @throws ConfigException if there is no such key, or the scenario would not be valid
     */
    public Scenario with(String key, Object value) {
        return ScenarioReader.vary(this, Collections.singletonMap(key, value));
    }

    /**
     * This scenario with other values, laid over it in the order of the map.
     *
     * @throws ConfigException if there is no such key, or the scenario would not be valid
     */
    public Scenario with(Map<String, ?> values) {
        return ScenarioReader.vary(this, values);
    }

    /**
     * This scenario with a country that hedges in its own way. The strategy needs no name in YAML; reading or varying this scenario
     * again looks its key up among those that are known.
     *
     * @param country an id among the countries
     */
    public Scenario hedging(String country, Strategy strategy) {
        Check.require(countries.containsKey(country), "countries", "has no %s: %s", country, countries.keySet());
        var others = new LinkedHashMap<>(countries);
        others.put(country, Shape.copy(countries.get(country), "strategy", strategy));
        return Shape.copy(this, "countries", others);
    }

    /**
     * Whether this and another scenario have a war and are the same in all that a run is made of, to the order of their parts, but
     * for when the war ends.
     */
    public boolean differsAtMostInEndOfWar(Scenario other) {
        if (war == null || other.war == null) {
            return false;
        }
        var mine = withoutEnd();
        var others = other.withoutEnd();
        return mine.equals(others) && mine.fingerprint().equals(others.fingerprint()); // equal maps may differ in order
    }

    private Scenario withoutEnd() {
        var unnamed = Shape.copy(Shape.copy(this, "name", ""), "title", "");
        return Shape.copy(unnamed, "war", Shape.copy(war, "ends", null));
    }

    /** Every sourced number, in the order of the components. */
    public List<Sourced> quantities() {
        return Numbers.of(this);
    }

    /**
     * The facts that numbers of this scenario rest on.
     *
     * @throws ConfigException if the file is no longer there
     */
    public Ledger ledger() {
        return sources.evidence() == null ? Ledger.none() : Ledger.read(Path.of(sources.evidence()));
    }

    /**
     * What decides the results of a run, as text: the scenario without notes and names of files, which depend on where it was
     * read.
     */
    public String fingerprint() {
        var text = YamlWriter.write(Unbinder.unbind(this).without("sources").withoutAny("note"), false);
        return posterior == null ? text : text + "posterior: " + posterior.sha() + "\n";
    }

    /** This scenario as YAML for a file in the working directory. Equal scenarios have equal YAML. */
    public String toYaml() {
        return YamlWriter.write(Unbinder.unbind(this), false);
    }

    /**
     * This scenario as YAML, with a comment for each value that says where it was written.
     *
     * @param folder of the file that it is for, since the names of files in it start from there
     */
    public String toYaml(Path folder) {
        return YamlWriter.write(Layer.seenFrom(folder, Unbinder.unbind(this)), true);
    }
}
