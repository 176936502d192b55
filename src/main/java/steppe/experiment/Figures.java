package steppe.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import steppe.config.CalibrationSpec;
import steppe.config.ConfigException;
import steppe.config.Observation;
import steppe.config.Position;
import steppe.config.Problem;
import steppe.config.ResolvedCalibration;
import steppe.config.Scenario;
import steppe.model.Trajectory;

/** Reads the targets and patterns of a calibration into figures, and finds all that no run speaks of. */
final class Figures {
    private final ResolvedCalibration resolved;
    private final YearMonth cutOff;
    private final Map<String, Observation> observed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    Figures(ResolvedCalibration resolved, YearMonth cutOff) {
        this.resolved = resolved;
        this.cutOff = cutOff;
        for (var each : resolved.observations()) {
            observed.put(Figure.id(each.indicator(), each.country(), each.power(), each.year()), each);
        }
    }

    List<Figure> read() {
        var spec = resolved.spec();
        for (int i = 0; i < spec.targets().size(); i++) {
            if (resolved.scenarios().containsKey(spec.targets().get(i).period())) {
                take(spec.targets().get(i), resolved.targetsAt().get(i));
            }
        }
        for (int i = 0; i < spec.patterns().size(); i++) {
            if (resolved.scenarios().containsKey(spec.patterns().get(i).period())) {
                take(spec.patterns().get(i), resolved.patternsAt().get(i));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        if (figures.stream().allMatch(Figure::isPattern)) {
            throw new ConfigException(
                    List.of(new Problem(resolved.targetsAt().get(0), "targets has no figure up to " + cutOff)));
        }
        return figures.stream().map(this::dependent).toList();
    }

    /**
     * A figure with the model's error of one of several years of a series: where the model is wrong in one year it is wrong in the
     * others too, so that all years together count as one.
     */
    private Figure dependent(Figure figure) {
        long years = figures.stream()
                .filter(other -> figure.observation().isPresent()
                        && other.observation().isPresent()
                        && other.period().equals(figure.period())
                        && other.observation()
                                .get()
                                .series()
                                .equals(figure.observation().get().series()))
                .count();
        return years > 1 ? figure.withModelError(figure.model() * Math.sqrt(years)) : figure;
    }

    private void take(CalibrationSpec.Target target, Position at) {
        if (!resolved.spec().errors().containsKey(target.series())) {
            problems.add(new Problem(
                    at,
                    "targets (" + target.series().key() + ") needs errors."
                            + target.series().key()));
            return;
        }
        boolean dated = false;
        boolean any = false;
        for (var country : target.countries()) {
            for (var power : target.powers()) {
                for (int year : target.years()) {
                    boolean known = !YearMonth.of(year, 12).isAfter(cutOff);
                    dated |= known;
                    var seen = known ? seen(target, country, power, year, at) : Optional.<Observation>empty();
                    any |= seen.isPresent();
                    seen.ifPresent(figure -> take(target, figure, at));
                }
            }
        }
        if (dated && !any) {
            problems.add(new Problem(at, "targets (" + target.series().key() + ") has no figure in the observations"));
        }
    }

    private Optional<Observation> seen(
            CalibrationSpec.Target target, String country, String power, int year, Position at) {
        return target.value() != null
                ? Optional.of(new Observation(
                        target.series(), country, power, year, target.value().central(), at))
                : Optional.ofNullable(observed.get(Figure.id(target.series(), country, power, year)));
    }

    private void take(CalibrationSpec.Target target, Observation seen, Position at) {
        var scenario = resolved.scenarios().get(target.period());
        try {
            var earlier = earlier(seen, scenario);
            if (seen.indicator().isRelative() && earlier.isEmpty()) {
                return; // the first figure of a series that only changes are compared of
            }
            var reading = earlier.map(first -> Reading.from(first, scenario, seen.year()))
                    .orElseGet(() -> Reading.of(scenario, seen.indicator(), seen.country(), seen.power(), seen.year()));
            var errors = resolved.spec().errors().get(seen.indicator());
            double floor = errors.floor().central();
            add(new Figure(
                    Figure.id(seen.indicator(), seen.country(), seen.power(), seen.year()),
                    Figure.title(seen),
                    target.period(),
                    Optional.of(seen),
                    Math.max(floor, errors.measured().central() * seen.value()),
                    Math.max(floor, errors.model().central() * seen.value()),
                    target.atLeast(),
                    YearMonth.of(seen.year(), 12),
                    reading.value()));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(at, "targets (" + Figure.title(seen) + ") " + e.getMessage()));
        }
    }

    private void add(Figure figure) {
        for (var other : figures) {
            if (other.id().equals(figure.id())) {
                throw new IllegalArgumentException("is named twice"
                        + (other.period().equals(figure.period()) ? "" : ", also in " + other.period()));
            }
        }
        figures.add(figure);
    }

    /** The first figure of a series that runs can start from, if only changes are compared and this one is later. */
    private Optional<Observation> earlier(Observation seen, Scenario scenario) {
        return seen.indicator().isRelative()
                ? observed.values().stream()
                        .filter(each -> each.series().equals(seen.series())
                                && each.year() < seen.year()
                                && Reading.covers(scenario, each.year()))
                        .min((one, other) -> Integer.compare(one.year(), other.year()))
                : Optional.empty();
    }

    private void take(CalibrationSpec.Pattern pattern, Position at) {
        var scenario = resolved.scenarios().get(pattern.period());
        try {
            var statement = Statement.of(scenario, pattern.that());
            var last = scenario.time().month(statement.last());
            if (!last.isAfter(cutOff)) {
                ToDoubleFunction<Trajectory> reading = run -> statement.holds(run) ? 1 : 0;
                add(new Figure(
                        pattern.that(),
                        pattern.says(),
                        pattern.period(),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        last,
                        reading));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(at, "patterns (" + pattern.that() + ") " + e.getMessage()));
        }
    }
}
