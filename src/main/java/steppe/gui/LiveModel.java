package steppe.gui;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.UnsupportedLookAndFeelException;
import steppe.config.Scenario;

/** Windows on one run of a scenario: its map, its curves, what befalls it, and MASON's console to move it. */
public final class LiveModel {
    /** How far from the left the console begins, from the top the lower windows, and between these two the border. */
    private static final double CONSOLE = 0.65;

    private static final double LOWER = 0.66;
    private static final double BETWEEN = 0.38;

    private LiveModel() {}

    /** Why no window can be opened here; empty if one can. */
    public static Optional<String> obstacle() {
        return Screen.missing();
    }

    /**
     * Opens the windows and waits until they are closed for good.
     *
     * @param title of the scenario, and what was changed in it
     * @param replication of the first run
     */
    public static void show(Scenario scenario, String title, long seed, int replication) throws InterruptedException {
        System.setProperty("awt.useSystemAAFontSettings", "on");
        var preferences = Logger.getLogger("java.util.prefs");
        preferences.setLevel(Level.SEVERE); // MASON asks for preferences that nobody has set
        var closed = new CountDownLatch(1);
        var run = new LiveRun(scenario, title, seed, replication);
        run.atQuit(closed::countDown);
        var failure = new AtomicReference<RuntimeException>();
        SwingUtilities.invokeLater(() -> {
            try {
                open(run);
            } catch (RuntimeException e) {
                failure.set(e);
                closed.countDown();
            }
        });
        closed.await();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static void open(LiveRun run) {
        try {
            Look.put();
        } catch (UnsupportedLookAndFeelException e) {
            throw new IllegalStateException("Swing has no Nimbus", e);
        }
        var desk = desk(run);
        run.atFailure(
                message -> JOptionPane.showMessageDialog(desk, message, "The run failed", JOptionPane.ERROR_MESSAGE));
        var curves = new Curves(run.scenario());
        var log = new Log(run.scenario());
        run.watch(curves::show);
        run.watch(log::show);
        var map = new MapWindow(run).frame(desk::inspect);
        desk.registerFrame(map);
        var shares = desk.window("Shares of influence", curves);
        var events = desk.window("What happens", log);
        var screen = new Screen();
        screen.place(map, 0, 0, CONSOLE, LOWER);
        screen.place(shares, 0, LOWER, BETWEEN, 1);
        screen.place(events, BETWEEN, LOWER, CONSOLE, 1);
        screen.place(desk, CONSOLE, 0, 1, 1);
        map.setVisible(true);
        shares.setVisible(true);
        events.setVisible(true);
        desk.setVisible(true);
        desk.pressPause(); // makes the first month and waits
    }

    /** MASON warns of demonstrations that it cannot list; nobody asked for them. */
    private static Desk desk(LiveRun run) {
        var errors = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            return new Desk(run);
        } finally {
            System.setErr(errors);
        }
    }
}
