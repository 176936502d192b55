package steppe.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import steppe.results.Table;

/**
 * Whether the means of outcomes are known well enough, each under each policy and at each point of a design: half the width of the
 * interval by Student's t is no more than what is asked. It is asked at a few numbers of replications, each a fifth above the one
 * before, since asking often finds enough too early by luck; the intervals hold a little less than they say for that.
 *
 * @param least replications before it is first asked
 * @param confidence of the intervals
 * @param halfWidths what is asked, by outcome
 */
public record StoppingRule(int least, double confidence, Map<String, Double> halfWidths) {
    private static final double STEP = 1.2;

    public StoppingRule {
        halfWidths = new LinkedHashMap<>(halfWidths);
    }

    /**
     * The answer.
     *
     * @param isEnough whether all are known well enough
     * @param reason in words, naming what is known least well for what is asked
     */
    public record Verdict(boolean isEnough, String reason) {}

    /** The numbers of replications at which to ask, the most last. */
    public long[] asked(int most) {
        return LongStream.concat(
                        LongStream.iterate(least, n -> n < most, n -> (long) Math.ceil(n * STEP)), LongStream.of(most))
                .toArray();
    }

    /** @param runs with {@code policy point status} and the outcomes; those that failed do not count */
    public Verdict verdict(Table runs) {
        String worst = "";
        double most = -1;
        for (var outcome : halfWidths.keySet()) {
            for (var cell : cells(runs, outcome).entrySet()) {
                double half = halfWidth(cell.getValue());
                double asked = halfWidths.get(outcome);
                if (half / asked > most) {
                    most = half / asked;
                    worst = String.format(
                            Locale.ROOT,
                            "%s under %s is known to +-%.4g, asked +-%.4g",
                            outcome,
                            cell.getKey(),
                            half,
                            asked);
                }
            }
        }
        return new Verdict(most <= 1, worst + " (" + Math.round(100 * confidence) + "%)");
    }

    private static Map<String, SummaryStatistics> cells(Table runs, String outcome) {
        var cells = new LinkedHashMap<String, SummaryStatistics>();
        for (var row : runs) {
            var point = row.number("point") > 0 ? " at point " + row.text("point") : "";
            var cell = cells.computeIfAbsent(row.text("policy") + point, name -> new SummaryStatistics());
            if (row.text("status").equals("ok")) {
                cell.addValue(row.number(outcome));
            }
        }
        return cells;
    }

    private double halfWidth(SummaryStatistics cell) {
        long n = cell.getN();
        return n < 2
                ? Double.POSITIVE_INFINITY
                : new TDistribution(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2)
                        * cell.getStandardDeviation()
                        / Math.sqrt(n);
    }

    /** The outcomes that are asked after. */
    public List<String> outcomes() {
        return new ArrayList<>(halfWidths.keySet());
    }
}
