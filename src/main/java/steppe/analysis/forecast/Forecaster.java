package steppe.analysis.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Simple forecasts from what is known of many series, to hold a model against. Each is normal on the scale of its
 * {@link Link}, so that shares stay within 0 and 100 and amounts do not fall below 0. A series' own variance is drawn towards that
 * of all of its kind, which counts as five years; where a kind has none, series of all kinds with the same ceiling stand in.
 */
public final class Forecaster {
    /** Quantiles that a forecast is made of. */
    public static final int DRAWS = 1000;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double[] SCORES = IntStream.range(0, DRAWS)
            .mapToDouble(i -> NORMAL.inverseCumulativeProbability((i + 0.5) / DRAWS))
            .toArray();

    private final Map<Indicator, History> histories = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<Indicator, Line> lines = new LinkedHashMap<>();

    /** @param known all series, up to the cut-off */
    public Forecaster(List<History> known) {
        for (var history : known) {
            histories.put(history.indicator(), history);
            links.computeIfAbsent(history.indicator().kind(), kind -> link(known, kind));
            lines.put(
                    history.indicator(),
                    Line.of(history, links.get(history.indicator().kind())));
        }
    }

    private static Link link(List<History> known, String kind) {
        return Link.of(known.stream()
                .filter(history -> history.indicator().kind().equals(kind))
                .toList());
    }

    /** Whether anything is known of an indicator, so that it can be forecast. */
    public boolean knows(Indicator indicator) {
        return histories.containsKey(indicator);
    }

    /** Whether two years are known of an indicator or of one like it, so that forecasts of it can say how far they may be off. */
    public boolean knowsSpread(Indicator indicator) {
        return knows(indicator) && likes(indicator, Line::changes).degrees() > 0;
    }

    /** The last value, as the median; it spreads as a random walk with the variance of past yearly changes. */
    public Forecast persistence(Indicator indicator, int year) {
        var line = line(indicator);
        var deviation = line.changes().deviation(pooled(indicator, Line::changes));
        return forecast(indicator, year, line.last(), deviation * Math.sqrt(horizon(indicator, year)));
    }

    /** The straight line through the last five years, with its prediction error; persistence if they hold fewer than three values. */
    public Forecast trend(Indicator indicator, int year) {
        var recent = line(indicator).recent();
        if (!recent.hasTrend()) {
            return persistence(indicator, year);
        }
        var deviation = recent.residuals()
                .deviation(pooled(indicator, line -> line.recent().residuals()));
        return forecast(indicator, year, recent.at(year), deviation * recent.stretch(year));
    }

    /** The mean of all known years, with their spread. */
    public Forecast mean(Indicator indicator, int year) {
        var line = line(indicator);
        var deviation = line.deviations().deviation(pooled(indicator, Line::deviations));
        return forecast(
                indicator,
                year,
                line.mean(),
                deviation * Math.sqrt(1 + 1.0 / line.points().size()));
    }

    /**
     * A model's change since the last known year, set upon the value known then.
     *
     * @param then the model's draws for the last known year
     * @param later its draws for the year to forecast, run by run
     */
    public Forecast anchored(Indicator indicator, double[] then, double[] later, int year) {
        if (then.length != later.length) {
            throw new IllegalArgumentException(indicator.key() + " has " + then.length + " draws for "
                    + histories.get(indicator).last() + " and " + later.length + " for " + year);
        }
        var link = links.get(indicator.kind());
        var last = line(indicator).last();
        var draws = IntStream.range(0, later.length)
                .mapToDouble(i -> link.from(last + link.to(later[i]) - link.to(then[i])))
                .toArray();
        return new Forecast(indicator, year, horizon(indicator, year), draws);
    }

    private Forecast forecast(Indicator indicator, int year, double centre, double deviation) {
        var link = links.get(indicator.kind());
        var draws = Arrays.stream(order(indicator))
                .mapToDouble(i -> link.from(centre + deviation * SCORES[i]))
                .toArray();
        return new Forecast(indicator, year, horizon(indicator, year), draws);
    }

    /** An order of chance, a series' own: its quantiles have nothing to do with those of other series. */
    private static int[] order(Indicator indicator) {
        var random = new SplittableRandom(indicator.key().hashCode());
        var order = IntStream.range(0, DRAWS).toArray();
        for (int i = DRAWS - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }

    private int horizon(Indicator indicator, int year) {
        var horizon = year - histories.get(indicator).last();
        if (horizon < 1) {
            throw new IllegalArgumentException(
                    indicator.key() + ": year (" + year + ") must come after the last known, "
                            + histories.get(indicator).last());
        }
        return horizon;
    }

    private Line line(Indicator indicator) {
        if (!knows(indicator)) {
            throw new IllegalArgumentException("nothing is known of " + indicator.key());
        }
        return lines.get(indicator);
    }

    private Scatter pooled(Indicator indicator, Function<Line, Scatter> scatter) {
        var pooled = likes(indicator, scatter);
        if (pooled.degrees() == 0) {
            throw new IllegalArgumentException(indicator.key()
                    + ": how far it moves from year to year is not known, for no series like it has two years");
        }
        return pooled;
    }

    private Scatter likes(Indicator indicator, Function<Line, Scatter> scatter) {
        var kind = pooled(scatter, other -> other.kind().equals(indicator.kind()));
        return kind.degrees() > 0 ? kind : pooled(scatter, other -> other.ceiling() == indicator.ceiling());
    }

    private Scatter pooled(Function<Line, Scatter> scatter, Predicate<Indicator> like) {
        return lines.entrySet().stream()
                .filter(entry -> like.test(entry.getKey()))
                .map(entry -> scatter.apply(entry.getValue()))
                .reduce(Scatter.NONE, Scatter::plus);
    }
}
