package steppe.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import steppe.config.CalibrationSpec;
import steppe.config.ConfigException;
import steppe.config.Observation;
import steppe.config.Position;
import steppe.config.Problem;
import steppe.config.ResolvedHindcast;
import steppe.config.Scenario;

/** Sorts the figures of a hindcast into history, what is scored, and what cannot be. */
final class HindcastReader {
    private final ResolvedHindcast resolved;
    private final Scenario scenario;
    private final Map<String, TreeMap<Integer, Observation>> series = new LinkedHashMap<>();
    private final Map<String, Boolean> floors = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> unscored = new LinkedHashMap<>();

    HindcastReader(ResolvedHindcast resolved) {
        this.resolved = resolved;
        this.scenario = resolved.entrants().values().iterator().next();
        resolved.observations().forEach(this::take);
        for (int i = 0; i < resolved.spec().figures().size(); i++) {
            take(resolved.spec().figures().get(i), resolved.figuresAt().get(i));
        }
    }

    private void take(Observation seen) {
        series.computeIfAbsent(seen.series(), name -> new TreeMap<>()).put(seen.year(), seen);
    }

    private void take(CalibrationSpec.Target figure, Position at) {
        if (figure.value() == null) {
            problems.add(new Problem(at, "figures needs a value"));
            return;
        }
        var seen = new Observation(
                figure.series(),
                figure.countries().get(0),
                figure.powers().get(0),
                figure.years().get(0),
                figure.value().central(),
                at);
        take(seen);
        if (figure.atLeast()) {
            floors.put(Figure.id(seen.indicator(), seen.country(), seen.power(), seen.year()), true);
        }
    }

    Hindcast read() {
        var spec = resolved.spec();
        var scored = new ArrayList<Hindcast.Scored>();
        var histories = new LinkedHashMap<String, TreeMap<Integer, Double>>();
        series.forEach((name, figures) -> figures.forEach((year, seen) -> {
            if (isKnown(year)) {
                histories.computeIfAbsent(name, key -> new TreeMap<>()).put(year, seen.value());
            } else {
                scored(seen, figures).ifPresent(scored::add);
            }
        }));
        var facts = facts();
        var calibration = calibration();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        var fitted = new LinkedHashMap<String, List<Integer>>();
        resolved.entrants().forEach((name, entrant) -> fitted.put(name, calibration.fitting(entrant)));
        return new Hindcast(spec, calibration, resolved.entrants(), fitted, histories, scored, facts, unscored);
    }

    /** What is fitted; null, and problems, if no run speaks of something that it names. */
    private Calibration calibration() {
        try {
            return Calibration.of(
                    resolved.calibration(), Optional.of(resolved.spec().cutOff()));
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private boolean isKnown(int year) {
        return !YearMonth.of(year, 12).isAfter(resolved.spec().cutOff());
    }

    private Optional<Hindcast.Scored> scored(Observation seen, TreeMap<Integer, Observation> figures) {
        var last = figures.descendingMap().values().stream()
                .filter(each -> isKnown(each.year()))
                .findFirst();
        try {
            var reading = Reading.of(scenario, seen.indicator(), seen.country(), seen.power(), seen.year());
            var then = last.filter(each -> Reading.covers(scenario, each.year()))
                    .map(each -> Reading.of(scenario, each.indicator(), each.country(), each.power(), each.year()));
            if (seen.indicator().isRelative() && then.isEmpty()) {
                unscored.merge(
                        seen.series() + " has no figure up to the cut-off that runs could start from", 1, Integer::sum);
                return Optional.empty();
            }
            boolean floor = floors.containsKey(Figure.id(seen.indicator(), seen.country(), seen.power(), seen.year()));
            return Optional.of(new Hindcast.Scored(seen, floor, last, reading, then));
        } catch (IllegalArgumentException e) {
            unscored.merge(seen.indicator().words() + " " + e.getMessage(), 1, Integer::sum);
            return Optional.empty();
        }
    }

    private List<Hindcast.Claim> facts() {
        var facts = new ArrayList<Hindcast.Claim>();
        for (int i = 0; i < resolved.spec().facts().size(); i++) {
            var fact = resolved.spec().facts().get(i);
            try {
                facts.add(new Hindcast.Claim(fact, Statement.of(scenario, fact.that())));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(resolved.factsAt().get(i), "facts (" + fact.that() + ") " + e.getMessage()));
            }
        }
        return facts;
    }
}
