package steppe.gui;

import static javax.swing.ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER;
import static javax.swing.ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Hashtable;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import steppe.model.View;

/** Which run it is and how fast it goes. */
final class RunPanel extends JPanel {
    private static final long serialVersionUID = 1;

    /** Months a second at the marks of the slider; the last is as fast as it can. */
    private static final double[] SPEEDS = {0.5, 1, 2, 4, 8, 16, Double.POSITIVE_INFINITY};

    private static final int FIRST_SPEED = 2;

    private final Desk desk;
    private final transient LiveRun run;
    private final JSpinner replication;
    private final Sheet sheet = new Sheet();
    private transient View first;

    RunPanel(Desk desk, LiveRun run) {
        super(new BorderLayout());
        this.desk = desk;
        this.run = run;
        this.replication = new JSpinner(new SpinnerNumberModel(run.replication(), 0, Integer.MAX_VALUE, 1));
        var fields = new JPanel(new GridBagLayout());
        fields.setBorder(BorderFactory.createEmptyBorder(12, 12, 4, 12));
        field(fields, 0, "Seed", seed());
        field(fields, 1, "Replication", replication());
        field(fields, 2, "Months a second", speed());
        add(fields, BorderLayout.NORTH);
        add(scrolled());
        run.watch(this::show);
    }

    private static void field(JPanel fields, int row, String name, Component field) {
        var at = new GridBagConstraints();
        at.gridy = row;
        at.insets = new Insets(4, 4, 4, 4);
        at.anchor = GridBagConstraints.LINE_START;
        fields.add(new JLabel(name), at);
        at.gridx = 1;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        fields.add(field, at);
    }

    private JTextField seed() {
        var seed = new JTextField(Long.toString(run.seed()));
        seed.setEditable(false);
        seed.setToolTipText("Given on the command line: --seed. Other chances: another replication.");
        return seed;
    }

    private JSpinner replication() {
        replication.setEditor(new JSpinner.NumberEditor(replication, "0"));
        replication.setToolTipText("Begins that replication from its first month.");
        replication.addChangeListener(event -> {
            int chosen = (Integer) replication.getValue();
            if (chosen != run.replication()) {
                desk.begin(chosen);
            }
        });
        return replication;
    }

    private JSlider speed() {
        var speed = new JSlider(0, SPEEDS.length - 1, FIRST_SPEED);
        var marks = new Hashtable<Integer, JLabel>(); // the type that JSlider asks for
        for (int i = 0; i < SPEEDS.length; i++) {
            var mark =
                    new JLabel(SPEEDS[i] < 1 ? "\u00bd" : SPEEDS[i] > 100 ? "all" : Integer.toString((int) SPEEDS[i]));
            mark.setFont(Look.scaled(Look.SMALL));
            marks.put(i, mark);
        }
        speed.setLabelTable(marks);
        speed.setPaintLabels(true);
        speed.setSnapToTicks(true);
        speed.setMajorTickSpacing(1);
        speed.addChangeListener(event -> pace(speed.getValue()));
        speed.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) { // goes where it is clicked, not a mark at a time
                speed.setValue((int) Math.round((SPEEDS.length - 1.0) * event.getX() / speed.getWidth()));
            }
        });
        pace(FIRST_SPEED);
        return speed;
    }

    private void pace(int mark) {
        desk.setPlaySleep(Math.round(1000 / SPEEDS[mark]));
    }

    private JScrollPane scrolled() {
        var scroll = new JScrollPane(sheet, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private void show(View view) {
        first = view.month() == 0 ? view : first;
        replication.setValue(run.replication());
        var blocks = new ArrayList<>(new RegionPage(run.scenario()).of(view, first));
        blocks.add(new Sheet.Sentence("The seed stays as it was given: all chances of a run follow from it and from the"
                + " replication. The same two give the same run, bit for bit, here and in steppe run and steppe"
                + " trace. For other chances take the next replication."));
        blocks.add(new Sheet.Sentence("Click a country or a power on the map to see how it stands. A window that was"
                + " closed comes back from the tab Windows."));
        sheet.show(blocks);
    }
}
