package steppe.analysis.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.results.Table;

/** Energy scores of the shares that several powers have in one country and year, with skill by kind of series. */
public final class EnergyCard {
    private static final List<String> COLUMNS =
            List.of("entrant", "kind", "vectors", "countries", "energy", "skill", "skill_low", "skill_high");

    /** One vector: the powers whose shares of a kind are observed in a country and year. */
    private record Place(String kind, String country, int year) {}

    private record Scored(Place place, String entrant, double energy) {}

    private final String reference;
    private final List<String> entrants;
    private final List<Scored> scored = new ArrayList<>();

    private EnergyCard(String reference, List<String> entrants) {
        this.reference = reference;
        this.entrants = entrants;
    }

    static EnergyCard of(String reference, List<String> entrants, Matches matches) {
        var card = new EnergyCard(reference, entrants);
        vectors(matches)
                .forEach((place, observations) -> entrants.forEach(entrant ->
                        card.scored.add(new Scored(place, entrant, energy(entrant, observations, matches)))));
        return card;
    }

    /** Vectors of two parts or more; floors and amounts are left out. */
    private static Map<Place, List<Observation>> vectors(Matches matches) {
        var vectors = matches.said().keySet().stream()
                .filter(observation -> !observation.atLeast())
                .filter(observation -> Double.isFinite(observation.indicator().ceiling()))
                .collect(Collectors.groupingBy(EnergyCard::place, LinkedHashMap::new, Collectors.toList()));
        vectors.values().removeIf(parts -> parts.size() < 2);
        return vectors;
    }

    private static Place place(Observation observation) {
        var indicator = observation.indicator();
        return new Place(indicator.kind(), indicator.country(), observation.year());
    }

    private static double energy(String entrant, List<Observation> parts, Matches matches) {
        var forecasts = parts.stream()
                .map(part -> matches.said().get(part).get(entrant))
                .toList();
        var size = forecasts.get(0).draws().length;
        var draws = new double[size][parts.size()];
        for (int k = 0; k < parts.size(); k++) {
            if (forecasts.get(k).draws().length != size) {
                throw new IllegalArgumentException(entrant + " has " + size + " draws for "
                        + parts.get(0).words() + " and " + forecasts.get(k).draws().length + " for "
                        + parts.get(k).words() + "; draws of shares belong together");
            }
            for (int i = 0; i < size; i++) {
                draws[i][k] = forecasts.get(k).draws()[i];
            }
        }
        return EnergyScore.of(
                draws, parts.stream().mapToDouble(Observation::value).toArray());
    }

    /** Kinds of series that have vectors. */
    public List<String> kinds() {
        return scored.stream().map(score -> score.place().kind()).distinct().toList();
    }

    /** How many vectors of a kind are compared. */
    public int vectors(String kind) {
        return (int) scored(reference, kind).count();
    }

    /** Mean energy score, in the unit of the kind. */
    public double mean(String entrant, String kind) {
        return scored(entrant, kind).mapToDouble(Scored::energy).average().orElse(Double.NaN);
    }

    /** Against the reference, with an interval from resampled countries. */
    public Skill skill(String entrant, String kind) {
        return Skill.of(countries(entrant, kind), countries(reference, kind));
    }

    private double[] countries(String entrant, String kind) {
        return scored(entrant, kind)
                .collect(Collectors.groupingBy(
                        score -> score.place().country(),
                        LinkedHashMap::new,
                        Collectors.averagingDouble(Scored::energy)))
                .values()
                .stream()
                .mapToDouble(mean -> mean)
                .toArray();
    }

    private Stream<Scored> scored(String entrant, String kind) {
        return scored.stream()
                .filter(score -> score.entrant().equals(entrant))
                .filter(score -> score.place().kind().equals(kind));
    }

    public Table toTable() {
        var rows = new ArrayList<Object[]>();
        for (var kind : kinds()) {
            for (var entrant : entrants) {
                var skill = skill(entrant, kind);
                rows.add(new Object[] {
                    entrant,
                    kind,
                    vectors(kind),
                    skill.units(),
                    mean(entrant, kind),
                    ScoreTables.cell(skill.value()),
                    ScoreTables.cell(skill.low()),
                    ScoreTables.cell(skill.high())
                });
            }
        }
        return new Table(COLUMNS, rows);
    }
}
