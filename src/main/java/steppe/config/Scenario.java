package steppe.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;

/**
 * Everything a run needs besides its seed. Immutable, complete and already checked: if you hold one, it is valid.
 *
 * @param schemaVersion of the YAML; 1
 * @param name short, for folders and tables
 * @param title for charts
 * @param ties by country, then power; every pair is there
 * @param war null if no power is at war in this region's story
 * @param sanctions null if no power is under sanctions
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
        @OptionalKey Map<String, InstitutionSpec> institutions,
        @OptionalKey Map<String, CommitmentSpec> commitments,
        @OptionalKey Map<String, PackageSpec> packages,
        @OptionalKey Map<String, EventSpec> events,
        @OptionalKey Map<String, ObservationSpec> observations,
        SourcesSpec sources)
        implements Serializable {
    public Scenario {
        Check.require(schemaVersion == 1, "schemaVersion", "(%s) must be 1", schemaVersion);
        powers = Maps.frozen(powers);
        countries = Maps.frozen(countries);
        ties = Maps.frozen(ties);
        institutions = Maps.frozen(institutions);
        commitments = Maps.frozen(commitments);
        packages = Maps.frozen(packages);
        events = Maps.frozen(events);
        observations = Maps.frozen(observations);
    }

    /**
     * Reads a scenario.
     *
     * @throws ConfigException with every problem found
     */
    public static Scenario read(Path file) {
        return ScenarioReader.read(file);
    }
}
