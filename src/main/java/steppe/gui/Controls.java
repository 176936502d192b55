package steppe.gui;

import java.awt.FlowLayout;
import javax.swing.JButton;
import javax.swing.JPanel;

/** The buttons that move a run: play and pause, a month, from the beginning, another one. */
final class Controls extends JPanel {
    private static final long serialVersionUID = 1;

    private final Desk desk;
    private final transient LiveRun run;
    private final JButton play = button("Play", "Let the months go by, or hold them", this::play);

    Controls(Desk desk, LiveRun run) {
        super(new FlowLayout(FlowLayout.CENTER, 6, 8));
        this.desk = desk;
        this.run = run;
        add(play);
        add(button("Step", "Go on by one month", this::step));
        add(button("Restart", "The same run from its first month", () -> desk.begin(run.replication())));
        add(button(
                "Next run", "The next replication: other chances, same seed", () -> desk.begin(run.replication() + 1)));
    }

    private static JButton button(String name, String says, Runnable does) {
        var button = new JButton(name);
        button.setToolTipText(says);
        button.setMnemonic(name.charAt(0));
        button.addActionListener(event -> does.run());
        return button;
    }

    private void play() {
        if (desk.isStopped()) {
            desk.pressPlay();
        } else {
            desk.pressPause(); // MASON's pause also ends a pause
        }
        refresh();
    }

    private void step() {
        if (desk.isPlaying() || desk.isStopped()) {
            desk.pressPause();
        } else {
            desk.pressPlay(); // in a pause, MASON's play is a step
        }
        refresh();
    }

    /** Says what the first button would do now. */
    void refresh() {
        play.setText(desk.isPlaying() ? "Pause" : "Play");
        play.setMnemonic('P');
    }
}
