package steppe.results;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steppe.experiment.Experiment;
import steppe.experiment.Run;
import steppe.model.Layout;

/**
 * The table of shares of one policy while its runs come in: the same numbers that a run folder of these runs has. Any thread may
 * look at it and make runs for it.
 */
public final class RunningShares {
    private static final int BLOCK = 16;

    private final Experiment experiment;
    private final Layout layout;
    private final int[] months;
    private final int[] kept;
    /** Columns of the layout that are counted. */
    private final int[] columns;

    private final Scale[] scales;
    private final Distributions distributions;
    private final Queue<double[]> pages = new ConcurrentLinkedQueue<>();
    /** Of every run the values of the kept months; null if it failed. */
    private final List<float[]> values = new ArrayList<>();

    private int failed;

    /** What a run says of the series that are counted; nothing if it failed. */
    public static final class Made {
        private final long[] units;
        private final char[] bins;
        private final float[] kept;

        private Made(long[] units, char[] bins, float[] kept) {
            this.units = units;
            this.bins = bins;
            this.kept = kept;
        }
    }

    /**
     * @param experiment whose months are counted
     * @param metrics whose series are counted
     * @param kept months of which the value of every run is kept
     */
    public RunningShares(Experiment experiment, Set<String> metrics, List<YearMonth> kept) {
        this.experiment = experiment;
        this.layout = experiment.layout();
        this.months = experiment.recorded();
        this.kept = kept.stream()
                .mapToInt(month -> experiment.scenario().time().index(month))
                .toArray();
        this.columns = IntStream.range(0, layout.series().size())
                .filter(i -> metrics.contains(layout.series().get(i).metric().key()))
                .toArray();
        this.scales = Arrays.stream(columns)
                .mapToObj(column -> Scale.of(layout.series().get(column)))
                .toArray(Scale[]::new);
        this.distributions = new Distributions(
                Stream.generate(() -> scales)
                        .limit(months.length)
                        .flatMap(Arrays::stream)
                        .toArray(Scale[]::new),
                BLOCK);
    }

    /** Makes a run that will be added. */
    public Made make(Run run) {
        var polled = pages.poll();
        var page = polled == null ? new double[layout.size()] : polled;
        try {
            return run.into(layout, page).failed() ? new Made(null, null, null) : counted(page);
        } finally {
            pages.add(page);
        }
    }

    /** A run that was made, to be added. */
    public Made of(Run.Result made) {
        return made.failed()
                ? new Made(null, null, null)
                : counted(made.trajectory().values());
    }

    private Made counted(double[] page) {
        var units = new long[months.length * columns.length];
        var bins = new char[units.length];
        for (int row = 0, at = 0; row < months.length; row++) {
            int month = months[row] * layout.series().size();
            for (int i = 0; i < columns.length; i++, at++) {
                double value = page[month + columns[i]];
                units[at] = Tally.units(value);
                bins[at] = (char) scales[i].bin(value);
            }
        }
        return new Made(units, bins, keptOf(page));
    }

    private float[] keptOf(double[] page) {
        var values = new float[kept.length * columns.length];
        for (int row = 0, at = 0; row < kept.length; row++) {
            for (int column : columns) {
                values[at++] = (float) page[kept[row] * layout.series().size() + column];
            }
        }
        return values;
    }

    /** Takes in the next run. */
    public synchronized void add(Made made) {
        values.add(made.kept);
        if (made.kept == null) {
            failed++;
        } else {
            distributions.add(made.units, made.bins);
        }
    }

    /** How many runs were added, failed ones included. */
    public synchronized int size() {
        return values.size();
    }

    /** How many of them failed. */
    public synchronized int failed() {
        return failed;
    }

    /** The rows of a metric in an area so far, with the columns of the table of shares but for the policy; empty without runs. */
    public synchronized Table shares(String metric, String area) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < columns.length && distributions.size() > 0; i++) {
            var series = layout.series().get(columns[i]);
            if (!series.metric().key().equals(metric) || !series.area().equals(area)) {
                continue;
            }
            for (int row = 0; row < months.length; row++) {
                var tally = distributions.tally(row * columns.length + i);
                var cells = new ArrayList<Object>(List.of(
                        experiment.scenario().time().month(months[row]).toString(),
                        area,
                        series.power(),
                        metric,
                        (int) tally.runs(),
                        tally.mean()));
                Arrays.stream(tally.quantiles(Merge.LEVELS)).forEach(cells::add);
                rows.add(cells.toArray());
            }
        }
        return Table.of(
                Stream.concat(
                                Stream.of("month", "area", "power", "metric", "n", "mean"),
                                Arrays.stream(Merge.LEVEL_NAMES))
                        .toList(),
                rows);
    }

    /**
     * The values of a series in a kept month, run by run, to seven digits; NaN where one failed.
     *
     * @throws IllegalArgumentException if the series is not counted or the month not kept
     */
    public synchronized double[] values(String metric, String area, String power, YearMonth month) {
        int wanted = experiment.scenario().time().index(month);
        int row = IntStream.range(0, kept.length)
                .filter(i -> kept[i] == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(month + " is not kept"));
        int column = IntStream.range(0, columns.length)
                .filter(i -> is(columns[i], metric, area, power))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(metric + "." + area + "." + power + " is not counted"));
        return values.stream()
                .mapToDouble(run -> run == null ? Double.NaN : run[row * columns.length + column])
                .toArray();
    }

    private boolean is(int column, String metric, String area, String power) {
        var series = layout.series().get(column);
        return series.metric().key().equals(metric)
                && series.area().equals(area)
                && series.power().equals(power);
    }
}
