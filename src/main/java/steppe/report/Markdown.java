package steppe.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page in Markdown, written from top to bottom. */
public final class Markdown {
    private final StringBuilder page = new StringBuilder();

    public Markdown heading(int level, String words) {
        return line("#".repeat(level) + " " + words).line("");
    }

    public Markdown paragraph(String words, Object... values) {
        return line(values.length == 0 ? words : String.format(Locale.ROOT, words, values))
                .line("");
    }

    public Markdown bullets(List<String> words) {
        words.forEach(each -> line("- " + each));
        return line("");
    }

    /** @param rows as many cells each as there are columns */
    public Markdown table(List<String> columns, List<List<String>> rows) {
        line(row(columns));
        line(columns.stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |")));
        rows.forEach(row -> line(row(row)));
        return line("");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "/")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** @param file relative to the page */
    public Markdown picture(String words, String file) {
        return line("![" + words + "](" + file + ")").line("");
    }

    /** Text as it is, such as what a program says. */
    public Markdown code(String text) {
        return line("```text").line(text).line("```").line("");
    }

    private Markdown line(String line) {
        page.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return page.toString().stripTrailing() + "\n";
    }
}
