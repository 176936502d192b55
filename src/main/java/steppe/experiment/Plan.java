package steppe.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import steppe.config.DesignSpec;
import steppe.config.FactorSpec;
import steppe.config.Point;
import steppe.config.Scenario;

/**
 * The points of an experiment's design, with what each sets. Without a design there is one point, which sets nothing.
 *
 * @param factors what varies
 * @param points coordinates in the unit cube, in the order of the design; none without one
 * @param posterior sorted draws of fitted numbers, by path
 * @param listed the factors' values at each point, where the design is a list of them; none otherwise
 */
public record Plan(
        List<Factor> factors,
        List<double[]> points,
        Map<String, double[]> posterior,
        List<Map<String, Double>> listed) {
    private static final int CHANCES = 1 << 30;
    private static final int MOST_POINTS = 1_000_000;
    private static final long MOST_COORDINATES = 20_000_000;

    /** The plan of a design over the factors of a scenario. */
    static Plan of(DesignSpec design, List<Factor> factors, Scenario scenario, long seed) {
        if (design == null) {
            return new Plan(factors, List.of(), Map.of(), List.of());
        } else if (design instanceof DesignSpec.Listed list) {
            refuseHuge("the list", list.points().size(), factors.size());
            var points = list.points().stream()
                    .map(point -> coordinates(factors, point))
                    .toList();
            return new Plan(factors, points, Map.of(), list.points());
        }
        var factorOf = factorOf(factors);
        refuseHuge("the design", of(design).size(factors.size()), factorOf.length);
        return new Plan(factors, of(design).points(factorOf, seed), Factor.draws(scenario), List.of());
    }

    /** A design is held in memory. */
    private static void refuseHuge(String what, int points, int dimensions) {
        if (points > MOST_POINTS || (long) points * dimensions > MOST_COORDINATES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s has %,d points of %,d numbers each, more than %,d points or %,d numbers in all. Maybe fewer points or factors",
                    what,
                    points,
                    dimensions,
                    MOST_POINTS,
                    MOST_COORDINATES));
        }
    }

    /** Where in the unit cube the values of factors lie, all of which have a min and a max. */
    private static double[] coordinates(List<Factor> factors, Map<String, Double> values) {
        return factors.stream()
                .flatMapToDouble(factor -> {
                    double min = factor.spec().min();
                    double u =
                            (values.get(factor.name()) - min) / (factor.spec().max() - min);
                    return DoubleStream.generate(() -> u).limit(factor.dimensions());
                })
                .toArray();
    }

    /**
     * The plan of an experiment that was made.
     *
     * @param scenario of its first policy
     */
    public static Plan of(DesignSpec design, Map<String, FactorSpec> factors, Scenario scenario, long seed) {
        return of(design, Factor.all(factors, scenario), scenario, seed);
    }

    /** The design that a spec describes. */
    public static Design of(DesignSpec spec) {
        if (spec instanceof DesignSpec.Grid grid) {
            return new Grid(grid.levels());
        } else if (spec instanceof DesignSpec.Lhs lhs) {
            return new LatinHypercube(lhs.points());
        } else if (spec instanceof DesignSpec.Sobol sobol) {
            return new SobolSequence(sobol.points());
        } else if (spec instanceof DesignSpec.Morris morris) {
            return new Morris(morris.trajectories(), morris.levels());
        }
        var saltelli = (DesignSpec.Saltelli) spec;
        return new Saltelli(saltelli.samples(), saltelli.secondOrder());
    }

    /** The factor of each coordinate. */
    public static int[] factorOf(List<Factor> factors) {
        return IntStream.range(0, factors.size())
                .flatMap(factor ->
                        IntStream.range(0, factors.get(factor).dimensions()).map(dimension -> factor))
                .toArray();
    }

    /** How many points there are, at least one. */
    int size() {
        return Math.max(1, points.size());
    }

    /** What a point sets. */
    public Point point(int index) {
        if (points.isEmpty()) {
            return Point.NONE;
        }
        var values = new LinkedHashMap<String, Double>();
        if (!listed.isEmpty()) {
            factors.forEach(factor -> factor.numbers()
                    .forEach(number ->
                            values.put(number.path(), listed.get(index).get(factor.name()))));
            return new Point(values, null);
        }
        Double warLength = null;
        int at = 0;
        for (var factor : factors) {
            factor.values(points.get(index), at, posterior, values);
            warLength = factor.isWarLength() ? (Double) points.get(index)[at] : warLength;
            at += factor.dimensions();
        }
        return new Point(values, warLength);
    }

    /** The replication whose chances a repeat of a point meets: the same at all points, unless chance is a factor. */
    int replication(int index, int repeat) {
        int at = 0;
        for (var factor : factors) {
            if (factor.isChance() && !points.isEmpty()) {
                return (int) (points.get(index)[at] * CHANCES) + repeat;
            }
            at += factor.dimensions();
        }
        return repeat;
    }
}
