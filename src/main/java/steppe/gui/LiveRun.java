package steppe.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import sim.display.GUIState;
import steppe.config.Scenario;
import steppe.model.BrokenRunException;
import steppe.model.View;
import steppe.model.World;

/**
 * One run that is watched. MASON's thread moves the world; after each month a view of it is handed to those who watch, on Swing's
 * thread. The world is made anew for every start, as for every run without windows: same seed, same replication, same bits.
 */
final class LiveRun extends GUIState {
    private final Scenario scenario;
    private final String title;
    private final long seed;
    private final List<Consumer<View>> watchers = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private Consumer<String> alarm = message -> {};
    private Runnable quit = () -> {};
    private int replication;
    private World world;
    private boolean broken;
    private volatile View view;

    /**
     * @param title of the scenario, and what was changed in it
     * @param replication of the first start
     */
    LiveRun(Scenario scenario, String title, long seed, int replication) {
        super(new World(scenario, seed, replication));
        this.scenario = scenario;
        this.title = title;
        this.seed = seed;
        this.replication = replication;
    }

    Scenario scenario() {
        return scenario;
    }

    String title() {
        return title;
    }

    long seed() {
        return seed;
    }

    int replication() {
        return replication;
    }

    /** Which replication the next start makes. */
    void choose(int next) {
        replication = next;
    }

    /** The month that was last lived; null before the first start. */
    View view() {
        return view;
    }

    /** Adds somebody who is shown every month, from the first of every start. */
    void watch(Consumer<View> watcher) {
        watchers.add(watcher);
    }

    /** Adds something to do when a run is over or stopped. */
    void atEnd(Runnable end) {
        ends.add(end);
    }

    /** Says whom to tell if the run fails. */
    void atFailure(Consumer<String> told) {
        alarm = told;
    }

    /** Says what to do when the windows are closed for good. */
    void atQuit(Runnable done) {
        quit = done;
    }

    /** Makes a world and lives its first month, so that there is something to see. */
    @Override
    public void start() {
        world = new World(scenario, seed, replication);
        state = world;
        super.start();
        broken = false;
        advance();
        scheduleRepeatingImmediatelyAfter(any -> look());
        look();
    }

    /** @return whether more months are to come */
    @Override
    public boolean step() {
        return !broken && !world.isLast() && advance() && !world.isLast();
    }

    private boolean advance() {
        try {
            return super.step();
        } catch (RuntimeException e) { // what a plug-in throws fails the run, as without windows
            broken = true;
            var message = e instanceof BrokenRunException ? e.getMessage() : e.toString();
            SwingUtilities.invokeLater(() -> alarm.accept(message));
            return false;
        }
    }

    private void look() {
        var seen = world.view();
        view = seen;
        if (!watchers.isEmpty()) {
            SwingUtilities.invokeLater(() -> watchers.forEach(watcher -> watcher.accept(seen)));
        }
    }

    @Override
    public void finish() {
        super.finish();
        if (!ends.isEmpty()) {
            SwingUtilities.invokeLater(() -> ends.forEach(Runnable::run));
        }
    }

    @Override
    public void quit() {
        super.quit();
        quit.run();
    }
}
