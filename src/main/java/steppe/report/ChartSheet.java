package steppe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steppe.results.Table;

/**
 * The numbers of a chart that an office program draws, as they stand in the workbook that it carries.
 *
 * @param format of the values in the code of spreadsheets, such as {@code 0%}
 * @param categories what stands along the axis
 * @param lines in the order of the legend
 */
record ChartSheet(Kind kind, String format, List<String> categories, List<Line> lines) {
    private static final double NEARLY = 0.85;

    /** How the numbers are drawn. */
    enum Kind {
        /** Areas on top of each other. */
        AREA,
        LINES,
        /** Upright bars on top of each other. */
        COLUMNS,
        /** Lying bars beside each other, with intervals. */
        BARS
    }

    /**
     * A row of values.
     *
     * @param colour {@code #rrggbb}
     * @param weight of a line, in points
     * @param isDashed of a line
     * @param values one for each category; null where there is none
     * @param halfWidths of the intervals of the values; empty without intervals
     */
    record Line(
            String name, String colour, double weight, boolean isDashed, List<Double> values, List<Double> halfWidths) {
        Line(String name, String colour, double weight, List<Double> values) {
            this(name, colour, weight, false, values, List.of());
        }
    }

    /** The whole as a table: a row for each category, intervals behind the values. */
    Table table() {
        var columns = new ArrayList<String>();
        columns.add("");
        lines.forEach(line -> columns.add(line.name()));
        intervals().forEach(line -> columns.add(line.name() + " \u00b1"));
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < categories.size(); i++) {
            int row = i;
            rows.add(Stream.concat(
                            Stream.of((Object) categories.get(row)),
                            Stream.concat(
                                    lines.stream()
                                            .map(line -> (Object) line.values().get(row)),
                                    intervals().map(line ->
                                            (Object) line.halfWidths().get(row))))
                    .toArray());
        }
        return new Table(columns, rows);
    }

    /** Whether the values, or what lies on each other, go up to the whole. */
    boolean isOfTheWhole() {
        return kind != Kind.BARS
                && IntStream.range(0, categories.size())
                                .mapToDouble(this::top)
                                .max()
                                .orElse(0)
                        > NEARLY;
    }

    private double top(int category) {
        var values = lines.stream()
                .map(line -> line.values().get(category))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
        return kind == Kind.LINES ? values.max().orElse(0) : values.sum();
    }

    /** Those lines that have intervals. */
    Stream<Line> intervals() {
        return lines.stream().filter(line -> !line.halfWidths().isEmpty());
    }
}
