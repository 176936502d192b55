package steppe.gui;

import java.awt.BorderLayout;
import java.time.YearMonth;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import steppe.config.Scenario;
import steppe.model.Chronicle;
import steppe.model.View;

/** What has befallen the run so far, the latest first. */
final class Log extends JPanel {
    private static final long serialVersionUID = 1;

    private final transient Chronicle chronicle;
    private final JTextPane text = new JTextPane();
    private transient List<Chronicle.Entry> shown = List.of();

    Log(Scenario scenario) {
        super(new BorderLayout());
        this.chronicle = new Chronicle(scenario);
        setBackground(Look.PAPER);
        text.setEditable(false);
        text.setBackground(Look.PAPER);
        text.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        var scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        var key = new JLabel("Bold: in this run alone. Plain: in every run.");
        key.setFont(Look.scaled(Look.SMALL));
        key.setForeground(Look.QUIET);
        key.setBorder(BorderFactory.createEmptyBorder(8, 12, 6, 8));
        add(key, BorderLayout.NORTH);
        add(scroll);
    }

    void show(View view) {
        var known = chronicle.of(view.happenings()).stream()
                .filter(entry -> !entry.month().isAfter(view.when()))
                .toList();
        if (!known.equals(shown)) {
            shown = known;
            write();
        }
    }

    private void write() {
        text.setText("");
        YearMonth above = null;
        for (int i = shown.size() - 1; i >= 0; i--) {
            var entry = shown.get(i);
            append(entry.month().equals(above) ? "" : entry.month() + "\n", false, true);
            append(entry.text() + "\n", !entry.dated(), false);
            above = entry.month();
        }
        text.setCaretPosition(0);
    }

    /** @param own whether it happened to this run alone */
    private void append(String words, boolean own, boolean quiet) {
        var style = new SimpleAttributeSet();
        StyleConstants.setFontFamily(style, Look.LABEL.getFamily());
        StyleConstants.setFontSize(style, Look.scaled((quiet ? Look.SMALL : Look.LABEL).getSize()));
        StyleConstants.setBold(style, own);
        StyleConstants.setForeground(style, quiet ? Look.QUIET : Look.INK);
        try {
            text.getDocument().insertString(text.getDocument().getLength(), words, style);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
