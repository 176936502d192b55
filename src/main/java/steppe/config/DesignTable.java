package steppe.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the points of a design from a CSV: a line of the factors' names, then a line of values for each point. */
final class DesignTable {
    private DesignTable() {}

    /**
     * The points, values by factor.
     *
     * @param at where the file is named
     * @throws ConfigException with file and line if it is no such table
     */
    static List<Map<String, Double>> read(Path file, Position at) {
        var text = TextFile.read(file, at, Problems.named("design.file", file.toString()));
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text))) {
            var points = new ArrayList<Map<String, Double>>();
            for (var row : parser) {
                points.add(point(file, parser.getHeaderNames(), row));
            }
            return points;
        } catch (ConfigException e) {
            throw e;
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new ConfigException(Position.of(file), "is no table that can be read: " + e.getMessage());
        }
    }

    private static Map<String, Double> point(Path file, List<String> names, CSVRecord row) {
        var at = new Position(Position.shown(file), (int) row.getRecordNumber() + 1, 1);
        if (row.size() != names.size()) {
            throw new ConfigException(at, "has " + row.size() + " cells, the first line " + names.size());
        }
        var point = new LinkedHashMap<String, Double>();
        for (int i = 0; i < names.size(); i++) {
            try {
                point.put(names.get(i), Double.valueOf(row.get(i)));
            } catch (NumberFormatException e) {
                throw new ConfigException(at, names.get(i) + " (" + row.get(i) + ") must be a number");
            }
        }
        return point;
    }
}
