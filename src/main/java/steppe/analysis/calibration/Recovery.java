package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import steppe.analysis.Proportion;
import steppe.analysis.Quantiles;
import steppe.results.Table;

/**
 * Whether a calibration finds back what made its data: truths drawn from the prior, data simulated from each, and the
 * posterior that these data gave.
 *
 * @param parameters names, by column of the scores
 * @param trials one per truth, 2 or more
 */
public record Recovery(List<String> parameters, List<Trial> trials) {
    private static final double CLOSE = 0.8;
    private static final double PROMISED = 0.9;
    private static final String[] COLUMNS = {
        "parameter",
        "truths",
        "correlation",
        "contraction",
        "coverage50",
        "coverage50_low",
        "coverage50_high",
        "coverage90",
        "coverage90_low",
        "coverage90_high",
        "verdict"
    };

    /**
     * One truth.
     *
     * @param truth standard normal scores that made the data
     * @param draws of the posterior, standard normal scores that count alike
     */
    public record Trial(double[] truth, double[][] draws) {
        double mean(int j) {
            return Arrays.stream(draws).mapToDouble(draw -> draw[j]).average().orElseThrow();
        }

        double contraction(int j) {
            return Posterior.contraction(column(j));
        }

        boolean covered(int j, double share) {
            var quantiles = new Quantiles(column(j));
            return quantiles.at((1 - share) / 2) <= truth[j] && truth[j] <= quantiles.at((1 + share) / 2);
        }

        private double[] column(int j) {
            return Arrays.stream(draws).mapToDouble(draw -> draw[j]).toArray();
        }
    }

    /** What may be said of a parameter. */
    public enum Verdict {
        /** Truth and posterior mean correlate by 0.8 or more, and intervals hold what they promise. */
        COMES_BACK("comes back"),
        /** Data tell something of it. */
        PARTLY("partly"),
        /** The mean contraction is below {@link Posterior#LEAST_CONTRACTION}: what comes out is the prior. */
        NOT_IDENTIFIED("not identified"),
        /**
         * Its 90% intervals hold the truth too rarely: the 95% interval of their coverage ends below 0.9. Of many parameters
         * some do so by chance ({@link Recovery#misleadingByChance()}).
         */
        MISLEADING("misleading");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Recovery {
        parameters = List.copyOf(parameters);
        trials = List.copyOf(trials);
        if (trials.size() < 2) {
            throw new IllegalArgumentException(
                    "recovery has " + trials.size() + " truths, it needs 2 or more. Maybe draw some 20");
        }
    }

    /** Correlation over truths of a parameter's truth and posterior mean; NaN if either never changes. */
    public double correlation(int j) {
        return new PearsonsCorrelation().correlation(over(trial -> trial.truth()[j]), over(trial -> trial.mean(j)));
    }

    /** Mean over truths of {@code 1 - variance}, of posterior scores whose prior variance is 1. */
    public double contraction(int j) {
        return Arrays.stream(over(trial -> trial.contraction(j))).average().orElseThrow();
    }

    /** The share of truths that lie in a parameter's central interval of this probability. */
    public Proportion coverage(int j, double share) {
        var covered = trials.stream().filter(trial -> trial.covered(j, share)).count();
        return new Proportion((double) covered / trials.size(), trials.size());
    }

    /** The share of all parameters of all truths that lie in their central intervals of this probability. */
    public double coverage(double share) {
        return Arrays.stream(shares(share)).average().orElseThrow();
    }

    /** Standard error of {@link #coverage(double)}, from truth to truth: parameters of one truth are not independent. */
    public double coverageError(double share) {
        return new StandardDeviation().evaluate(shares(share)) / Math.sqrt(trials.size());
    }

    private double[] shares(double share) {
        return over(trial -> IntStream.range(0, parameters.size())
                        .filter(j -> trial.covered(j, share))
                        .count()
                / (double) parameters.size());
    }

    private double[] over(ToDoubleFunction<Trial> number) {
        return trials.stream().mapToDouble(number).toArray();
    }

    /** How many parameters chance alone makes misleading, on average, if every interval holds what it promises. */
    public double misleadingByChance() {
        return misleadingByChance(parameters.size(), trials.size());
    }

    /** The same of so many parameters and truths. */
    public static double misleadingByChance(int parameters, int truths) {
        int most = -1;
        while (misses(new Proportion((most + 1.0) / truths, truths))) {
            most++;
        }
        return parameters * new BinomialDistribution(null, truths, PROMISED).cumulativeProbability(most);
    }

    private static boolean misses(Proportion coverage) {
        return coverage.high() < PROMISED;
    }

    public Verdict verdict(int j) {
        if (misses(coverage(j, PROMISED))) {
            return Verdict.MISLEADING;
        }
        if (contraction(j) < Posterior.LEAST_CONTRACTION) {
            return Verdict.NOT_IDENTIFIED;
        }
        return correlation(j) >= CLOSE ? Verdict.COMES_BACK : Verdict.PARTLY;
    }

    /** A row per parameter; {@code low} and {@code high} are Wilson's 95% intervals of the coverage. */
    public Table toTable() {
        return new Table(
                List.of(COLUMNS),
                IntStream.range(0, parameters.size()).mapToObj(this::row).toList());
    }

    private Object[] row(int j) {
        var half = coverage(j, 0.5);
        var most = coverage(j, 0.9);
        var correlation = correlation(j);
        return new Object[] {
            parameters.get(j),
            trials.size(),
            Double.isNaN(correlation) ? null : correlation,
            contraction(j),
            half.share(),
            half.low(),
            half.high(),
            most.share(),
            most.low(),
            most.high(),
            verdict(j).words()
        };
    }

    /** A row per truth and parameter: the truth beside the posterior's mean and intervals. */
    public Table points() {
        var rows = IntStream.range(0, trials.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, parameters.size()).mapToObj(j -> point(i, j)))
                .toList();
        return new Table(List.of("parameter", "truth", "z", "mean", "q05", "q25", "q75", "q95"), rows);
    }

    private Object[] point(int i, int j) {
        var trial = trials.get(i);
        var q = Posterior.quantiles(trial.column(j));
        return new Object[] {parameters.get(j), i + 1, trial.truth()[j], trial.mean(j), q[0], q[1], q[3], q[4]};
    }
}
