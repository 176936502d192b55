package steppe.gui;

import java.awt.Cursor;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.ScrollPaneConstants;
import javax.swing.Timer;
import sim.display.Display2D;
import sim.portrayal.LocationWrapper;

/** The window with the map, MASON's display of the run: as large as the window, and every country and power can be clicked. */
final class MapWindow {
    /** Milliseconds between two looks at whether a crisis must blink. */
    private static final int BLINK = 225;

    private final LiveRun run;
    private final RegionPortrayal portrayal;
    private final Display2D display;

    MapWindow(LiveRun run) {
        this.run = run;
        this.portrayal = new RegionPortrayal(
                run,
                Plan.of(
                        run.scenario().countries().keySet(),
                        run.scenario().powers().keySet()));
        this.display = new Display2D(800, 500, run);
        display.header.setVisible(false); // layers, films and PDF: parts of MASON that are not here
        display.setBackdrop(Look.PAPER);
        display.removeListeners();
        display.display.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_NEVER);
        display.display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fill();
            }
        });
        run.watch(view -> display.repaint());
        new Timer(BLINK, event -> blink()).start();
    }

    /** @param chosen is told what is clicked */
    JFrame frame(Consumer<Place> chosen) {
        var mouse = new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                placeAt(event).ifPresent(chosen);
            }

            @Override
            public void mouseMoved(MouseEvent event) {
                display.insideDisplay.setCursor(Cursor.getPredefinedCursor(
                        placeAt(event).isPresent() ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
            }
        };
        display.insideDisplay.addMouseListener(mouse);
        display.insideDisplay.addMouseMotionListener(mouse);
        var frame = display.createFrame();
        frame.setTitle("Map");
        return frame;
    }

    private Optional<Place> placeAt(MouseEvent event) {
        return Stream.of(display.objectsHitBy(new Rectangle2D.Double(event.getX(), event.getY(), 1, 1)))
                .filter(hits -> hits.numObjs > 0)
                .map(hits -> (Place) ((LocationWrapper) hits.objs[0]).getObject())
                .findFirst();
    }

    private void fill() {
        var room = display.display.getViewport().getExtentSize();
        display.insideDisplay.width = room.width;
        display.insideDisplay.height = room.height;
        display.detatchAll();
        display.attach(portrayal, "Map", new Rectangle2D.Double(0, 0, room.width, room.height));
        display.repaint();
    }

    private void blink() {
        if (run.view() != null && !Troubles.of(run.scenario(), run.view()).isEmpty()) {
            display.repaint();
        }
    }
}
