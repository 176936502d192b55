package steppe.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import steppe.results.RunningShares;

/**
 * How a what-if comes along, as server-sent events: how far it is, what its runs say so far, and that it is over. A reader who is
 * slow skips what is out of date by then; one who reads nothing is cut off by the server's patience.
 */
final class NewsStream {
    /** Streams at once: a page has two, of the what-if and of the baseline. */
    private static final int MOST = 32;

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Simulations simulations;
    private final Laboratory laboratory;
    private final Semaphore streams = new Semaphore(MOST);

    NewsStream(Simulations simulations, Laboratory laboratory) {
        this.simulations = simulations;
        this.laboratory = laboratory;
    }

    void serve(Context context, Simulation simulation, String metric, String area) throws IOException {
        if (!streams.tryAcquire()) {
            throw new Refusal(Refusal.BUSY, MOST / 2 + " pages are listening already. Maybe close one");
        }
        simulation.listenedTo();
        try {
            context.disableCompression()
                    .contentType("text/event-stream; charset=utf-8")
                    .header("X-Accel-Buffering", "no");
            tell(simulation, metric, area, context.res().getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            simulation.unlistenedTo();
            streams.release();
        }
    }

    private void tell(Simulation simulation, String metric, String area, OutputStream out)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (long seen = -1; System.nanoTime() < until; ) {
            long now = simulation.await(seen, BEAT);
            var state = simulation.state();
            var shares = simulation.shares();
            send(out, "progress", Answer.json(progress(simulation, state, shares)));
            if ((now != seen || state.isOver()) && shares != null && shares.size() > 0) {
                send(
                        out,
                        "shares",
                        simulation.told(metric + " " + area, now, () -> told(simulation, shares, metric, area)));
            }
            if (state.isOver()) {
                send(out, "over", Answer.json(Map.of("state", state.name(), "problem", simulation.problem())));
                return;
            }
            seen = now;
        }
    }

    private Map<String, Object> progress(Simulation simulation, Simulation.State state, RunningShares shares) {
        var progress = new LinkedHashMap<String, Object>();
        progress.put("state", state.name());
        progress.put("made", shares == null ? 0 : shares.size());
        progress.put("of", laboratory.replications());
        progress.put("ahead", simulations.ahead(simulation));
        return progress;
    }

    /** What a simulation says of a metric in an area, with its difference from the baseline as far as both are made. */
    private String told(Simulation simulation, RunningShares shares, String metric, String area) {
        var told = new LinkedHashMap<>(Curves.of(shares.shares(metric, area)));
        var baseline = simulations.baseline().shares();
        if (baseline != null && !simulation.asked().isNothing()) {
            told.put("differences", Differences.of(shares, baseline, laboratory, metric, area));
        }
        return Answer.json(told);
    }

    private static void send(OutputStream out, String event, String json) throws IOException {
        out.write(("event: " + event + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
