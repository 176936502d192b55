package steppe.gui;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UnsupportedLookAndFeelException;
import sim.display.Display2D;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;
import steppe.config.Scenario;

/** Windows on one run of a scenario: its map, its curves, what befalls it, and MASON's console to move it. */
public final class LiveModel {
    private static final int BLINK = 225;

    private final LiveRun run;
    private final CountDownLatch closed = new CountDownLatch(1);

    private LiveModel(Scenario scenario, long seed, int replication) {
        this.run = new LiveRun(scenario, seed, replication);
    }

    /** Why no window can be opened here; empty if one can. */
    public static Optional<String> obstacle() {
        return Screen.missing();
    }

    /**
     * Opens the windows and waits until they are closed for good.
     *
     * @param replication of the first run
     */
    public static void show(Scenario scenario, long seed, int replication) throws InterruptedException {
        System.setProperty("awt.useSystemAAFontSettings", "on");
        Logger.getLogger("java.util.prefs").setLevel(Level.SEVERE); // MASON asks for preferences that nobody has set
        var model = new LiveModel(scenario, seed, replication);
        SwingUtilities.invokeLater(model::open);
        model.closed.await();
    }

    private void open() {
        try {
            Look.put();
        } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
            throw new IllegalStateException(e);
        }
        run.atQuit(closed::countDown);
        var desk = new Desk(run);
        run.atFailure(
                message -> JOptionPane.showMessageDialog(desk, message, "The run failed", JOptionPane.ERROR_MESSAGE));
        var curves = new Curves(run.scenario());
        var log = new Log(run.scenario());
        run.watch(curves::show);
        run.watch(log::show);
        var screen = new Screen();
        var map = map(desk);
        screen.place(map, 0, 0, 0.65, 0.66);
        var below = desk.window("Shares of influence", curves);
        screen.place(below, 0, 0.66, 0.38, 1);
        var beside = desk.window("What happens", log);
        screen.place(beside, 0.38, 0.66, 0.65, 1);
        screen.place(desk, 0.65, 0, 1, 1);
        map.setVisible(true);
        below.setVisible(true);
        beside.setVisible(true);
        desk.setVisible(true);
        desk.pressPause(); // makes the first month and waits
    }

    private JFrame map(Desk desk) {
        var display = new Display2D(800, 500, run);
        var portrayal = new RegionPortrayal(run, Plan.of(run.scenario()));
        display.header.setVisible(false);
        display.setBackdrop(Look.PAPER);
        display.removeListeners();
        display.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        display.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_NEVER);
        display.insideDisplay.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                var at = new Rectangle2D.Double(event.getX(), event.getY(), 1, 1);
                for (Bag hits : display.objectsHitBy(at)) {
                    if (hits.numObjs > 0) {
                        desk.inspect((Place) ((LocationWrapper) hits.objs[0]).getObject());
                    }
                }
            }
        });
        display.display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                var room = display.display.getViewport().getExtentSize();
                display.insideDisplay.width = room.width;
                display.insideDisplay.height = room.height;
                display.detatchAll();
                display.attach(portrayal, "Map", new Rectangle2D.Double(0, 0, room.width, room.height));
                display.repaint();
            }
        });
        run.watch(view -> display.repaint());
        new Timer(BLINK, event -> {
                    if (run.view() != null
                            && !Troubles.of(run.scenario(), run.view()).isEmpty()) {
                        display.repaint();
                    }
                })
                .start();
        var frame = display.createFrame();
        frame.setTitle("Map");
        desk.registerFrame(frame);
        return frame;
    }
}
