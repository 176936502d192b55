package steppe.results;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A Parquet file being written, row by row, through an embedded DuckDB. Months are held as dates of their first day. Nothing
 * stands at the path until {@link #finish()}.
 */
final class Parquet implements AutoCloseable {
    /** What a column holds. */
    enum Type {
        TEXT("VARCHAR"),
        INTEGER("INTEGER"),
        BIGINT("BIGINT"),
        NUMBER("DOUBLE"),
        MONTH("DATE");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    /** A column. */
    record Column(String name, Type type) {
        private String sql() {
            return '"' + name.replace("\"", "\"\"") + "\" " + type.sql;
        }
    }

    private static final String PARQUET = " (FORMAT parquet, COMPRESSION zstd)";

    /** Texts that are held once, however often they come: names, not ids of runs. */
    private static final int MANY = 10_000;

    private final Path file;
    private final List<Column> columns;
    private final Connection duck;
    private final DuckDBAppender rows;

    Parquet(Path file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        try {
            this.duck = open();
            try (var statement = duck.createStatement()) {
                statement.execute(
                        "CREATE TABLE t (" + columns.stream().map(Column::sql).collect(Collectors.joining(", ")) + ")");
            }
            this.rows = duck.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "t");
        } catch (SQLException e) {
            throw new ResultsException("Cannot start the writer of " + file, e);
        }
    }

    /** One thread, so that the same rows always make the same bytes. */
    private static Connection open() throws SQLException {
        var duck = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = duck.createStatement()) {
            statement.execute("SET threads = 1");
        }
        return duck;
    }

    /** Adds a row: text, whole numbers, numbers, months or nulls, as the columns have it. */
    void row(Object... cells) {
        try {
            rows.beginRow();
            for (int i = 0; i < cells.length; i++) {
                append(columns.get(i).type, cells[i]);
            }
            rows.endRow();
        } catch (SQLException e) {
            throw new ResultsException("Cannot add a row to " + file, e);
        }
    }

    private void append(Type type, Object cell) throws SQLException {
        if (cell == null) {
            rows.appendNull();
            return;
        }
        switch (type) {
            case TEXT -> rows.append((String) cell);
            case INTEGER -> rows.append((int) cell);
            case BIGINT -> rows.append((long) cell);
            case NUMBER -> rows.append((double) cell);
            case MONTH -> rows.append(((YearMonth) cell).atDay(1));
        }
    }

    /** Writes the file. No row can be added after this. */
    void finish() {
        try (var statement = duck.createStatement()) {
            rows.close();
            statement.execute("COPY t TO " + quoted(file) + PARQUET);
        } catch (SQLException e) {
            throw new ResultsException("Cannot write " + file, e);
        }
    }

    /**
     * Writes rows of the finished file as CSV, too: a header, commas, dot decimals, nothing for an absent cell, LF after every line.
     *
     * @param sql that selects them from {@code t}
     */
    void excerpt(String sql, Path csv) {
        try (var statement = duck.createStatement()) {
            statement.execute("COPY (" + sql + ") TO " + quoted(csv) + " (FORMAT csv, HEADER)");
        } catch (SQLException e) {
            throw new ResultsException("Cannot write " + csv, e);
        }
    }

    /** Lets go of rows that were not written. */
    @Override
    public void close() {
        try {
            duck.close();
        } catch (SQLException e) {
            throw new ResultsException("Cannot let go of " + file, e);
        }
    }

    /**
     * Writes the rows of some files, one file after the other, as one. The bytes depend on the rows alone. Rows that do not fit
     * into memory wait beside the new file.
     *
     * @param files of the same columns, at least one; in the order of their names
     */
    static void concatenate(List<Path> files, Path file) {
        try (var duck = open();
                var statement = duck.createStatement()) {
            statement.execute("SET memory_limit = '1GB'");
            statement.execute("SET temp_directory = " + quoted(file.resolveSibling("sorting")));
            statement.execute("CREATE TABLE t AS (SELECT * EXCLUDE (filename, file_row_number) FROM read_parquet("
                    + quoted(files) + ", filename = true, file_row_number = true) ORDER BY filename, file_row_number)");
            statement.execute("COPY t TO " + quoted(file) + PARQUET);
        } catch (SQLException e) {
            throw new ResultsException("Cannot write " + file, e);
        }
    }

    /**
     * The rows that a query selects. Dates come back as ISO text, first days of a month as the month. A column that comes twice is
     * told apart by its number.
     *
     * @param tables that the query may name: the files that each is in, at least one
     */
    static Table query(String sql, Map<String, List<Path>> tables) {
        try (var duck = open();
                var statement = duck.createStatement()) {
            for (var table : tables.entrySet()) {
                if (sql.contains(table.getKey())) {
                    statement.execute("CREATE TABLE " + table.getKey() + " AS SELECT * FROM read_parquet("
                            + quoted(table.getValue()) + ")");
                }
            }
            statement.execute(
                    "SET enable_external_access = false"); // a question must not reach, or write, any other file
            statement.execute("SET lock_configuration = true");
            try (var result = statement.executeQuery(sql)) {
                return table(result);
            }
        } catch (SQLException e) {
            throw new ResultsException("The query failed: " + e.getMessage());
        }
    }

    /**
     * The rows that a query of our own selects; files are read as far as the query needs.
     *
     * @param values in place of question marks
     */
    static Table select(String sql, Map<String, List<Path>> tables, Object... values) {
        try (var duck = open();
                var views = duck.createStatement()) {
            for (var table : tables.entrySet()) {
                views.execute("CREATE VIEW " + table.getKey() + " AS SELECT * FROM read_parquet("
                        + quoted(table.getValue()) + ")");
            }
            try (var statement = duck.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (var result = statement.executeQuery()) {
                    return table(result);
                }
            }
        } catch (SQLException e) {
            throw new ResultsException("The query failed: " + e.getMessage());
        }
    }

    private static Table table(ResultSet result) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        var names = new ArrayList<String>();
        for (int i = 1; i <= width; i++) {
            var label = result.getMetaData().getColumnLabel(i);
            names.add(names.contains(label) ? label + "_" + i : label);
        }
        var rows = new ArrayList<Object[]>();
        var same = new HashMap<Object, Object>();
        while (result.next()) {
            var cells = new Object[width];
            for (int i = 0; i < width; i++) {
                var cell = result.getObject(i + 1);
                cells[i] = cell instanceof LocalDate date
                        ? same.computeIfAbsent(date, any -> written(date))
                        : cell instanceof String text && same.size() < MANY
                                ? same.computeIfAbsent(text, any -> text)
                                : cell;
            }
            rows.add(cells);
        }
        return Table.of(names, rows);
    }

    /** Months are held as their first day and written as months. */
    private static String written(LocalDate date) {
        return date.getDayOfMonth() == 1 ? YearMonth.from(date).toString() : date.toString();
    }

    private static String quoted(List<Path> files) {
        return files.stream().map(Parquet::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /** Columns of one type. */
    static Stream<Column> columns(Type type, String... names) {
        return Stream.of(names).map(name -> new Column(name, type));
    }
}
