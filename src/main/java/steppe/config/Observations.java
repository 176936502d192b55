package steppe.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Figures of a CSV with the columns {@code series,country,power,year,value,unit}; more columns do no harm.
 *
 * @param figures in the order of the file
 * @param others what the file holds beside: kinds of series that the model has no counterpart of; empty if they were refused
 */
record Observations(List<Observation> figures, List<String> others) {
    private static final List<String> COLUMNS = List.of("series", "country", "power", "year", "value", "unit");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    public Observations {
        figures = List.copyOf(figures);
        others = List.copyOf(others);
    }

    /**
     * Reads a file.
     *
     * @param at who named the file
     * @param what how it was named; empty if at says so
     * @param aliases other names of powers and countries, with the ids that they stand for
     * @param strict whether a series that the model has no counterpart of is a problem
     * @throws ConfigException with every problem: unknown series or units, and what is no year or number
     */
    public static Observations read(Path file, Position at, String what, Map<String, String> aliases, boolean strict) {
        return new Reader(file, aliases, strict).read(TextFile.read(file, at, what));
    }

    /** Reads one file, and finds all that is wrong with it. */
    private static final class Reader {
        private final Path file;
        private final Map<String, String> aliases;
        private final boolean strict;
        private final Problems problems = new Problems();
        private final List<Observation> figures = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        Reader(Path file, Map<String, String> aliases, boolean strict) {
            this.file = file;
            this.aliases = aliases;
            this.strict = strict;
        }

        Observations read(String text) {
            try (var parser = FORMAT.parse(new StringReader(text))) {
                var missing = COLUMNS.stream()
                        .filter(name -> !parser.getHeaderNames().contains(name))
                        .toList();
                if (!missing.isEmpty()) {
                    throw new ConfigException(
                            new Position(Position.shown(file), 1, 1),
                            "must have the columns " + String.join(",", COLUMNS) + "; it lacks "
                                    + String.join(", ", missing));
                }
                int columns = parser.getHeaderNames().size();
                for (var row : parser) {
                    take(row, columns, (int) parser.getCurrentLineNumber());
                }
            } catch (ConfigException e) {
                throw e;
            } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
                throw new ConfigException(Position.of(file), "is not a CSV: " + e.getMessage());
            }
            problems.raise();
            return new Observations(figures, others);
        }

        private void take(CSVRecord row, int columns, int line) {
            if (!row.isConsistent()) {
                problems.add(at(line, 1), "", "has " + row.size() + " cells, where the first line has " + columns);
                return;
            }
            var indicator = Indicator.named(row.get("series"));
            if (indicator.isEmpty()) {
                unknown(row.get("series"), line);
                return;
            }
            var number = number(row, "year", line);
            var year = number.filter(each -> each == Math.rint(each) && each > 0);
            var value = number(row, "value", line);
            var factor = indicator.get().factor(row.get("unit"));
            if (factor.isEmpty()) {
                problems.add(
                        at(line, 6),
                        Problems.named("unit", row.get("unit")),
                        "is not a unit of " + row.get("series") + "; it is counted in "
                                + indicator.get().unit());
            }
            if (year.isEmpty() && number.isPresent()) {
                problems.add(at(line, 4), Problems.named("year", row.get("year")), "must be a year such as 2019");
            }
            if (year.isPresent() && value.isPresent() && factor.isPresent()) {
                figures.add(new Observation(
                        indicator.get(),
                        known(row.get("country")),
                        known(row.get("power")),
                        year.get().intValue(),
                        converted(value.get(), factor.getAsDouble()),
                        at(line, 1)));
            }
        }

        /** As one would reckon on paper: 18,400 million are 18.4 billion and not a trifle more. */
        private static double converted(double value, double factor) {
            return BigDecimal.valueOf(value)
                    .multiply(BigDecimal.valueOf(factor))
                    .doubleValue();
        }

        private void unknown(String series, int line) {
            if (strict) {
                problems.unknown(at(line, 1), "series", series, "a series that can be scored", Indicator.names());
            } else if (!others.contains(series)) {
                others.add(series);
            }
        }

        private String known(String name) {
            return aliases.getOrDefault(name, name);
        }

        private Optional<Double> number(CSVRecord row, String column, int line) {
            String text = row.get(column);
            if (Scalars.isNumber(text)) {
                return Optional.of(Double.parseDouble(text.replace("_", "")));
            }
            var pointed = Optional.of(text.replaceFirst(",", ".")).filter(Scalars::isNumber);
            problems.add(
                    at(line, COLUMNS.indexOf(column) + 1), Problems.named(column, text), "must be a number", pointed);
            return Optional.empty();
        }

        private Position at(int line, int column) {
            return new Position(Position.shown(file), line, column);
        }
    }
}
