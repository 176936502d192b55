package steppe.experiment;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes runs on the threads of this machine. Results arrive one at a time, on the calling thread, in the order of the runs,
 * whatever the number of threads; only a few wait in memory.
 */
public record LocalRunner(int threads) {
    private static final int AHEAD = 4;
    private static final int SPARE = 2;

    /**
     * Makes all of them. What one of them throws ends the work and is thrown here; when this returns, however it does, nothing is
     * under way any more.
     *
     * @throws InterruptedException if the calling thread is interrupted; runs under way are lost
     */
    public <T> void run(Stream<? extends Callable<T>> runs, Consumer<T> results) throws InterruptedException {
        run(runs, AHEAD * threads, results);
    }

    /**
     * Makes bundles of runs in the same way, and tells their results one by one.
     *
     * @param largest how many runs the largest bundle has: about as many runs wait as if they were made one by one, but never so few
     *     that a thread is idle
     */
    public <T> void runBundles(Stream<? extends Callable<List<T>>> bundles, int largest, Consumer<T> results)
            throws InterruptedException {
        run(bundles, Math.max(threads + SPARE, AHEAD * threads / largest), made -> made.forEach(results));
    }

    private <T> void run(Stream<? extends Callable<T>> runs, int ahead, Consumer<T> results)
            throws InterruptedException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var waiting = new ArrayDeque<Future<T>>();
            for (Iterator<? extends Callable<T>> next = runs.iterator(); next.hasNext(); ) {
                waiting.add(pool.submit(next.next()));
                if (waiting.size() == ahead) {
                    results.accept(done(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                results.accept(done(waiting.remove()));
            }
        } finally {
            end(pool);
        }
    }

    /** Lets nothing go on behind the caller's back. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T done(Future<T> run) throws InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            } else if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException("The machine failed in a run", e.getCause());
        }
    }
}
