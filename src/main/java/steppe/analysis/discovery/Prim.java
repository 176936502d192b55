package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * The patient rule induction method: boxes of inputs in which runs of interest are dense (Friedman and Fisher 1999), as scenario
 * discovery uses it (Bryant and Lempert 2010). Factors that tell nothing are screened out, since among hundreds some would fit by
 * chance; peeling over the others gives boxes from large to small; the chosen one loses the limits that do not earn their place.
 * Since a greedy way over many factors can spread a limit thin that would be strong by itself, peeling is tried over the most telling
 * factor, the two most telling and so on, and the best of these boxes is taken, pasted, and rounded to the decimals of its words.
 * Further boxes are looked for among the runs that are left.
 *
 * @param alpha share of a box that a peel takes away or a paste adds
 * @param least share of all runs that a box holds at least
 * @param objective what makes a peel the best
 * @param density that the chosen box has at least, with the largest coverage; absent: the box whose runs and
 *     the runs of interest have the highest correlation. If no box is so dense, the densest
 * @param level chance that screening lets any factor pass if none tells anything; and a limit stays if its quasi-p-value, times twice the number of factors for the limits that could have been
 *     (Bonferroni), is not above
 * @param boxes at most
 * @param folds of the cross-check; 0 for none
 * @param seed of the folds
 */
public record Prim(
        double alpha,
        double least,
        Objective objective,
        OptionalDouble density,
        double level,
        int boxes,
        int folds,
        long seed) {
    /** The usual numbers, a lenient objective, three boxes and five folds. */
    public static final Prim USUAL = new Prim(0.05, 0.05, Objective.LENIENT, OptionalDouble.empty(), 0.05, 3, 5, 1999);

    public Prim {
        check("alpha", alpha, alpha > 0 && alpha < 0.5, "lie between 0 and 0.5");
        check("least", least, least > 0 && least < 1, "lie between 0 and 1");
        check("level", level, level > 0 && level < 1, "lie between 0 and 1");
        check("boxes", boxes, boxes > 0, "be positive");
        check("folds", folds, folds == 0 || folds > 1, "be 0 or more than 1");
        var wanted = density.orElse(0.5);
        check("density", wanted, wanted > 0 && wanted <= 1, "be over 0 and at most 1. Maybe this is a percentage");
    }

    private static void check(String name, double value, boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " (" + value + ") must " + rule);
        }
    }

    /** What makes a peel the best; as in the EMA Workbench (Kwakkel 2017). */
    public enum Objective {
        /** Rise of the density for each run taken away, so that large slices of few-valued inputs win only if they pay. */
        LENIENT,
        /** Density of what is left. */
        STANDARD;

        double score(double before, double after, int removed) {
            return this == LENIENT ? (after - before) / removed : after;
        }
    }

    public Prim withDensity(double wanted) {
        return new Prim(alpha, least, objective, OptionalDouble.of(wanted), level, boxes, folds, seed);
    }

    /** Boxes of the cases, each with what it catches in runs held out. */
    public Discovery find(Cases cases) {
        var all = new boolean[cases.runs()];
        Arrays.fill(all, true);
        var sample = Sample.of(cases, all);
        var found = boxes(sample);
        return new Discovery(cases, sample.tally(Box.ALL), new CrossCheck(this, cases).of(found));
    }

    /** Boxes of a sample, one after another. */
    List<FoundBox> boxes(Sample sample) {
        var found = new ArrayList<FoundBox>();
        var left = sample;
        for (var next = next(left); next.isPresent() && found.size() < boxes; next = next(left)) {
            found.add(next.get());
            left = left.without(next.get().box());
        }
        return found;
    }

    /** Screens, peels, and screens again inside the box for what tells only there, until nothing more does. */
    private Optional<FoundBox> next(Sample sample) {
        var screening = new Screening(level);
        var telling = screening.telling(sample, Box.ALL);
        var steps = peeled(sample, telling);
        while (telling.addAll(screening.telling(sample, chosen(sample, steps).box()))) {
            steps = peeled(sample, telling);
        }
        var ways = new ArrayList<List<Step>>();
        var ranked = screening.ranked(sample, telling);
        for (int most = 1; most < ranked.size(); most++) {
            ways.add(peeled(sample, new TreeSet<>(ranked.subList(0, most))));
        }
        ways.add(steps);
        return ways.stream()
                .map(way -> new Way(way, earned(sample, way)))
                .filter(way -> !way.box().limits().isEmpty())
                .reduce((a, b) -> worth(sample.tally(b.box())) > worth(sample.tally(a.box())) ? b : a)
                .map(way -> finished(sample, way.box(), way.steps()));
    }

    /** A trajectory with the box that is left of its choice. */
    private record Way(List<Step> steps, Box box) {}

    private FoundBox finished(Sample sample, Box box, List<Step> steps) {
        return FoundBox.of(sample, rounded(sample.cases(), new Pasting(this, sample).pasted(box)), steps);
    }

    private List<Step> peeled(Sample sample, Collection<Integer> factors) {
        var places = factors.stream().mapToInt(factor -> factor).toArray();
        return new Peeling(this, sample, places).trajectory();
    }

    private Box earned(Sample sample, List<Step> steps) {
        var tests = 2.0 * sample.cases().factors();
        return Restrictions.earned(sample, chosen(sample, steps).box(), level / tests);
    }

    /**
     * The box that the rule takes, of a trajectory and of its boxes with one factor set free again, since peeling cannot take
     * back a coarse slice; among equals the first.
     */
    Step chosen(Sample sample, List<Step> steps) {
        var candidates = new ArrayList<>(steps);
        for (var step : steps) {
            for (var factor : step.box().factors()) {
                var freed = step.box().free(factor);
                candidates.add(new Step(freed, sample.tally(freed)));
            }
        }
        return candidates.stream()
                .reduce((a, b) -> worth(b.tally()) > worth(a.tally()) ? b : a)
                .orElseThrow();
    }

    /** What the rule takes the highest of: any dense enough is above all that are not. */
    private double worth(Tally tally) {
        if (density.isEmpty()) {
            return tally.phi();
        }
        return tally.density() >= density.getAsDouble() ? 1 + tally.coverage() : tally.density();
    }

    private static Box rounded(Cases cases, Box box) {
        return new Box(box.limits().stream()
                .map(limit -> cases.inputs().factors().get(limit.factor()).rounded(limit))
                .toList());
    }
}
