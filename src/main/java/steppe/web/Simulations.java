package steppe.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The what-ifs that were asked for. They are made one at a time on all threads, in the order of asking, so that each is there as
 * soon as may be; the last few stay in memory.
 */
final class Simulations implements AutoCloseable {
    /** Most what-ifs that may wait. */
    static final int WAITING = 16;

    private static final int KEPT = 16;
    private static final int KEPT_RUNS = 16_000;
    private static final int TABS = 1_000;

    private final Laboratory laboratory;
    private final int threads;
    private final Duration longest;
    private final Duration unheard;
    private final Consumer<String> complaints;
    private final ArrayDeque<Simulation> waiting = new ArrayDeque<>();
    private final Map<String, Simulation> known = new LinkedHashMap<>();
    /** What each page asked for last, by the id of the what-if. */
    private final Map<String, String> byTab = new LinkedHashMap<>();

    private final Thread worker = new Thread(this::work, "what-ifs");

    /**
     * Begins with the baseline, which also warms the machine up.
     *
     * @param longest that a what-if may take
     * @param unheard how long one goes on without anybody who listens
     * @param complaints hears what went wrong on our side
     */
    Simulations(Laboratory laboratory, int threads, Duration longest, Duration unheard, Consumer<String> complaints) {
        this.laboratory = laboratory;
        this.threads = threads;
        this.longest = longest;
        this.unheard = unheard;
        this.complaints = complaints;
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
        var before = byTab.remove(tab);
        if (before != null && !before.equals(asked.id())) {
            leave(before, tab);
        }
        waiting.removeIf(each -> !each.isWanted());
        var there = known.get(asked.id());
        if (there != null && isOfUse(there) && there.joinedBy(tab)) {
            byTab.put(tab, asked.id());
            return there;
        }
        if (!asked.isNothing() && !isOfUse(baseline())) {
            begin(WhatIf.nothing(), "");
        }
        if (waiting.size() >= WAITING) {
            throw new Refusal(
                    Refusal.TOO_MANY,
                    waiting.size() + " what-ifs are waiting already. Please try again in a few seconds");
        }
        return begin(asked, tab);
    }

    private static boolean isOfUse(Simulation simulation) {
        var state = simulation.state();
        return !state.isOver() || state == Simulation.State.DONE;
    }

    private Simulation begin(WhatIf asked, String tab) {
        var simulation = new Simulation(asked, unheard);
        simulation.joinedBy(tab);
        known.remove(asked.id()); // so that it stands last, as the newest
        known.put(asked.id(), simulation);
        byTab.put(tab, asked.id());
        waiting.add(simulation);
        forget();
        notifyAll();
        return simulation;
    }

    private void leave(String id, String tab) {
        if (known.containsKey(id)) {
            known.get(id).leftBy(tab);
        }
    }

    /** How many are made before this one; 0 if it is not waiting. */
    synchronized int ahead(Simulation simulation) {
        int place = List.copyOf(waiting).indexOf(simulation);
        return Math.max(0, place + 1);
    }

    /** Lets go of the oldest that are over, and of pages that were not heard of for longest. */
    private void forget() {
        int most = Math.max(2, Math.min(KEPT, KEPT_RUNS / laboratory.replications()));
        for (var each = known.values().iterator(); known.size() > most && each.hasNext(); ) {
            var simulation = each.next();
            if (!simulation.asked().isNothing() && simulation.state().isOver()) {
                each.remove();
            }
        }
        for (var each = byTab.entrySet().iterator(); byTab.size() > TABS && each.hasNext(); ) {
            var oldest = each.next();
            leave(oldest.getValue(), oldest.getKey());
            each.remove();
        }
    }

    private void work() {
        try {
            while (true) {
                next().run(laboratory, threads, longest, complaints);
            }
        } catch (InterruptedException e) {
            abandon();
        }
    }

    private synchronized void abandon() {
        known.values().forEach(Simulation::abandon);
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
