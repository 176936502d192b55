package steppe.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import steppe.config.ConfigException;
import steppe.config.Point;
import steppe.config.Prior;
import steppe.config.Problem;
import steppe.config.ResolvedCalibration;
import steppe.config.Scenario;
import steppe.model.BrokenRunException;
import steppe.model.World;

/**
 * A model held against figures: what is fitted, to what, on which stretches of the past.
 *
 * @param parameters what is fitted, in the order of the scenarios
 * @param figures what runs should say, in the order of the file; patterns last
 * @param periods scenarios by name, cut off after the last month that a figure speaks of
 */
public record Calibration(List<Parameter> parameters, List<Figure> figures, Map<String, Scenario> periods) {
    private static final YearMonth NEVER = YearMonth.of(9999, 12);

    /**
     * A calibration on what was known at some time.
     *
     * @param cutOff last month of figures and patterns that are used; none if all are
     * @throws ConfigException naming everything that no run speaks of
     */
    public static Calibration of(ResolvedCalibration resolved, Optional<YearMonth> cutOff) {
        var problems = new ArrayList<Problem>();
        var figures = figures(resolved, cutOff, problems);
        if (cutOff.isEmpty()) {
            refuseUnfitting(resolved, problems);
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        var scenarios = new LinkedHashMap<String, Scenario>();
        resolved.scenarios().forEach((name, scenario) -> {
            if (figures.stream().anyMatch(figure -> figure.period().equals(name))) {
                scenarios.put(name, scenario);
            }
        });
        return new Calibration(
                Parameter.of(scenarios, resolved.spec().parameters()), figures, trimmed(scenarios, figures));
    }

    private static List<Figure> figures(
            ResolvedCalibration resolved, Optional<YearMonth> cutOff, List<Problem> problems) {
        try {
            return new Figures(resolved, cutOff.orElse(NEVER)).read();
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private static void refuseUnfitting(ResolvedCalibration resolved, List<Problem> problems) {
        var patterns = resolved.spec().parameters();
        for (int i = 0; i < patterns.size(); i++) {
            if (Parameter.of(resolved.scenarios(), patterns.subList(i, i + 1)).isEmpty()) {
                problems.add(new Problem(
                        resolved.parametersAt().get(i),
                        "parameters (" + patterns.get(i) + ") fits no uncertain number"));
            }
        }
    }

    /** Runs end with the last month that anything speaks of: what comes later cannot change what came before. */
    private static Map<String, Scenario> trimmed(Map<String, Scenario> scenarios, List<Figure> figures) {
        var trimmed = new LinkedHashMap<String, Scenario>();
        scenarios.forEach((name, scenario) -> {
            var time = scenario.time();
            var last = figures.stream()
                    .filter(figure -> figure.period().equals(name))
                    .map(Figure::last)
                    .max(YearMonth::compareTo)
                    .orElseThrow();
            var changes = new LinkedHashMap<String, Object>();
            changes.put("time.end", last.toString());
            if (time.now().isAfter(last)) {
                changes.put("time.now", last.toString());
            }
            trimmed.put(name, last.isBefore(time.end()) ? scenario.with(changes) : scenario);
        });
        return trimmed;
    }

    /** What the parameters of each period are set to at standard normal scores. */
    public Map<String, Point> points(double[] scores) {
        var values = new LinkedHashMap<String, Map<String, Double>>();
        periods.keySet().forEach(period -> values.put(period, new LinkedHashMap<>()));
        for (int i = 0; i < scores.length; i++) {
            double value = parameters.get(i).value(scores[i]);
            for (var period : parameters.get(i).scenarios()) {
                values.get(period).put(parameters.get(i).path(), value);
            }
        }
        var points = new LinkedHashMap<String, Point>();
        values.forEach((period, each) -> points.put(period, Point.of(each)));
        return points;
    }

    /**
     * What the model says of all figures: one run of each period.
     *
     * @param scores one for each parameter
     * @return in the order of the figures; NaN where the run failed
     */
    public Callable<double[]> trial(double[] scores, long seed, int replication) {
        return () -> {
            var points = points(scores);
            var said = new double[figures.size()];
            for (var period : periods.keySet()) {
                read(period, points.get(period), seed, replication, said);
            }
            return said;
        };
    }

    private void read(String period, Point point, long seed, int replication, double[] into) {
        try {
            var run = World.run(periods.get(period), point, seed, replication);
            for (int i = 0; i < into.length; i++) {
                if (figures.get(i).period().equals(period)) {
                    into[i] = figures.get(i).reading().applyAsDouble(run);
                }
            }
        } catch (BrokenRunException e) {
            for (int i = 0; i < into.length; i++) {
                into[i] = figures.get(i).period().equals(period) ? Double.NaN : into[i];
            }
        }
    }

    /** How many of the figures are patterns. */
    public int patterns() {
        return (int) figures.stream().filter(Figure::isPattern).count();
    }

    /** The same without patterns: what figures alone say. */
    public Calibration withoutPatterns() {
        return new Calibration(
                parameters,
                figures.stream().filter(figure -> !figure.isPattern()).toList(),
                periods);
    }

    /** The names of the parameters, each unlike all others. */
    public List<String> names() {
        return parameters.stream()
                .map(parameter -> parameter.name(periods.size()))
                .toList();
    }

    /** The parameters of one period, by index: what a posterior for its scenario has columns for. */
    public List<Integer> of(String period) {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).scenarios().contains(period)) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** The parameters that a scenario believes what they were fitted under, by index. */
    List<Integer> fitting(Scenario scenario) {
        var priors = new HashMap<String, Prior>();
        scenario.quantities().forEach(number -> priors.put(number.path(), number.prior()));
        return IntStream.range(0, parameters.size())
                .filter(i -> parameters
                        .get(i)
                        .prior()
                        .equals(priors.get(parameters.get(i).path())))
                .boxed()
                .toList();
    }
}
