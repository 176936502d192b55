package steppe.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import steppe.experiment.Design;

/** Functions on the unit cube whose sensitivities are known in closed form. */
final class KnownFunctions {
    private static final double A = 7;
    private static final double B = 0.1;
    private static final double PI4 = Math.pow(Math.PI, 4);

    /** Of Ishigami's function: variance, then what the first, the second, and the first and third together make of it. */
    static final double ISHIGAMI_VARIANCE = A * A / 8 + B * PI4 / 5 + B * B * PI4 * PI4 / 18 + 0.5;

    static final double ISHIGAMI_1 = 0.5 * Math.pow(1 + B * PI4 / 5, 2) / ISHIGAMI_VARIANCE;
    static final double ISHIGAMI_2 = A * A / 8 / ISHIGAMI_VARIANCE;
    static final double ISHIGAMI_13 = B * B * PI4 * PI4 * 8 / 225 / ISHIGAMI_VARIANCE;

    private KnownFunctions() {}

    /** Ishigami and Homma (1990). */
    static double ishigami(double[] u) {
        var x = Arrays.stream(u).map(v -> Math.PI * (2 * v - 1)).toArray();
        return Math.sin(x[0]) + A * Math.pow(Math.sin(x[1]), 2) + B * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    /** The g-function of Saltelli and Sobol' (1995). */
    static ToDoubleFunction<double[]> g(double... a) {
        return u -> IntStream.range(0, a.length)
                .mapToDouble(i -> (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]))
                .reduce(1, (x, y) -> x * y);
    }

    /** The variance of the g-function in some of its inputs together, their own effects and all they do together. */
    static double closed(double[] a, int... inputs) {
        return Arrays.stream(inputs).mapToDouble(i -> 1 + alone(a[i])).reduce(1, (x, y) -> x * y) - 1;
    }

    static double alone(double a) {
        return 1 / (3 * (1 + a) * (1 + a));
    }

    static double[] values(Design design, int[] factorOf, long seed, ToDoubleFunction<double[]> function) {
        return values(design.points(factorOf, seed), function);
    }

    static double[] values(List<double[]> points, ToDoubleFunction<double[]> function) {
        return points.stream().mapToDouble(function).toArray();
    }
}
