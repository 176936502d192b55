package steppe.cli;

import java.util.List;

/** Text for a terminal or a pipe, 100 columns wide: paragraphs, headings, and keys with what is said of them beside. */
final class Sheet {
    private static final int WIDTH = 100;
    private static final int MARGIN = 2;
    private static final int WIDEST_KEY = 40;

    private final StringBuilder text = new StringBuilder();

    /** Adds a paragraph. */
    void say(String paragraph) {
        addBlank();
        wrapped(paragraph, WIDTH).forEach(line -> text.append(line).append('\n'));
    }

    /** Adds a heading, and under it lines that stand beside their keys, or below where the keys are long. */
    void section(String heading, List<Entry> entries) {
        say(heading);
        int widest =
                entries.stream().mapToInt(entry -> entry.key.length()).max().orElse(0);
        int indent = widest > WIDEST_KEY ? 3 * MARGIN : MARGIN + widest + MARGIN;
        entries.forEach(entry -> add(entry, indent));
    }

    private void add(Entry entry, int indent) {
        var start = " ".repeat(MARGIN) + entry.key;
        if (start.length() + MARGIN > indent || entry.lines.isEmpty()) {
            text.append(start).append('\n');
            start = "";
        }
        for (var line : entry.lines) {
            for (var row : wrapped(line, WIDTH - indent)) {
                text.append(start)
                        .append(" ".repeat(indent - start.length()))
                        .append(row)
                        .append('\n');
                start = "";
            }
        }
    }

    private void addBlank() {
        if (text.length() > 0) {
            text.append('\n');
        }
    }

    /** Breaks at spaces; a word that is too long stays whole. */
    private static List<String> wrapped(String line, int width) {
        return List.of(line.replaceAll("(.{1," + width + "}(?<=\\S)|\\S+)(?:\\s+|$)", "$1\n")
                .split("\n"));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A key and the lines that stand beside it. */
    record Entry(String key, List<String> lines) {}
}
