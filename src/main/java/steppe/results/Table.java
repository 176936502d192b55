package steppe.results;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Rows under named columns, in memory and immutable. A cell is a text, a number, a boolean, a date or null for absent;
 * a month may be held as a text such as {@code 2030-12}.
 */
public final class Table implements Iterable<Table.Row> {
    private final List<String> columns;
    private final Map<String, Integer> places;
    private final List<Object[]> rows;

    /**
     * @param columns unique names
     * @param rows as many cells each as there are columns
     * @throws IllegalArgumentException if a name comes twice or a row has another length
     */
    public Table(List<String> columns, List<Object[]> rows) {
        this(
                List.copyOf(columns),
                places(columns),
                rows.stream().map(Object[]::clone).toList());
        for (var row : rows) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(
                        "row has " + row.length + " cells, the table " + columns.size() + " columns");
            }
        }
    }

    /** Of rows that nobody else holds: they are taken as they are. */
    static Table of(List<String> columns, List<Object[]> rows) {
        return new Table(List.copyOf(columns), places(columns), rows);
    }

    private Table(List<String> columns, Map<String, Integer> places, List<Object[]> rows) {
        this.columns = columns;
        this.places = places;
        this.rows = rows;
    }

    private static Map<String, Integer> places(List<String> columns) {
        var places = new HashMap<String, Integer>();
        for (var column : columns) {
            if (places.put(column, places.size()) != null) {
                throw new IllegalArgumentException("column " + column + " comes twice");
            }
        }
        return places;
    }

    /** A table without rows. */
    public static Table empty(String... columns) {
        return new Table(List.of(columns), List.of());
    }

    public List<String> columns() {
        return columns;
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Row row(int index) {
        return new Row(rows.get(index));
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.stream().map(Row::new).iterator();
    }

    /** The rows whose cell equals the value, in their order; an absent cell equals null and the empty text. */
    public Table where(String column, Object value) {
        var place = place(column);
        return kept(row -> Objects.equals(blank(row[place]), blank(value)));
    }

    /** The rows that pass, in their order. */
    public Table where(Predicate<Row> test) {
        return kept(row -> test.test(new Row(row)));
    }

    private Table kept(Predicate<Object[]> test) {
        return new Table(columns, places, rows.stream().filter(test).toList());
    }

    private static Object blank(Object cell) {
        return "".equals(cell) ? null : cell;
    }

    /** Different texts of a column in order of appearance; absent cells are left out. */
    public List<String> distinct(String column) {
        var place = place(column);
        var seen = new LinkedHashSet<String>();
        for (var row : rows) {
            if (blank(row[place]) != null) {
                seen.add(row[place].toString());
            }
        }
        return List.copyOf(seen);
    }

    /** Numbers of a column in row order; NaN where absent. */
    public double[] numbers(String column) {
        var place = place(column);
        return rows.stream().mapToDouble(row -> number(row[place])).toArray();
    }

    /** The same rows with these columns only, in this order; a column that is not there is filled with nulls. */
    public Table select(String... chosen) {
        var kept = new ArrayList<Object[]>(rows.size());
        for (var row : rows) {
            var cells = new Object[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                cells[i] = has(chosen[i]) ? row[places.get(chosen[i])] : null;
            }
            kept.add(cells);
        }
        return new Table(List.of(chosen), kept);
    }

    /** The same rows with one column more, in front, that holds the same in all. */
    public Table with(String column, Object value) {
        var wider = new ArrayList<String>(List.of(column));
        wider.addAll(columns);
        return new Table(
                wider,
                rows.stream()
                        .map(row -> {
                            var cells = new Object[row.length + 1];
                            cells[0] = value;
                            System.arraycopy(row, 0, cells, 1, row.length);
                            return cells;
                        })
                        .toList());
    }

    /** These rows, then those of another table with the same columns. */
    public Table plus(Table other) {
        if (!columns.equals(other.columns)) {
            throw new IllegalArgumentException("columns differ: " + columns + " and " + other.columns);
        }
        var all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new Table(columns, places, List.copyOf(all));
    }

    /**
     * The table as CSV: a header line, commas, dot decimals that read back to the same double, nothing for an absent
     * cell, ISO dates, quotes as in RFC 4180, LF after every line.
     */
    public String toCsv() {
        return Csv.of(columns, rows);
    }

    private static double number(Object cell) {
        return cell == null ? Double.NaN : ((Number) cell).doubleValue();
    }

    private int place(String column) {
        var place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column " + column + ", there are " + columns);
        }
        return place;
    }

    /** One row. */
    public final class Row {
        private final Object[] cells;

        private Row(Object[] cells) {
            this.cells = cells;
        }

        /** The cell as it is; null if absent. */
        public Object get(String column) {
            return cells[place(column)];
        }

        /** Empty if absent. */
        public String text(String column) {
            return Objects.toString(get(column), "");
        }

        /** NaN if absent. */
        public double number(String column) {
            return Table.number(get(column));
        }

        /** Null if absent. */
        public YearMonth month(String column) {
            var text = text(column);
            return text.isEmpty() ? null : YearMonth.parse(text.substring(0, 7));
        }
    }
}
