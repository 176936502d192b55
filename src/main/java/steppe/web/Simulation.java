package steppe.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import steppe.experiment.LocalRunner;
import steppe.results.RunningShares;

/** The Monte Carlo of one what-if, which may be waited for while it is made. */
final class Simulation {
    /** Where it is between being asked for and being there. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        boolean isOver() {
            return ordinal() >= DONE.ordinal();
        }
    }

    private record Told(long version, String words) {}

    /** Runs of the first picture, and how long at least until the next. */
    private static final int FIRST = 50;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(350);

    private final WhatIf asked;
    private final Duration unheard;
    private final Set<String> tabs = new HashSet<>();
    private final Map<String, Told> views = new ConcurrentHashMap<>();
    private State state = State.WAITING;
    private String problem = "";
    private RunningShares shares;
    private long version;
    private long told;
    private boolean wanted = true;
    private int listeners;
    private long heard = System.nanoTime();

    /** @param unheard how long it goes on without anybody who listens */
    Simulation(WhatIf asked, Duration unheard) {
        this.asked = asked;
        this.unheard = unheard;
    }

    WhatIf asked() {
        return asked;
    }

    synchronized State state() {
        return state;
    }

    /** Why it failed; empty if it did not. */
    synchronized String problem() {
        return problem;
    }

    /** What its runs say so far; null before the first, and if it came to nothing. */
    synchronized RunningShares shares() {
        return shares;
    }

    /**
     * What is told of it to all who look at the same view, put into words once.
     *
     * @param version it has at least
     */
    String told(String view, long version, Supplier<String> words) {
        return views.compute(
                        view,
                        (key, last) -> last != null && last.version >= version ? last : new Told(version, words.get()))
                .words;
    }

    /** @return whether it still is or will be made; false if it was given up in the meantime */
    synchronized boolean joinedBy(String tab) {
        if (!isWanted()) {
            return false;
        }
        tabs.add(tab);
        heard = System.nanoTime();
        return true;
    }

    /** A page no longer waits for it: when none does, it ends. */
    synchronized void leftBy(String tab) {
        tabs.remove(tab);
        if (tabs.isEmpty()) {
            giveUp();
        }
    }

    /** Somebody listens from now on. */
    synchronized void listenedTo() {
        listeners++;
    }

    /** Somebody who listened no longer does. */
    synchronized void unlistenedTo() {
        listeners--;
        heard = System.nanoTime();
    }

    /** Whether it is there or somebody waits for it; it is given up if nobody has listened for too long. */
    synchronized boolean isWanted() {
        if (listeners == 0 && System.nanoTime() - heard > unheard.toNanos()) {
            giveUp();
        }
        return wanted;
    }

    private void giveUp() {
        if (state.isOver() || asked.isNothing()) {
            return; // what is there stays there, and everybody is compared with the baseline
        }
        wanted = false;
        if (state == State.WAITING) {
            enter(State.CANCELLED);
        }
    }

    private synchronized void enter(State next) {
        state = next;
        if (next == State.CANCELLED || next == State.FAILED) {
            shares = null;
        }
        version++;
        notifyAll();
    }

    private synchronized void fail(String reason) {
        problem = reason;
        enter(State.FAILED);
    }

    /** A simulation that is not over when the work ends will never be. */
    void abandon() {
        if (!state().isOver()) {
            fail("The dashboard is closing");
        }
    }

    /**
     * Waits until there is news.
     *
     * @param seen what {@link #version} was
     * @return what it is now; as it was if nothing happened for a while
     */
    synchronized long await(long seen, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); version == seen && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return version;
    }

    /**
     * Makes the runs. Ends early, with a state that says so, if nobody waits any more or it takes too long.
     *
     * @param complaints hears what went wrong on our side
     */
    void run(Laboratory laboratory, int threads, Duration longest, Consumer<String> complaints)
            throws InterruptedException {
        if (!isWanted()) {
            return;
        }
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            var experiment = laboratory.experiment(asked);
            var made = laboratory.shares(experiment);
            begin(made);
            new LocalRunner(threads)
                    .run(
                            experiment
                                    .runs(0, experiment.size())
                                    .takeWhile(run -> isWanted() && System.nanoTime() < deadline)
                                    .map(run -> () -> made.make(run)),
                            (RunningShares.Made run) -> {
                                made.add(run);
                                tellNowAndThen(made.size());
                            });
            end(made.size() == experiment.size());
        } catch (RuntimeException | Error e) { // whatever it is, the next what-if shall be made
            complaints.accept("The what-if " + asked.settings() + " failed: " + e);
            fail("The simulation failed; the terminal of the dashboard says why");
        }
    }

    private synchronized void begin(RunningShares made) {
        shares = made;
        enter(State.RUNNING);
    }

    private synchronized void tellNowAndThen(int made) {
        if (made == FIRST || made > FIRST && System.nanoTime() - told > PAUSE) {
            told = System.nanoTime();
            version++;
            notifyAll();
        }
    }

    private synchronized void end(boolean isWhole) {
        if (isWhole) {
            wanted = true;
            enter(State.DONE);
        } else if (!wanted) {
            enter(State.CANCELLED);
        } else {
            fail("The simulation took too long and was stopped");
        }
    }
}
