package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import steppe.analysis.Quantiles;
import steppe.results.Table;

/**
 * What a calibration by {@link Smc} has learnt: particles that count alike, to be drawn jointly.
 *
 * @param parameters names, by column of the scores
 */
public record Posterior(List<String> parameters, Targets targets, Smc.State state) {
    /** Contraction below which a parameter is said not to be identified. */
    public static final double LEAST_CONTRACTION = 0.1;

    private static final String[] COLUMNS = {
        "parameter",
        "prior_mean",
        "prior_sd",
        "mean",
        "sd",
        "q05",
        "q25",
        "q50",
        "q75",
        "q95",
        "contraction",
        "identified"
    };
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    public Posterior {
        if (parameters.size() != state.start().dimension()) {
            throw new IllegalArgumentException("there are " + parameters.size() + " names for "
                    + state.start().dimension() + " parameters");
        }
    }

    /** Standard normal scores, a row per particle. */
    public double[][] draws() {
        return state.scores();
    }

    /** Outcomes simulated with each draw, one replication after the other. */
    public double[][] predictions() {
        return Arrays.stream(state.outcomes()).flatMap(Arrays::stream).toArray(double[][]::new);
    }

    /**
     * 1 if the posterior is that of the stated errors. Where the budget ended first, below 1: errors then count as wide as
     * {@link #widening} times what is stated, if the start was the prior.
     */
    public double temperature() {
        return state.temperature();
    }

    /** By what the stated errors are multiplied at the temperature reached; 1 when all is well. */
    public double widening() {
        return 1 / Math.sqrt(temperature());
    }

    /**
     * Effective sample size: as many independent draws give means as sure as the particles do, on average over parameters.
     * Estimated from how often particles were copied and how much they still resemble the copies.
     */
    public double effective() {
        return draws().length / state.inflationNow();
    }

    /** How many different draws there are. */
    public int distinct() {
        var seen = new TreeSet<double[]>(Arrays::compare);
        seen.addAll(List.of(draws()));
        return seen.size();
    }

    /**
     * A row per parameter, in standard normal scores, whose prior has mean 0 and standard deviation 1. Identified is what
     * contracts by {@link #LEAST_CONTRACTION} or more, and by more than two standard errors of a sample of this size.
     */
    public Table toTable() {
        var noise = 2 * Math.sqrt(2 / effective());
        return new Table(
                List.of(COLUMNS),
                IntStream.range(0, parameters.size())
                        .mapToObj(j -> row(j, noise))
                        .toList());
    }

    private Object[] row(int j, double noise) {
        var scores = column(j);
        var quantiles = quantiles(scores);
        var contraction = contraction(scores);
        return new Object[] {
            parameters.get(j),
            0.0,
            1.0,
            new Mean().evaluate(scores),
            new StandardDeviation().evaluate(scores),
            quantiles[0],
            quantiles[1],
            quantiles[2],
            quantiles[3],
            quantiles[4],
            contraction,
            contraction >= Math.max(LEAST_CONTRACTION, noise)
        };
    }

    private double[] column(int j) {
        return Arrays.stream(draws()).mapToDouble(draw -> draw[j]).toArray();
    }

    /** The share of the prior's variance that the data took away; below 0 if they added to it. */
    static double contraction(double[] scores) {
        var sd = new StandardDeviation().evaluate(scores);
        return 1 - sd * sd;
    }

    static double[] quantiles(double[] sample) {
        var quantiles = new Quantiles(sample);
        return Arrays.stream(PROBABILITIES).map(quantiles::at).toArray();
    }

    /** The strongest correlations between parameters, which belong together rather than each to its interval. */
    public Table correlations(int most) {
        var matrix = new PearsonsCorrelation(draws()).getCorrelationMatrix();
        var d = parameters.size();
        var rows = IntStream.range(0, d)
                .boxed()
                .flatMap(j -> IntStream.range(j + 1, d)
                        .mapToObj(k -> new Object[] {parameters.get(j), parameters.get(k), matrix.getEntry(j, k)}))
                .sorted(Comparator.comparingDouble(row -> -Math.abs((double) row[2])))
                .limit(most)
                .toList();
        return new Table(List.of("parameter", "with", "correlation"), rows);
    }

    /** A row per target: what was observed beside what runs from the prior and from the posterior say. */
    public Table fit(double[][] prior) {
        return Predictive.table(targets, prior, predictions());
    }

    /** A row per round of moves. */
    public Table history() {
        var rows = IntStream.range(0, state.rounds().length)
                .mapToObj(i -> round(i + 1, state.rounds()[i]))
                .toList();
        return new Table(
                List.of("round", "stage", "temperature", "accepted", "moved", "step_fitted", "step_prior", "memory"),
                rows);
    }

    private Object[] round(int number, double[] round) {
        var stage = (int) round[0];
        return new Object[] {
            number, stage, state.temperatures()[stage], round[1], round[2], round[3], round[4], round[5]
        };
    }
}
