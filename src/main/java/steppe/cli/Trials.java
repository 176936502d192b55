package steppe.cli;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import steppe.analysis.calibration.Round;
import steppe.experiment.Calibration;
import steppe.experiment.LocalRunner;

/**
 * Runs the model at the points that a calibration asks for.
 *
 * @param seed root of the chances of all runs
 */
record Trials(Calibration calibration, long seed, int threads) {
    /**
     * Makes the runs of a round.
     *
     * @return outcomes by point, replication and figure
     * @throws InterruptedException if the calling thread is interrupted; the round is lost
     */
    double[][][] of(Round round, Progress progress) throws InterruptedException {
        int points = round.points().length;
        var outcomes = new double[points][round.replications()][];
        var order = IntStream.range(0, round.runs())
                .mapToObj(i -> new int[] {i / round.replications(), i % round.replications()})
                .toList();
        Stream<java.util.concurrent.Callable<double[]>> trials =
                order.stream().map(at -> calibration.trial(round.points()[at[0]], seed, round.run(at[0], at[1])));
        var next = order.iterator();
        new LocalRunner(threads).run(trials, said -> {
            var at = next.next();
            outcomes[at[0]][at[1]] = said;
            progress.step();
        });
        return outcomes;
    }
}
