package steppe.analysis.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import steppe.results.Table;

/**
 * Entrants compared by yes or no, on those facts to which all of them gave a probability. Facts of one story hang together, so
 * that intervals are rather too narrow.
 */
public final class FactCard {
    private static final List<String> COLUMNS = List.of(
            "entrant",
            "facts",
            "happened",
            "brier",
            "skill",
            "skill_low",
            "skill_high",
            "log_score",
            "reliability",
            "resolution",
            "uncertainty");

    /** Forecasts within a fifth count as alike, since facts are few. */
    private static final int BINS = 5;

    /** The Brier score of whoever says one half to everything. */
    private static final double COIN = 0.25;

    private final List<String> entrants;
    private final List<Fact> facts;
    private final int leftOut;
    private final int runs;

    /** @param runs how many each probability is a share of */
    public FactCard(List<Fact> facts, int runs) {
        var names = new LinkedHashSet<String>();
        facts.forEach(fact -> names.addAll(fact.probabilities().keySet()));
        this.entrants = List.copyOf(names);
        this.facts = facts.stream()
                .filter(fact -> fact.probabilities().keySet().containsAll(names))
                .toList();
        this.leftOut = facts.size() - this.facts.size();
        this.runs = runs;
    }

    /** Those who gave any probability, in order of appearance. */
    public List<String> entrants() {
        return entrants;
    }

    /** The facts that are compared. */
    public List<Fact> facts() {
        return facts;
    }

    /** How many are left out, since not every entrant gave them a probability. */
    public int leftOut() {
        return leftOut;
    }

    /** The most surprising first. */
    public List<Fact> bySurprise(String entrant) {
        return facts.stream()
                .sorted(Comparator.comparingDouble(fact -> -fact.surprise(entrant)))
                .toList();
    }

    /** Mean Brier score; NaN without facts. */
    public double brier(String entrant) {
        return mean(fact -> Brier.of(fact.probabilities().get(entrant), fact.happened()));
    }

    /** Mean logarithmic score; NaN without facts. */
    public double logScore(String entrant) {
        return mean(fact -> LogScore.of(fact.probabilities().get(entrant), fact.happened(), runs));
    }

    /** Brier skill against a coin, with an interval from resampled facts. */
    public Skill skill(String entrant) {
        return Skill.of(
                facts.stream()
                        .mapToDouble(fact -> Brier.of(fact.probabilities().get(entrant), fact.happened()))
                        .toArray(),
                facts.stream().mapToDouble(fact -> COIN).toArray());
    }

    private Brier parts(String entrant) {
        var happened = new boolean[facts.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = facts.get(i).happened();
        }
        var probabilities = facts.stream()
                .mapToDouble(fact -> fact.probabilities().get(entrant))
                .toArray();
        return Brier.of(probabilities, happened, BINS);
    }

    private double mean(ToDoubleFunction<Fact> score) {
        return facts.stream().mapToDouble(score).average().orElse(Double.NaN);
    }

    /** The same entrants on those facts alone that are of a direction: more or less than before. */
    public FactCard directions(String persistence) {
        return new FactCard(
                facts.stream().filter(fact -> fact.isDirection(persistence)).toList(), runs);
    }

    /** The same entrants on the other facts: of a level, of which whoever says that nothing changes can speak. */
    public FactCard levels(String persistence) {
        return new FactCard(
                facts.stream().filter(fact -> !fact.isDirection(persistence)).toList(), runs);
    }

    /** Fact by fact: whether it happened, and the probability that each entrant gave it. */
    public Table probabilities() {
        var columns = new ArrayList<>(List.of("fact", "happened"));
        columns.addAll(entrants);
        return new Table(
                columns,
                facts.stream()
                        .map(fact -> Stream.concat(
                                        Stream.of(fact.says(), fact.happened()),
                                        entrants.stream().map(fact.probabilities()::get))
                                .toArray())
                        .toList());
    }

    /** Entrant by entrant: scores, skill against a coin with its 95% interval, and the parts of the Brier score. */
    public Table toTable() {
        var rows = new ArrayList<Object[]>();
        if (!facts.isEmpty()) {
            entrants.forEach(entrant -> rows.add(row(entrant)));
        }
        return new Table(COLUMNS, rows);
    }

    private Object[] row(String entrant) {
        var skill = skill(entrant);
        var parts = parts(entrant);
        return new Object[] {
            entrant,
            facts.size(),
            (int) facts.stream().filter(Fact::happened).count(),
            brier(entrant),
            skill.value(),
            ScoreTables.cell(skill.low()),
            ScoreTables.cell(skill.high()),
            logScore(entrant),
            parts.reliability(),
            parts.resolution(),
            parts.uncertainty()
        };
    }
}
