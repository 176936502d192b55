package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The next temperature of {@link Smc}: as high as leaves the effective sample size of the weights at a share of the
 * particles, found by bisection.
 */
final class Tempering {
    private static final int HALVINGS = 60;

    private final Increment increment;
    private final Smc.Options options;

    /** How a weight changes when the temperature rises. */
    @FunctionalInterface
    interface Increment {
        double log(int particle, double temperature);
    }

    /** The temperature reached, and each particle's share of the weight there. */
    record Weights(double temperature, double[] shares) {}

    Tempering(Increment increment, Smc.Options options) {
        this.increment = increment;
        this.options = options;
    }

    Weights from(double temperature) {
        var alive = effective(shares(temperature));
        if (!(alive >= 2)) {
            throw new IllegalStateException("fewer than 2 particles have a run that did not fail."
                    + " Maybe the start reaches where the model breaks.");
        }
        var wanted = options.survival() * alive;
        var reached = effective(shares(1)) >= wanted ? 1 : highest(temperature, wanted);
        return new Weights(reached, shares(reached));
    }

    /** The highest temperature at which enough particles are left, from one at which they are to 1, at which they are not. */
    private double highest(double from, double wanted) {
        var low = from;
        var high = 1.0;
        for (int k = 0; k < HALVINGS; k++) {
            var middle = (low + high) / 2;
            if (effective(shares(middle)) < wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private double[] shares(double temperature) {
        var logs = IntStream.range(0, options.particles())
                .mapToDouble(i -> increment.log(i, temperature))
                .toArray();
        var most = Arrays.stream(logs).max().orElseThrow();
        var weights = Arrays.stream(logs).map(log -> StrictMath.exp(log - most)).toArray();
        var sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** Effective sample size (Kish 1965). */
    static double effective(double[] shares) {
        return 1 / Arrays.stream(shares).map(share -> share * share).sum();
    }

    /**
     * As many particles as there are shares, each about as often as its share says (Carpenter, Clifford and Fearnhead 1999).
     *
     * @param u uniform
     */
    static int[] systematic(double[] shares, double u) {
        var chosen = new int[shares.length];
        var i = 0;
        var sum = shares[0];
        for (int k = 0; k < chosen.length; k++) {
            while (sum * chosen.length < k + u && i < shares.length - 1) {
                sum += shares[++i];
            }
            chosen[k] = i;
        }
        return chosen;
    }
}
