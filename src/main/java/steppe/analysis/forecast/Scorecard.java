package steppe.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entrants compared on the same observations. A score counts in scales of its series, so that dollars and percent can be
 * averaged; every series has the same weight, however many years of it are observed.
 */
public final class Scorecard {
    /** The group of all kinds together. */
    public static final String ALL = "all";

    private final String reference;
    private final List<String> entrants;
    private final int observed;
    private final Matches matches;
    private final List<Score> scores;

    /**
     * @param reference the entrant that skill is measured from
     * @param entrants forecasts by entrant, in the order of tables, the reference among them
     * @param observations at most one for an indicator and a year; those that an entrant has not forecast are left out
     */
    public Scorecard(String reference, Map<String, List<Forecast>> entrants, List<Observation> observations) {
        if (!entrants.containsKey(reference)) {
            throw new IllegalArgumentException(
                    "reference (" + reference + ") is none of the entrants " + entrants.keySet());
        }
        this.reference = reference;
        this.entrants = List.copyOf(entrants.keySet());
        this.observed = observations.size();
        this.matches = Matches.of(entrants, observations);
        this.scores = List.copyOf(matches.scores(reference));
    }

    public String reference() {
        return reference;
    }

    /** In the order of tables, the reference among them. */
    public List<String> entrants() {
        return entrants;
    }

    /** Kinds of series, then {@link #ALL} if there is more than one kind. */
    public List<String> groups() {
        var groups = new ArrayList<>(scores.stream()
                .map(score -> score.indicator().kind())
                .distinct()
                .toList());
        if (groups.size() > 1) {
            groups.add(ALL);
        }
        return groups;
    }

    /** How many observations are compared. */
    public int compared() {
        return matches.said().size();
    }

    /** How many are left out, since not every entrant has forecast them. */
    public int leftOut() {
        return observed - compared();
    }

    /** The scores of one entrant in a group. */
    public List<Score> scores(String entrant, String group) {
        return scores.stream()
                .filter(score -> score.entrant().equals(entrant))
                .filter(score -> in(group, score.indicator()))
                .toList();
    }

    private static boolean in(String group, Indicator indicator) {
        return group.equals(ALL) || group.equals(indicator.kind());
    }

    /** Against the reference, with an interval from resampled countries: series of one country hang together. */
    public Skill skill(String entrant, String group) {
        return Skill.of(byCountry(entrant, group), byCountry(reference, group));
    }

    /** Sums over the series of a country, so that every series counts alike. */
    private double[] byCountry(String entrant, String group) {
        return means(entrant, group).entrySet().stream()
                .collect(Collectors.groupingBy(
                        mean -> mean.getKey().country(),
                        LinkedHashMap::new,
                        Collectors.summingDouble(Map.Entry::getValue)))
                .values()
                .stream()
                .mapToDouble(sum -> sum)
                .toArray();
    }

    /** Mean CRPS in scales of the series; NaN if there is nothing to compare. */
    public double mean(String entrant, String group) {
        return Arrays.stream(bySeries(entrant, group)).average().orElse(Double.NaN);
    }

    /** Series by series. */
    public Duels tally(String entrant, String group) {
        return Duels.of(bySeries(entrant, group), bySeries(reference, group));
    }

    private double[] bySeries(String entrant, String group) {
        return means(entrant, group).values().stream().mapToDouble(mean -> mean).toArray();
    }

    private Map<Indicator, Double> means(String entrant, String group) {
        return scores(entrant, group).stream()
                .collect(Collectors.groupingBy(
                        Score::indicator, LinkedHashMap::new, Collectors.averagingDouble(Score::scaled)));
    }

    /** How many observations lie within the central intervals; floors are left out. */
    public Coverage coverage(double nominal, String entrant, String group) {
        var coverage = Coverage.none(nominal);
        for (var score : exact(entrant, group)) {
            coverage = coverage.and(score.within(nominal));
        }
        return coverage;
    }

    /** Where observations fall within the forecasts; floors are left out. */
    public Pit pit(String entrant, String group) {
        return new Pit(exact(entrant, group).stream().mapToDouble(Score::pit).toArray());
    }

    /** The same for the last observed year of each series alone, since years of a series are not independent. */
    public Pit lastPit(String entrant, String group) {
        var last = new LinkedHashMap<Indicator, Score>();
        exact(entrant, group)
                .forEach(score -> last.merge(
                        score.indicator(),
                        score,
                        (a, b) -> a.observation().year() > b.observation().year() ? a : b));
        return new Pit(last.values().stream().mapToDouble(Score::pit).toArray());
    }

    private List<Score> exact(String entrant, String group) {
        return scores(entrant, group).stream()
                .filter(score -> !score.observation().atLeast())
                .toList();
    }

    /** The worst year of each series, the worst series first. */
    public List<Score> misses(String entrant) {
        return scores(entrant, ALL).stream()
                .collect(Collectors.toMap(
                        Score::indicator,
                        Function.identity(),
                        (a, b) -> a.scaled() >= b.scaled() ? a : b,
                        LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble(Score::scaled).reversed())
                .toList();
    }

    /** The energy score of vectors of shares; worked out anew with each call. */
    public EnergyCard energy() {
        return EnergyCard.of(reference, entrants, matches);
    }
}
