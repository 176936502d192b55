package steppe.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import sim.display.Console;
import sim.util.Bag;

/**
 * MASON's console with what a run of Steppe needs, and without what would not work: MASON's own seeds, which a run does not
 * follow, its files, and its list of other simulations.
 */
final class Desk extends Console {
    private static final long serialVersionUID = 1;

    private static final String OF_MASON = "Console";
    private static final String ABOUT = "About";
    private static final int ONE_LINE = 26;

    private final transient LiveRun run;
    private final Controls controls;
    private transient Place inspected;

    Desk(LiveRun run) {
        super(run);
        this.run = run;
        this.controls = new Controls(this, run);
        setTitle("Steppe: " + run.title());
        setJMenuBar(menu());
        var tabs = getTabPane();
        tabs.removeTabAt(tabs.indexOfTab(OF_MASON));
        tabs.removeTabAt(tabs.indexOfTab(ABOUT));
        tabs.insertTab("Run", null, new RunPanel(this, run), null, 0);
        var windows = tabs.indexOfTab("Displays");
        tabs.setTitleAt(windows, "Windows");
        tabs.insertTab("Windows", null, tabs.getComponentAt(windows), null, tabs.getTabCount());
        tabs.setSelectedIndex(0);
        mend(tabs.getComponentAt(tabs.indexOfTab("Inspectors")));
        var content = getContentPane();
        content.remove(((BorderLayout) content.getLayout()).getLayoutComponent(BorderLayout.SOUTH));
        content.add(controls, BorderLayout.SOUTH);
        run.watch(view -> controls.refresh());
        run.atEnd(controls::refresh);
    }

    /** Gives the list of inspectors one line, since it holds one, and its buttons clear names. */
    private void mend(Component part) {
        if (part instanceof JSplitPane split) {
            split.setDividerLocation(Look.scaled(ONE_LINE));
        } else if (part instanceof JButton button) {
            var closes = button.getText().equals("Empty List");
            button.setText(closes ? "Close" : "In a window of its own");
            if (closes) {
                button.addActionListener(event -> inspected = null);
            }
        } else if (part instanceof Container container) {
            for (var each : container.getComponents()) {
                mend(each);
            }
        }
    }

    private JMenuBar menu() {
        var quit = new JMenuItem("Quit");
        quit.setAccelerator(KeyStroke.getKeyStroke(KeyEvent.VK_Q, KeyEvent.CTRL_DOWN_MASK));
        quit.addActionListener(event -> doClose());
        var file = new JMenu("File");
        file.add(quit);
        var about = new JMenuItem("About MASON");
        about.addActionListener(event -> doAbout());
        var help = new JMenu("Help");
        help.add(about);
        var bar = new JMenuBar();
        bar.add(file);
        bar.add(help);
        return bar;
    }

    boolean isPlaying() {
        return getPlayState() == PS_PLAYING;
    }

    boolean isStopped() {
        return getPlayState() == PS_STOPPED;
    }

    /** Begins a replication from its first month; goes on playing if it was. */
    void begin(int replication) {
        var reopened = inspected;
        boolean playing = isPlaying();
        pressStop();
        run.choose(replication);
        if (playing) {
            pressPlay();
        } else {
            pressPause();
        }
        if (reopened != null) {
            inspect(reopened);
        }
        controls.refresh();
    }

    /** Shows a country or a power, live, in the tab of inspectors. */
    void inspect(Place place) {
        inspected = place;
        var inspector = new PlaceInspector(run, place);
        var inspectors = new Bag();
        inspectors.add(inspector);
        var names = new Bag();
        names.add(inspector.getTitle());
        setInspectors(inspectors, names);
    }

    /** A panel in a window of its own that the tab of windows shows and hides. */
    JFrame window(String title, JComponent panel) {
        var frame = new JFrame(title);
        frame.setDefaultCloseOperation(HIDE_ON_CLOSE);
        frame.getContentPane().add(panel);
        registerFrame(frame);
        return frame;
    }
}
