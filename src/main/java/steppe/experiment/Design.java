package steppe.experiment;

import java.util.List;

/**
 * A way to choose points of the unit cube, at each of which the model is run. A coordinate is the probability at which
 * a prior is read, so it lies in the open interval (0, 1), where the quantiles of every prior are finite.
 *
 * <p>The cube has a dimension for each uncertain number. Dimensions belong to factors, the things that a sensitivity
 * analysis tells apart: a factor is one number, or a group of numbers that count as one (Campolongo, Cariboni and
 * Saltelli 2007).
 */
public sealed interface Design permits Grid, LatinHypercube, Morris, Saltelli, SobolSequence {
    /**
     * The points, in the order that the analysis of the design expects; the same for the same arguments on every
     * machine.
     *
     * @param factorOf the factor that each dimension belongs to, from 0, none left out
     * @param seed of whatever the design leaves to chance
     */
    List<double[]> points(int[] factorOf, long seed);

    /**
     * How many points there are.
     *
     * @throws IllegalArgumentException if there are more than a list can hold, or than the design allows
     */
    int size(int factors);
}
