package steppe.config;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The public series that numbers may come from: a CSV of series, country, power, year, and then what it holds. */
final class Series {
    private static final String HEADER = "series,country,power,year";
    private static final int KEY = 4;

    private Series() {}

    /**
     * The origins that a file offers, such as {@code public:gdp_nominal/KAZ//2019}.
     *
     * @param at who named the file
     * @param what how it was named
     * @throws ConfigException if it cannot be read, or is no such file
     */
    static Set<String> origins(Path file, Position at, String what) {
        var lines = TextFile.read(file, at, what).lines().toList();
        if (lines.isEmpty() || !(lines.get(0) + ",").startsWith(HEADER + ",")) {
            throw new ConfigException(new Position(Position.shown(file), 1, 1), "must begin with " + HEADER);
        }
        var origins = new LinkedHashSet<String>();
        for (var line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", KEY + 1);
            if (cells.length >= KEY) {
                origins.add(Origins.PUBLIC + String.join("/", cells[0], cells[1], cells[2], cells[3]));
            }
        }
        return origins;
    }
}
