package steppe.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads a table back from the CSV that {@link Table#toCsv} writes: what looks like a number is one, nothing is absent. */
public final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvFile() {}

    /** @throws ResultsException if there is no such file */
    public static Table read(Path file) {
        try (var parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            var rows = new ArrayList<Object[]>();
            for (var row : parser) {
                rows.add(row.toList().stream().map(CsvFile::cell).toArray());
            }
            return new Table(List.copyOf(parser.getHeaderNames()), rows);
        } catch (IOException e) {
            throw new ResultsException("Cannot read " + file, e);
        }
    }

    private static Object cell(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
