package steppe.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import steppe.results.Engine;
import steppe.results.ResultsException;
import steppe.results.Stretch;

/**
 * Submits runs to Apache Spark. Each task makes some runs and writes one part of the run folder, so the folder must be on a file
 * system that driver and executors share. What a lost executor was making is made again by another; a part that two have made is
 * kept once, and both are the same.
 *
 * <p>All of Spark's own settings are read from system properties {@code spark.*}, as {@code spark-submit} gives them.
 */
public final class SparkEngine implements Engine {
    private static final Pattern ADDRESS = Pattern.compile("spark://.+|local(-cluster)?\\[.+\\]|yarn|k8s://.+");

    /** Tasks for each core: more spread the work more evenly, fewer have less to begin and end. */
    private static final int TASKS_PER_CORE = 3;

    private static final long MOST_RUNS = 16_384;
    private static final long LEAST_RUNS = 32;
    private static final long LOOK_MILLIS = 500;

    @Override
    public boolean answersTo(String address) {
        return ADDRESS.matcher(address).matches();
    }

    @Override
    public void make(String address, Path folder, List<Stretch> left, Runnable now) throws InterruptedException {
        var settings = new SparkConf()
                .setMaster(address)
                .setAppName("Steppe: " + folder.getFileName())
                .setIfMissing("spark.ui.enabled", "false");
        try (var spark = new JavaSparkContext(settings)) {
            var pieces = pieces(left, spark.defaultParallelism());
            var path = folder.toAbsolutePath().toString();
            await(
                    spark.parallelize(pieces, pieces.size())
                            .foreachAsync(piece -> PartTask.of(path).make(piece)),
                    now);
        } catch (ExecutionException e) {
            throw new ResultsException("Spark could not make the runs", e.getCause());
        }
    }

    private static List<Stretch> pieces(List<Stretch> left, int cores) {
        long runs = left.stream().mapToLong(Stretch::size).sum();
        long each = Math.max(LEAST_RUNS, Math.min(MOST_RUNS, runs / Math.max(1, (long) cores * TASKS_PER_CORE)));
        return left.stream().flatMap(stretch -> stretch.pieces(each).stream()).toList();
    }

    private static void await(JavaFutureAction<Void> work, Runnable now)
            throws InterruptedException, ExecutionException {
        try {
            while (!work.isDone()) {
                try {
                    work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    now.run();
                }
            }
            work.get();
        } catch (InterruptedException e) {
            work.cancel(true);
            throw e;
        }
    }
}
