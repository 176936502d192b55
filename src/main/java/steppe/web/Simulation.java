package steppe.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

    /** Runs of the first picture, and how long at least until the next. */
    private static final int FIRST = 50;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(350);

    private final WhatIf asked;
    private final Set<String> tabs = new HashSet<>();
    private State state = State.WAITING;
    private String problem = "";
    private RunningShares shares;
    private long version;
    private long told;
    private boolean wanted = true;

    Simulation(WhatIf asked) {
        this.asked = asked;
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

    /** What its runs say so far; null before the first. */
    synchronized RunningShares shares() {
        return shares;
    }

    /** @return whether it still is or will be made; false if it was given up in the meantime */
    synchronized boolean joinedBy(String tab) {
        tabs.add(tab);
        return wanted;
    }

    /** A page no longer waits for it: when none does, it ends. */
    synchronized void leftBy(String tab) {
        tabs.remove(tab);
        if (tabs.isEmpty() && !asked.isNothing()) {
            wanted = false;
            if (state == State.WAITING) {
                enter(State.CANCELLED);
            }
        }
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    private synchronized void enter(State next) {
        state = next;
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

    /** Makes the runs. Ends early, with a state that says so, if nobody waits any more or it takes too long. */
    void run(Laboratory laboratory, int threads, Duration longest) throws InterruptedException {
        if (state() == State.CANCELLED) {
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
        } catch (RuntimeException | OutOfMemoryError e) {
            fail("The simulation failed: " + e.getMessage());
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
            enter(State.DONE);
        } else if (!wanted) {
            enter(State.CANCELLED);
        } else {
            fail("The simulation took too long and was stopped");
        }
    }
}
