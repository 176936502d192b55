package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import steppe.report.Markdown;
import steppe.results.CsvFile;
import steppe.results.ResultsException;
import steppe.results.Table;

/** The finished work that a page is made from: its tables, and the pictures that the page takes along. */
final class Exhibits {
    private final Path work;
    private final Path images;
    private final Path shipped;
    private final Map<String, Path> pictures = new LinkedHashMap<>();

    /**
     * @param work the folder of all work
     * @param images the folder of pictures, relative to the page
     * @param shipped the posterior that scenarios read
     */
    Exhibits(Path work, Path images, Path shipped) {
        this.work = work;
        this.images = images;
        this.shipped = shipped;
    }

    /** The folder of one piece of work. */
    Path folder(String name) {
        return work.resolve(name);
    }

    /** Whether the posterior that was made is the one that scenarios read. */
    boolean posteriorIsShipped() {
        try {
            return Files.exists(shipped) && Files.mismatch(work.resolve("posterior.csv"), shipped) < 0;
        } catch (IOException e) {
            throw new ResultsException("Cannot read " + shipped, e);
        }
    }

    /** The rows of a table; none if it was not written. */
    List<Table.Row> rows(String file) {
        var path = work.resolve(file);
        return Files.exists(path)
                ? StreamSupport.stream(CsvFile.read(path).spliterator(), false).toList()
                : List.of();
    }

    /** The row of a table that says this in a column. */
    static Optional<Table.Row> row(List<Table.Row> rows, String column, String value) {
        return rows.stream().filter(row -> row.text(column).equals(value)).findFirst();
    }

    /**
     * Shows a picture, if it was drawn.
     *
     * @param name what it is called beside the page
     * @param words what it shows, for those who cannot see it
     */
    void show(Markdown page, String file, String name, String words) {
        var picture = work.resolve(file);
        if (Files.exists(picture)) {
            pictures.put(name + ".png", picture);
            page.picture(words, images.resolve(name + ".png").toString().replace('\\', '/'));
        }
    }

    /** The pictures shown so far, by their name beside the page. */
    Map<String, Path> pictures() {
        return pictures;
    }

    /** A number with its interval, where there is one. */
    static String withInterval(Table.Row row, String column) {
        double low = row.number(column + "_low");
        return text("%.2f", row.number(column))
                + (Double.isNaN(low) ? "" : text(" (%.2f to %.2f)", low, row.number(column + "_high")));
    }

    static String number(double value) {
        return text(Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
