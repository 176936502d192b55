package steppe.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.experiment.Experiment;
import steppe.experiment.LocalRunner;
import steppe.model.Layout;
import steppe.results.Parquet.Type;

/**
 * Makes the tables of a run folder from its parts. They are the same, byte for byte, wherever parts begin and end and whoever made
 * them. The tallies of one policy are held at a time, and one part is open.
 */
public final class Merge {
    static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};
    static final String[] LEVEL_NAMES = {"q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975"};

    /** Rows of the first month and of the last one of each year; six decimals, which is far finer than quantiles are. */
    private static final String YEARLY = Stream.concat(Stream.of("mean"), Stream.of(LEVEL_NAMES))
            .map(number -> "round(%1$s, 6) AS %1$s".formatted(number))
            .collect(Collectors.joining(
                    ", ",
                    "SELECT policy, strftime(month, '%Y-%m') AS month, area, power, metric, n, ",
                    " FROM t WHERE month IN (SELECT min(month) FROM t UNION SELECT max(month) FROM t GROUP BY year(month))"
                            + " ORDER BY rowid"));

    private final Experiment experiment;
    private final RunFolder folder;
    private final Stretch stretch;
    private final Layout layout;
    private final int[] months;

    /** @param stretch the runs that the tables are of */
    public Merge(Experiment experiment, RunFolder folder, Stretch stretch) {
        this.stretch = stretch;
        this.experiment = experiment;
        this.folder = folder;
        this.layout = experiment.layout();
        this.months = experiment.recorded();
    }

    /** Writes all tables: those of rows one after the other, beside them that of shares, which takes memory in the heap. */
    public void write(int threads) throws InterruptedException {
        var parts = Part.within(folder.path(), stretch);
        Runnable joining = () -> Part.TABLES.forEach(table -> join(table, parts));
        Runnable summing = () -> writeShares(parts);
        new LocalRunner(threads)
                .run(Stream.of(Executors.callable(joining), Executors.callable(summing)), written -> {});
        Stream.concat(Part.TABLES.stream(), Stream.of("shares")).forEach(name -> folder.publish(name + ".parquet"));
        folder.publish(RunFolder.SHARES);
    }

    private void join(String table, List<Part> parts) {
        Parquet.concatenate(
                parts.stream()
                        .map(part -> part.path().resolve(table + ".parquet"))
                        .toList(),
                folder.partial().resolve(table + ".parquet"));
    }

    private void writeShares(List<Part> parts) {
        try (var shares = new Parquet(
                folder.partial().resolve("shares.parquet"),
                Stream.of(
                                Parquet.columns(Type.TEXT, "policy"),
                                Parquet.columns(Type.MONTH, "month"),
                                Parquet.columns(Type.TEXT, "area", "power", "metric"),
                                Parquet.columns(Type.INTEGER, "n"),
                                Parquet.columns(Type.NUMBER, "mean"),
                                Parquet.columns(Type.NUMBER, LEVEL_NAMES))
                        .flatMap(column -> column)
                        .toList())) {
            int place = 0;
            for (var policy : experiment.policies().keySet()) {
                writeShares(policy, tallies(place++, parts), shares);
            }
            shares.finish();
            shares.excerpt(YEARLY, folder.partial().resolve(RunFolder.SHARES));
        } catch (IOException e) {
            throw new ResultsException("Cannot read the parts of " + folder.path(), e);
        }
    }

    /** What all parts together say of a policy, by series and then month. */
    private Tally[] tallies(int policy, List<Part> parts) throws IOException {
        var tallies = layout.series().stream()
                .flatMap(series ->
                        Stream.generate(() -> new Tally(Scale.of(series))).limit(months.length))
                .toArray(Tally[]::new);
        for (var part : parts) {
            try (var in = part.tallies(policy)) {
                boolean any = in.read() > 0;
                for (int i = 0; i < tallies.length && any; i++) {
                    tallies[i].add(in);
                }
            }
        }
        return tallies;
    }

    private void writeShares(String policy, Tally[] tallies, Parquet shares) {
        var time = experiment.scenario().time();
        int at = 0;
        for (var series : layout.series()) {
            for (int month : months) {
                var tally = tallies[at++];
                if (tally.runs() == 0) {
                    continue;
                }
                var cells = new ArrayList<Object>(List.of(
                        policy,
                        time.month(month),
                        series.area(),
                        series.power(),
                        series.metric().key(),
                        (int) tally.runs(),
                        tally.mean()));
                for (double quantile : tally.quantiles(LEVELS)) {
                    cells.add(quantile);
                }
                shares.row(cells.toArray());
            }
        }
    }
}
