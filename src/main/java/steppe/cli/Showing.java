package steppe.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import steppe.analysis.calibration.Posterior;
import steppe.experiment.Calibration;
import steppe.results.ResultsException;

/** The sieve of patterns: of the draws of a posterior only those stay whose runs show them all. */
final class Showing {
    /** Draws that show every pattern, at least. */
    private static final int FEWEST = 10;

    private Showing() {}

    /**
     * The draws whose runs show every pattern.
     *
     * @throws ResultsException if they are too few to stand for a posterior
     */
    static double[][] every(Calibration calibration, Posterior posterior) {
        var patterns = IntStream.range(0, calibration.figures().size())
                .filter(i -> calibration.figures().get(i).isPattern())
                .toArray();
        var draws = posterior.draws();
        var outcomes = posterior.state().outcomes();
        var kept = IntStream.range(0, draws.length)
                .filter(i -> Arrays.stream(patterns).allMatch(pattern -> shows(outcomes[i], pattern)))
                .mapToObj(i -> draws[i])
                .toArray(double[][]::new);
        if (kept.length < FEWEST) {
            throw new ResultsException("Only %d of %d draws show every pattern, too few for a posterior: %s"
                    .formatted(kept.length, draws.length, shown(calibration, outcomes, patterns)));
        }
        return kept;
    }

    private static boolean shows(double[][] outcomes, int pattern) {
        return Arrays.stream(outcomes).allMatch(said -> said[pattern] == 1);
    }

    private static String shown(Calibration calibration, double[][][] outcomes, int[] patterns) {
        return Arrays.stream(patterns)
                .mapToObj(pattern -> "\"%s\" is shown by %d"
                        .formatted(
                                calibration.figures().get(pattern).title(),
                                Arrays.stream(outcomes)
                                        .filter(said -> shows(said, pattern))
                                        .count()))
                .collect(Collectors.joining(", "));
    }
}
