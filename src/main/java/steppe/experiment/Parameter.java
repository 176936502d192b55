package steppe.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.math3.distribution.NormalDistribution;
import steppe.config.Prior;
import steppe.config.Scenario;
import steppe.config.Sourced;

/**
 * An uncertain number that is fitted. Where several scenarios believe the same of it, it is one and the same; where they believe
 * different things, there are several.
 *
 * @param path of the number
 * @param scenarios names of the scenarios that it stands in
 */
public record Parameter(String path, String unit, Prior prior, List<String> scenarios) {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double NEAREST = 1e-12;

    /**
     * The uncertain numbers of some scenarios that are asked for, in their order.
     *
     * @param scenarios by name
     * @param patterns of paths; {@code *} stands for one key, {@code **} for any
     */
    public static List<Parameter> of(Map<String, Scenario> scenarios, List<String> patterns) {
        var found = new LinkedHashMap<String, Parameter>();
        var wanted = patterns.stream().map(Parameter::compiled).toList();
        scenarios.forEach((name, scenario) -> scenario.quantities().stream()
                .filter(Sourced::isUncertain)
                .filter(number -> wanted.stream()
                        .anyMatch(pattern -> pattern.matcher(number.path()).matches()))
                .forEach(
                        number -> found.merge(number.path() + " " + number.prior(), of(number, name), Parameter::and)));
        return List.copyOf(found.values());
    }

    private static Parameter of(Sourced number, String scenario) {
        return new Parameter(number.path(), number.unit(), number.prior(), List.of(scenario));
    }

    private Parameter and(Parameter other) {
        var both = new java.util.ArrayList<>(scenarios);
        both.addAll(other.scenarios);
        return new Parameter(path, unit, prior, List.copyOf(both));
    }

    /** The pattern of a path. */
    static Pattern compiled(String pattern) {
        return Pattern.compile("\\Q" + pattern.replace("**", "\\E.+\\Q").replace("*", "\\E[^.]+\\Q") + "\\E");
    }

    /** The value at a standard normal score: the prior's quantile at Phi(score). */
    public double value(double score) {
        double u = NORMAL.cumulativeProbability(score);
        return prior.quantile(Math.min(1 - NEAREST, Math.max(NEAREST, u)));
    }

    /** Its name among others of the same path: with the scenario if it does not stand in all. */
    public String name(int ofScenarios) {
        return scenarios.size() == ofScenarios ? path : String.join("+", scenarios) + ": " + path;
    }
}
