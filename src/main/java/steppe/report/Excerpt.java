package steppe.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steppe.results.Table;

/**
 * The rows of a table that a reader wants beside its figure: of months, now, five years on and the last; never many.
 *
 * @param columns those whose cells differ
 * @param alike what all rows say alike, such as {@code metric influence}
 * @param of rows that the whole table has
 */
record Excerpt(List<String> columns, List<List<String>> rows, List<String> alike, int of) {
    private static final int MOST = 36;
    private static final int YEARS = 5;
    private static final MathContext DIGITS = new MathContext(3);
    private static final List<String> TIMES = List.of("month", "period");

    static Excerpt of(Table table, YearMonth now) {
        var kept = StreamSupport.stream(chosen(table, now).spliterator(), false)
                .limit(MOST)
                .toList();
        var columns = new ArrayList<String>();
        var alike = new ArrayList<String>();
        for (var column : table.columns()) {
            var cells =
                    kept.stream().map(row -> cell(row.get(column))).distinct().toList();
            if (cells.size() > 1 || kept.size() == 1) {
                columns.add(column);
            } else if (cells.size() == 1 && !cells.get(0).isEmpty()) {
                alike.add(column + " " + cells.get(0));
            }
        }
        var rows = kept.stream()
                .map(row ->
                        columns.stream().map(column -> cell(row.get(column))).toList())
                .toList();
        return new Excerpt(columns, columns.isEmpty() ? List.of() : rows, alike, table.size());
    }

    private static Table chosen(Table table, YearMonth now) {
        var time = TIMES.stream().filter(table::has).findFirst();
        if (time.isEmpty() || table.size() <= MOST) {
            return table;
        }
        var months = table.distinct(time.get());
        var last = months.get(months.size() - 1);
        var wanted = Stream.concat(
                        IntStream.of(0, YEARS).mapToObj(now::plusYears).map(YearMonth::toString), Stream.of(last))
                .filter(months::contains)
                .toList();
        var chosen = table.where(row -> wanted.contains(row.text(time.get())));
        return chosen.isEmpty() ? table : chosen;
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() || number.isInfinite()
                    ? ""
                    : number == Math.rint(number) && Math.abs(number) < 1e9
                            ? Long.toString(number.longValue())
                            : new BigDecimal(number).round(DIGITS).toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
