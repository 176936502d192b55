package steppe.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import steppe.config.ConfigException;
import steppe.config.Point;
import steppe.config.Position;
import steppe.config.Problem;
import steppe.config.Scenario;
import steppe.experiment.LocalRunner;
import steppe.experiment.Outcome;
import steppe.experiment.Plan;
import steppe.experiment.Run;
import steppe.model.Draws;
import steppe.results.Manifest;
import steppe.results.RunFolder;
import steppe.results.RunRow;
import steppe.results.Sources;
import steppe.results.Table;

/**
 * The runs of a finished folder with all that they were made from. What a run drew is worked out anew from its seed, and an outcome
 * that the folder does not hold by making the runs again: both come out as they were.
 */
final class Batch {
    private static final int YEAR = 12;

    private final Path folder;
    private final Manifest manifest;
    private final Plan plan;

    private Batch(Path folder, Manifest manifest, Plan plan) {
        this.folder = folder;
        this.manifest = manifest;
        this.plan = plan;
    }

    /** @throws steppe.results.ResultsException if the folder is not finished */
    static Batch open(Path folder) {
        var manifest = Folders.finished(folder);
        var factors = manifest.factors() == null ? Map.<String, steppe.config.FactorSpec>of() : manifest.factors();
        var first = manifest.policies().keySet().iterator().next();
        var scenario = Sources.read(folder, first, manifest.base());
        return new Batch(folder, manifest, Plan.of(manifest.design(), factors, scenario, manifest.seed()));
    }

    Path folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    Plan plan() {
        return plan;
    }

    Scenario scenario(String policy) {
        return Sources.read(folder, policy, manifest.base());
    }

    /** The runs of a policy, by point and then replication. */
    Table runs(String policy) {
        return RunFolder.query(
                folder, "SELECT * FROM runs WHERE policy = '" + policy + "' ORDER BY point, replication");
    }

    /**
     * An outcome of every run of a policy, in the order of {@link #runs}; months count from the year 0, and are infinite for never.
     * NaN where a run failed.
     *
     * @param name as in the experiment, or any other that can be read off its runs, which are then made again
     * @throws ConfigException if it cannot be read off them
     */
    double[] outcome(String policy, String name, int threads, Progress progress) {
        var runs = runs(policy);
        var outcome = parsed(policy, name);
        if (!runs.has(name)) {
            return again(policy, runs, outcome, threads, progress);
        }
        return IntStream.range(0, runs.size())
                .mapToDouble(i -> !runs.row(i).text("status").equals("ok")
                        ? Double.NaN
                        : outcome.isMonth()
                                ? month(runs.row(i).month(name))
                                : runs.row(i).number(name))
                .toArray();
    }

    private Outcome parsed(String policy, String name) {
        try {
            return Outcome.of(scenario(policy), name);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(List.of(new Problem(new Position("outcome " + name, 0, 0), e.getMessage())));
        }
    }

    /**
     * Whether the values of an outcome are months.
     *
     * @throws ConfigException if it cannot be read off the runs
     */
    boolean isMonth(String policy, String name) {
        return parsed(policy, name).isMonth();
    }

    /** Whether the folder holds an outcome, so that no run has to be made again for it. */
    boolean holds(String name) {
        return manifest.outcomes().contains(name);
    }

    private double[] again(String policy, Table runs, Outcome outcome, int threads, Progress progress) {
        var scenario = scenario(policy);
        var values = new double[runs.size()];
        var at = new int[1];
        try {
            new LocalRunner(threads)
                    .<Run.Result>run(
                            IntStream.range(0, runs.size()).mapToObj(i -> run(policy, scenario, runs.row(i))),
                            result -> {
                                values[at[0]++] =
                                        result.failed() ? Double.NaN : number(outcome.of(result.trajectory()));
                                progress.step();
                            });
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
        return values;
    }

    private Run run(String policy, Scenario scenario, Table.Row row) {
        return new Run(
                policy,
                (int) row.number("point"),
                point(row),
                (int) row.number("replication"),
                manifest.seed(),
                scenario);
    }

    /** Makes a run again, with all that it leaves in the table of runs. */
    RunRow again(Table.Row row) {
        var policy = row.text("policy");
        var outcomes =
                manifest.outcomes().stream().map(name -> parsed(policy, name)).toList();
        try {
            return RunRow.of(run(policy, scenario(policy), row).call(), outcomes);
        } catch (Exception e) {
            throw new IllegalStateException(e); // a run that fails is a result
        }
    }

    /** What the design set in a run. */
    Point point(Table.Row run) {
        return plan.point((int) run.number("point"));
    }

    /** The numbers that the runs of a policy drew, by run and number. */
    double[][] drawn(String policy, List<steppe.config.Sourced> numbers) {
        var scenario = scenario(policy);
        var runs = runs(policy);
        return IntStream.range(0, runs.size())
                .parallel()
                .mapToObj(i -> {
                    var row = runs.row(i);
                    var draws = Draws.of(scenario, point(row), manifest.seed(), (int) row.number("replication"));
                    return numbers.stream().mapToDouble(draws).toArray();
                })
                .toArray(double[][]::new);
    }

    /** Means of an outcome over the replications of each point, in the order of the design; NaN where none has one. */
    double[] means(String policy, double[] outcome) {
        var runs = runs(policy);
        var sums = new double[Math.max(1, plan.points().size())];
        var counts = new int[sums.length];
        for (int i = 0; i < outcome.length; i++) {
            int point = (int) runs.row(i).number("point");
            if (Double.isFinite(outcome[i])) {
                sums[point] += outcome[i];
                counts[point]++;
            }
        }
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i])
                .toArray();
    }

    private static double number(Object outcome) {
        return outcome instanceof Double number ? number : month((YearMonth) outcome);
    }

    /** A month as a number: months since the year 0; infinite for none. */
    static double month(YearMonth month) {
        return month == null ? Double.POSITIVE_INFINITY : month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    /** Whether months ever come: 1, or 0 for never; NaN stays. */
    static double[] happens(double[] months) {
        return Arrays.stream(months)
                .map(month -> Double.isNaN(month) ? Double.NaN : Double.isFinite(month) ? 1 : 0)
                .toArray();
    }

    /** The way back from {@link #month(YearMonth)}. */
    static YearMonth month(double number) {
        return YearMonth.of((int) number / YEAR, (int) number % YEAR + 1);
    }
}
