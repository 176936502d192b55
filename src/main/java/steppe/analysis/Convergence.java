package steppe.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import steppe.results.Table;

/**
 * How sure a headline number is after so many replications, and how many more it takes. Half-widths are taken to fall with the
 * square root of the number of replications.
 *
 * @param path estimates from the first replications, ever more of them, the last from all
 * @param needed replications for the wanted half-width; infinite if not known yet
 * @param neededLow the fifth percentile of what it may be
 * @param neededHigh the 95th percentile: by half-widths of resamples (Efron 1979), of a share by those of all shares in its
 *     interval
 */
public record Convergence(Headline headline, List<Estimate> path, double needed, double neededLow, double neededHigh) {
    private static final int FIRST = 10;
    private static final double GROWTH = 1.25;
    private static final int RESAMPLES = 400;
    private static final List<String> COLUMNS = List.of(
            "outcome",
            "statistic",
            "unit",
            "n",
            "value",
            "low",
            "high",
            "half_width",
            "wanted",
            "needed",
            "needed_low",
            "needed_high");
    private static final List<String> STEPS = List.of("outcome", "n", "value", "low", "high", "half_width");

    /** @param seed of the resamples */
    public static Convergence of(Headline headline, long seed) {
        var n = headline.values().length;
        if (n < 2) {
            throw new IllegalArgumentException(
                    headline.label() + " has " + n + " replications, but convergence needs 2 or more");
        }
        var path = sizes(n).mapToObj(size -> headline.statistic().of(Arrays.copyOf(headline.values(), size)))
                .toList();
        var needed = needed(headline, path.get(path.size() - 1).halfWidth());
        var scatter = new Quantiles(halfWidths(headline, seed)
                .map(half -> Math.min(Double.MAX_VALUE, needed(headline, half)))
                .toArray());
        return new Convergence(
                headline,
                path,
                needed,
                Math.min(needed, known(Math.ceil(scatter.at(0.05)))),
                Math.max(needed, known(Math.ceil(scatter.at(0.95)))));
    }

    public Estimate now() {
        return path.get(path.size() - 1);
    }

    /** Whether the half-width is already as small as wanted. */
    public boolean reached() {
        return now().halfWidth() <= headline.wanted();
    }

    private static double known(double n) {
        return n > Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : n;
    }

    private static IntStream sizes(int n) {
        var sizes = new ArrayList<Integer>();
        for (double size = Math.min(FIRST, n); size < n; size *= GROWTH) {
            sizes.add((int) Math.round(size));
        }
        sizes.add(n);
        return sizes.stream().mapToInt(size -> size).distinct();
    }

    private static double needed(Headline headline, double halfWidth) {
        var ratio = halfWidth / headline.wanted();
        return known(Math.max(0, Math.ceil(headline.values().length * ratio * ratio - 1e-9)));
    }

    private static DoubleStream halfWidths(Headline headline, long seed) {
        return headline.statistic() instanceof Statistic.Share
                ? sharesNear(headline)
                : resampled(headline, new SplittableRandom(seed));
    }

    /** At the ends of the interval, and at a half if that lies inside. */
    private static DoubleStream sharesNear(Headline headline) {
        var now = headline.statistic().of(headline.values());
        var widest = Math.max(now.low(), Math.min(0.5, now.high()));
        return DoubleStream.of(now.low(), widest, now.high()).map(share -> {
            var near = new Proportion(share, now.n());
            return (near.high() - near.low()) / 2;
        });
    }

    private static DoubleStream resampled(Headline headline, SplittableRandom chance) {
        var values = headline.values();
        var halves = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            var sample = new double[values.length];
            for (int k = 0; k < sample.length; k++) {
                sample[k] = values[chance.nextInt(values.length)];
            }
            halves[i] = headline.statistic().of(sample).halfWidth();
        }
        return Arrays.stream(halves);
    }

    /** A row for each headline: what is known now, and the replications needed; an absent cell is not known yet. */
    public static Table toTable(List<Convergence> all) {
        return new Table(COLUMNS, all.stream().map(Convergence::row).toList());
    }

    private Object[] row() {
        var now = now();
        return new Object[] {
            headline.label(),
            headline.statistic().name(),
            headline.unit(),
            now.n(),
            finite(now.value()),
            finite(now.low()),
            finite(now.high()),
            finite(now.halfWidth()),
            headline.wanted(),
            finite(needed),
            finite(neededLow),
            finite(neededHigh)
        };
    }

    /** A row for each headline and number of replications on the way. */
    public static Table paths(List<Convergence> all) {
        var rows = new ArrayList<Object[]>();
        for (var one : all) {
            for (var step : one.path) {
                rows.add(new Object[] {
                    one.headline.label(),
                    step.n(),
                    finite(step.value()),
                    finite(step.low()),
                    finite(step.high()),
                    finite(step.halfWidth())
                });
            }
        }
        return new Table(STEPS, rows);
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
