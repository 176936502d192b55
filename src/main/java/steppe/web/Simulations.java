package steppe.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The what-ifs that were asked for. They are made one at a time on all threads, in the order of asking, so that each is there as
 * soon as may be; the last few stay in memory.
 */
final class Simulations implements AutoCloseable {
    /** Most what-ifs that may wait. */
    static final int WAITING = 16;

    private static final int KEPT = 16;
    private static final int TABS = 1_000;

    private final Laboratory laboratory;
    private final int threads;
    private final Duration longest;
    private final ArrayDeque<Simulation> waiting = new ArrayDeque<>();
    private final Map<String, Simulation> known = new LinkedHashMap<>();
    /** What each page waits for. */
    private final Map<String, Simulation> byTab = new LinkedHashMap<>();

    private final Thread worker = new Thread(this::work, "what-ifs");

    /** Begins with the baseline, which also warms the machine up. */
    Simulations(Laboratory laboratory, int threads, Duration longest) {
        this.laboratory = laboratory;
        this.threads = threads;
        this.longest = longest;
        ask(WhatIf.nothing(), "");
        worker.setDaemon(true);
        worker.start();
    }

    synchronized Simulation baseline() {
        return known.get(WhatIf.BASELINE);
    }

    /** One that was asked for, if it is still known. */
    synchronized Optional<Simulation> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /**
     * Asks for a what-if. What the same page asked for before is given up.
     *
     * @param tab the page
     * @throws Refusal if too many wait already
     */
    synchronized Simulation ask(WhatIf asked, String tab) {
        var before = byTab.get(tab);
        var there = known.get(asked.id());
        if (before != null && before != there) {
            byTab.remove(tab);
            before.leftBy(tab);
            waiting.removeIf(each -> each.state().isOver());
        }
        if (there != null
                && (!there.state().isOver() || there.state() == Simulation.State.DONE)
                && there.joinedBy(tab)) {
            byTab.put(tab, there);
            return there;
        }
        if (waiting.size() >= WAITING) {
            throw new Refusal(
                    Refusal.TOO_MANY,
                    waiting.size() + " what-ifs are waiting already. Please try again in a few seconds");
        }
        var simulation = new Simulation(asked);
        simulation.joinedBy(tab);
        known.put(asked.id(), simulation);
        byTab.put(tab, simulation);
        waiting.add(simulation);
        forget();
        notifyAll();
        return simulation;
    }

    /** How many are made before this one; 0 if it is not waiting. */
    synchronized int ahead(Simulation simulation) {
        int place = List.copyOf(waiting).indexOf(simulation);
        return Math.max(0, place + 1);
    }

    /** Lets go of the oldest that are over, and of pages that were not heard of for longest. */
    private void forget() {
        for (var each = known.values().iterator(); known.size() > KEPT && each.hasNext(); ) {
            var simulation = each.next();
            if (!simulation.asked().isNothing() && simulation.state().isOver()) {
                each.remove();
            }
        }
        for (var each = byTab.entrySet().iterator(); byTab.size() > TABS && each.hasNext(); ) {
            each.next();
            each.remove();
        }
    }

    private void work() {
        try {
            while (true) {
                next().run(laboratory, threads, longest);
            }
        } catch (InterruptedException e) {
            new HashMap<>(known).values().forEach(Simulation::abandon);
        }
    }

    private synchronized Simulation next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.remove();
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
