package steppe.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import steppe.results.Table;

/** Long tables cut into so many rows as a figure can name. */
final class Pages {
    static final int ROWS = 22;

    private Pages() {}

    /** At least one page; all about equally long. */
    static List<Table> of(Table rows) {
        var pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        return IntStream.range(0, pages)
                .mapToObj(p -> cut(rows, rows.size() * p / pages, rows.size() * (p + 1) / pages))
                .toList();
    }

    /** The rows from one place to before another. */
    static Table cut(Table rows, int from, int to) {
        var columns = rows.columns();
        return new Table(
                columns,
                IntStream.range(from, Math.min(to, rows.size()))
                        .mapToObj(i -> columns.stream().map(rows.row(i)::get).toArray())
                        .toList());
    }

    /** The rows in another order, equal ones as they were. */
    static Table sorted(Table rows, Comparator<Table.Row> order) {
        var columns = rows.columns();
        return new Table(
                columns,
                IntStream.range(0, rows.size())
                        .mapToObj(rows::row)
                        .sorted(order)
                        .map(row -> columns.stream().map(row::get).toArray())
                        .toList());
    }

    /** What tells a page's file from the others: nothing for the first. */
    static String suffix(int page) {
        return page == 0 ? "" : "-" + (page + 1);
    }

    /** As {@code (2 of 3)}; nothing where there is one. */
    static String count(int page, int pages) {
        return pages == 1 ? "" : " (" + (page + 1) + " of " + pages + ")";
    }
}
