package steppe.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.solvers.AllowedSolution;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.rng.UniformRandomProvider;
import steppe.config.Logarithm;
import steppe.config.Sourced;
import steppe.config.TimeSpec;
import steppe.config.WarSpec;

/**
 * When a war ends in one run, how, and whether it comes back. Months are indices of the run; {@link #NEVER} is one that no run
 * reaches.
 *
 * @param began first month, negative before the run
 * @param ended first month without war
 * @param type how it ended; null if it never does
 * @param relapsed first month of the second war, if a frozen one breaks out again
 * @param endedAgain first month after the second war
 * @param adapts whether the power turns back to the region afterwards
 */
record WarStory(int began, int ended, End type, int relapsed, int endedAgain, boolean adapts) {
    static final int NEVER = Integer.MAX_VALUE;

    /** How a war ends. */
    enum End {
        FROZEN,
        SETTLEMENT,
        COLLAPSE;

        /** The word in tables. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double LONGEST = 12_000;
    /** Of the length of a war, in months. */
    private static final double PRECISION = 1e-10;

    private static final int SOLVER_ORDER = 5;
    private static final int MOST_STEPS = 1000;
    private static final double RELAPSE_YEARS = 5;

    /**
     * Draws a story. Always takes five numbers from the stream, so that policies share what they can.
     *
     * @param uncertain false to take the median of everything
     * @param length quantile of what is left of the war; null to draw it
     */
    static WarStory drawn(
            WarSpec spec,
            TimeSpec time,
            ToDoubleFunction<Sourced> value,
            UniformRandomProvider stream,
            boolean uncertain,
            Double length) {
        double drawn = Streams.chance(stream, uncertain);
        double ending = Streams.chance(stream, uncertain);
        double peace = Streams.chance(stream, uncertain);
        double secondLength = Streams.chance(stream, uncertain);
        boolean adapts = Streams.chance(stream, uncertain) < value.applyAsDouble(spec.adapts());
        int began = time.index(spec.began());
        int ended = ended(spec, time, value, length == null ? drawn : length);
        if (ended == NEVER) {
            return new WarStory(began, NEVER, null, NEVER, NEVER, adapts);
        }
        var type = type(spec, value, ending);
        int relapsed = type == End.FROZEN ? after(ended, relapse(spec, value, peace)) : NEVER;
        int endedAgain =
                relapsed == NEVER ? NEVER : after(relapsed, Math.max(1, remaining(spec, 0, value, secondLength)));
        return new WarStory(began, ended, type, relapsed, endedAgain, adapts);
    }

    /** Whether there is war in a month. */
    boolean active(int month) {
        return month >= began && month < ended || month >= relapsed && month < endedAgain;
    }

    /** Which month of its war a month of war is, 1 for the first; 0 in peace. */
    int monthsOfWar(int month) {
        return active(month) ? month - (month >= relapsed ? relapsed : began) + 1 : 0;
    }

    /** How many months a month of peace lies behind the end of the last war; 0 during war and before the first. */
    int monthsOfPeace(int month) {
        if (month < began || active(month)) {
            return 0;
        }
        return month - (month >= relapsed ? endedAgain : ended) + 1;
    }

    /**
     * How many more months a war lasts that has reached some age: the u-quantile of what is left, a root of the survival function
     * given that age (by the method of Brent, within 1e-10 months). For a single family that is
     * F^-1(1 - (1 - u)(1 - F(age))) - age.
     *
     * @return infinity beyond a thousand years
     */
    static double remaining(WarSpec spec, double age, ToDoubleFunction<Sourced> value, double u) {
        var drawn = new LinkedHashMap<Sourced, Double>();
        ToDoubleFunction<Sourced> once = number -> drawn.computeIfAbsent(number, value::applyAsDouble);
        double target = 1 - u;
        if (spec.length().survival(LONGEST, age, once) > target) {
            return Double.POSITIVE_INFINITY;
        }
        if (!(spec.length().survival(0, age, once) > target)) {
            return 0;
        }
        return new BracketingNthOrderBrentSolver(0, PRECISION, SOLVER_ORDER)
                .solve(
                        MOST_STEPS,
                        months -> above(spec.length().survival(months, age, once), target),
                        0,
                        LONGEST,
                        AllowedSolution.LEFT_SIDE);
    }

    /** How far survival lies above a target; below it where they are equal, so that of a plateau the beginning is found. */
    private static double above(double survival, double target) {
        return survival > target ? survival - target : Math.min(survival - target, -Double.MIN_NORMAL);
    }

    private static int ended(WarSpec spec, TimeSpec time, ToDoubleFunction<Sourced> value, double u) {
        if (spec.ends() != null) {
            return spec.ends().when().map(month -> time.index(month) + 1).orElse(NEVER);
        }
        int asOf = time.index(spec.asOf());
        double age = asOf - time.index(spec.began());
        return after(asOf, Math.max(1, remaining(spec, age, value, u)));
    }

    private static End type(WarSpec spec, ToDoubleFunction<Sourced> value, double u) {
        double frozen = value.applyAsDouble(spec.frozen());
        double settlement = value.applyAsDouble(spec.settlement());
        double collapse = value.applyAsDouble(spec.collapse());
        double at = u * (frozen + settlement + collapse);
        return at < frozen ? End.FROZEN : at < frozen + settlement ? End.SETTLEMENT : End.COLLAPSE;
    }

    /** Months from ceasefire to relapse under a hazard that halves every half-life; infinity if it holds. */
    private static double relapse(WarSpec spec, ToDoubleFunction<Sourced> value, double u) {
        double halfLife = value.applyAsDouble(spec.relapseHalfLife());
        double withinFiveYears = -Logarithm.of(1 - value.applyAsDouble(spec.relapse()));
        double inTheEnd = withinFiveYears / (1 - StrictMath.pow(0.5, RELAPSE_YEARS / halfLife));
        double met = -Logarithm.of(1 - u);
        return met >= inTheEnd
                ? Double.POSITIVE_INFINITY
                : -Rate.MONTHS * halfLife * Logarithm.of(1 - met / inTheEnd) / Logarithm.of(2);
    }

    private static int after(int month, double months) {
        return months >= LONGEST ? NEVER : month + (int) StrictMath.ceil(months);
    }
}
