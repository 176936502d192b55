package steppe.model;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import steppe.config.Scenario;

/**
 * What a mechanism does, said as what its absence moves: an observable, where to, and by how much.
 *
 * @param number in docs/model.md; empty if it has none
 * @param mechanism its switch
 * @param claim what is different without it, in words
 * @param given what sets it apart from the others
 * @param without what takes it away
 * @param observable read off a run
 * @param moves how the observable differs without it
 * @param least by how much at least: as a difference of means, which must also be three standard errors; for a spread, as a
 *     factor. One of 1.5 between two times 60 runs comes by chance once in a thousand times
 */
record Ablation(
        String number,
        String mechanism,
        String claim,
        Map<String, Object> given,
        Map<String, Object> without,
        ToDoubleBiFunction<Scenario, Trajectory> observable,
        Moves moves,
        double least) {
    /** Where an observable goes. */
    enum Moves {
        HIGHER,
        LOWER,
        /** Runs differ less from each other. */
        NARROWER
    }

    private static final int REPLICATIONS = 60;
    private static final double STANDARD_ERRORS = 3;

    /** A mechanism that its switch takes away. */
    static Ablation of(String number, String mechanism, String claim) {
        return new Ablation(
                number, mechanism, claim, Map.of(), Map.of("mechanisms." + mechanism, false), null, null, 0);
    }

    Ablation given(String key, Object value) {
        return new Ablation(number, mechanism, claim, and(given, key, value), without, observable, moves, least);
    }

    /** Instead of its switch, something else takes a part of it away. */
    Ablation without(String key, Object value) {
        return new Ablation(number, mechanism, claim, given, Map.of(key, value), observable, moves, least);
    }

    /** Its absence raises an observable. */
    Ablation raises(ToDoubleBiFunction<Scenario, Trajectory> what, double byAtLeast) {
        return new Ablation(number, mechanism, claim, given, without, what, Moves.HIGHER, byAtLeast);
    }

    /** Its absence lowers an observable. */
    Ablation lowers(ToDoubleBiFunction<Scenario, Trajectory> what, double byAtLeast) {
        return new Ablation(number, mechanism, claim, given, without, what, Moves.LOWER, byAtLeast);
    }

    /** Its absence makes the runs more alike. */
    Ablation narrows(ToDoubleBiFunction<Scenario, Trajectory> what, double byFactor) {
        return new Ablation(number, mechanism, claim, given, without, what, Moves.NARROWER, byFactor);
    }

    private static Map<String, Object> and(Map<String, Object> values, String key, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(key, value);
        return more;
    }

    /** A value of a month. */
    static ToDoubleBiFunction<Scenario, Trajectory> at(Metric metric, String area, String power, String month) {
        return (scenario, run) -> run.value(
                scenario.time().index(YearMonth.parse(month)),
                run.layout().columns().get(new Series(metric, area, power)));
    }

    /** How often something happened. */
    static ToDoubleBiFunction<Scenario, Trajectory> count(String kind) {
        return (scenario, run) -> run.happenings().stream()
                .filter(happening -> happening.kind().equals(kind))
                .count();
    }

    /** What many pairs of runs say, each of one replication with the mechanism and without. */
    Finding in(Scenario scenario) {
        var with = scenario.with(given);
        var gone = with.with(without);
        var difference = new SummaryStatistics();
        var before = new SummaryStatistics();
        var after = new SummaryStatistics();
        for (int r = 0; r < REPLICATIONS; r++) {
            double there = observable.applyAsDouble(with, World.run(with, 7, r));
            double absent = observable.applyAsDouble(gone, World.run(gone, 7, r));
            difference.addValue(absent - there);
            before.addValue(there);
            after.addValue(absent);
        }
        return new Finding(
                difference.getMean(),
                difference.getStandardDeviation() / Math.sqrt(REPLICATIONS),
                before.getStandardDeviation() / after.getStandardDeviation());
    }

    /**
     * @param difference mean over pairs, without less with
     * @param error its standard error
     * @param narrowing spread with, over spread without
     */
    record Finding(double difference, double error, double narrowing) {
        /** Whether the mechanism does what it is said to do, beyond three standard errors. */
        boolean shows(Ablation claimed) {
            return switch (claimed.moves) {
                case HIGHER -> difference > Math.max(claimed.least, STANDARD_ERRORS * error);
                case LOWER -> -difference > Math.max(claimed.least, STANDARD_ERRORS * error);
                case NARROWER -> narrowing > claimed.least;
            };
        }
    }

    @Override
    public String toString() {
        return (number + " " + mechanism + " off: " + claim).strip();
    }
}
