package steppe.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;

/**
 * Walks of a Morris design with the effect of every step.
 *
 * @param factorOf which factor each dimension belongs to
 * @param table effect by factor and walk; NaN where an outcome is not there
 */
record Walks(int[] factorOf, double[][] table) {
    private static final double ROUNDING = 1e-9;

    static Walks of(int[] factorOf, int factors, List<double[]> points, double[] outcome) {
        var length = factors + 1;
        if (outcome.length != points.size() || outcome.length == 0 || outcome.length % length != 0) {
            throw new IllegalArgumentException("there are " + points.size() + " points and " + outcome.length
                    + " outcomes: they must be as many, a multiple of the " + length + " of a walk of " + factors
                    + " factors");
        }
        var table = new double[factors][points.size() / length];
        for (var effects : table) {
            Arrays.fill(effects, Double.NaN);
        }
        for (int i = 0; i < points.size(); i++) {
            if (i % length != 0) {
                var step = Step.of(points.get(i - 1), points.get(i), factorOf, i);
                table[step.factor()][i / length] = (outcome[i] - outcome[i - 1]) / step.length();
            }
        }
        return new Walks(factorOf, table);
    }

    int count() {
        return table[0].length;
    }

    double[] effects(int factor) {
        return table[factor];
    }

    /** How many dimensions a factor has. */
    int numbers(int factor) {
        return (int) Arrays.stream(factorOf).filter(found -> found == factor).count();
    }

    /**
     * A move of one factor.
     *
     * @param length with the sign of its direction; of a group always above 0
     */
    private record Step(int factor, double length) {
        static Step of(double[] from, double[] to, int[] factorOf, int point) {
            Step step = null;
            for (int d = 0; d < from.length; d++) {
                var length = to[d] - from[d];
                if (length != 0) {
                    step = step == null ? new Step(factorOf[d], length) : step.with(factorOf[d], length, point);
                }
            }
            if (step == null) {
                throw new IllegalArgumentException(
                        "point " + point + " is the one before it: each step moves a factor");
            }
            return step;
        }

        private Step with(int other, double move, int point) {
            if (other != factor || Math.abs(Math.abs(move) - Math.abs(length)) > ROUNDING) {
                throw new IllegalArgumentException("point " + point + " moves more than one factor, or one unevenly."
                        + " Maybe the points are not in the order of the design.");
            }
            return new Step(factor, Math.abs(length));
        }
    }
}
