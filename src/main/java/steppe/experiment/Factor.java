package steppe.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.config.ConfigException;
import steppe.config.FactorSpec;
import steppe.config.Problem;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.config.Sourced;

/**
 * What a design varies, or an analysis looks at.
 *
 * @param title for charts
 * @param numbers that belong to it; none for the length of the war and for chance
 */
public record Factor(String name, String title, List<Sourced> numbers, FactorSpec spec) {
    /** The key of the war's length. */
    static final String WAR_LENGTH = "war.length";
    /** The key of all that is drawn in a run besides the factors. */
    static final String CHANCE = "chance";

    /** The key of every uncertain number that no other factor has. */
    static final String OTHERS = "others";

    /**
     * The factors of an experiment.
     *
     * @throws ConfigException naming every one that varies nothing, or what another varies too
     */
    static List<Factor> all(ResolvedExperiment resolved) {
        var problems = new ArrayList<Problem>();
        var scenario = resolved.scenarios().values().iterator().next();
        var factors = new FactorParser(scenario)
                .parse(
                        resolved.spec().factors(),
                        (name, why) -> problems.add(
                                new Problem(resolved.factorsAt().get(name), "factors." + name + " " + why)));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return factors;
    }

    /**
     * The factors of an experiment that was made.
     *
     * @throws IllegalArgumentException if one varies nothing, or what another varies too
     */
    static List<Factor> all(Map<String, FactorSpec> specs, Scenario scenario) {
        return new FactorParser(scenario).parse(specs, (name, why) -> {
            throw new IllegalArgumentException("factors." + name + " " + why);
        });
    }

    boolean isWarLength() {
        return numbers.isEmpty() && spec.keys().contains(WAR_LENGTH);
    }

    boolean isChance() {
        return numbers.isEmpty() && spec.keys().contains(CHANCE);
    }

    /** Whether it is one number, whose value says all of it. */
    public boolean isSingle() {
        return numbers.size() == 1;
    }

    /** How many coordinates of a design it takes. */
    int dimensions() {
        return Math.max(1, numbers.size());
    }

    /**
     * The values of its numbers at coordinates of a design: quantiles between min and max, of the posterior's draws of the number
     * by itself, or of its prior.
     *
     * @param at where in the coordinates its own begin
     * @param posterior sorted draws by path
     */
    void values(double[] coordinates, int at, Map<String, double[]> posterior, Map<String, Double> into) {
        for (int i = 0; i < numbers.size(); i++) {
            double u = coordinates[at + i];
            var number = numbers.get(i);
            var draws = posterior.get(number.path());
            into.put(
                    number.path(),
                    spec.min() != null
                            ? spec.min() + u * (spec.max() - spec.min())
                            : draws != null
                                    ? draws[(int) (u * draws.length)]
                                    : number.prior().quantile(u));
        }
    }

    /** Sorted draws of each number that a scenario's posterior covers, by path. */
    static Map<String, double[]> draws(Scenario scenario) {
        var sorted = new LinkedHashMap<String, double[]>();
        var posterior = scenario.posterior();
        if (posterior != null && scenario.uncertainty().parameters()) {
            var index = posterior.index();
            for (var number : scenario.quantities()) {
                var column = index.get(number.path());
                if (column != null && posterior.covers(column, number)) {
                    var draws = posterior.draws().stream()
                            .mapToDouble(draw -> draw[column])
                            .toArray();
                    Arrays.sort(draws);
                    sorted.put(number.path(), draws);
                }
            }
        }
        return sorted;
    }
}
