package steppe.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steppe.config.NumberNames;
import steppe.results.Table;

/** What analyses of the runs found, the rows that matter most first. */
record Analyses(Dossier dossier) {
    private static final int TOP = 6;

    boolean isEmpty() {
        return dossier.analyses().entrySet().stream()
                .noneMatch(table -> isTold(table.getKey()) && !table.getValue().isEmpty());
    }

    /** Whether a table is one of those that are told here, by the name of its file without its ending. */
    static boolean isTold(String name) {
        return Kind.of(name) != null;
    }

    void write(Html page) {
        dossier.analyses().forEach((name, table) -> {
            var kind = Kind.of(name);
            if (kind != null && !table.isEmpty()) {
                HtmlTable.write(page, kind.title + dossier.outcome(kind.stem(name)), kind.columns, rows(kind, table));
            }
        });
    }

    private List<List<String>> rows(Kind kind, Table table) {
        return kind == Kind.DISCOVERY ? limits(table) : ranked(kind, table);
    }

    private List<List<String>> ranked(Kind kind, Table table) {
        var counted = kind == Kind.SOBOL ? table.where("index", "total") : table;
        return rows(counted)
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number(kind.ranked))))
                .limit(TOP)
                .map(row -> List.of(
                        factor(row),
                        number(row.number(kind.ranked)),
                        number(row.number(kind.low())) + " to " + number(row.number(kind.high()))))
                .toList();
    }

    private List<List<String>> limits(Table table) {
        return rows(table)
                .map(row -> List.of(
                        "Box " + (int) row.number("box"), factor(row), row.text("side"), number(row.number("limit"))))
                .toList();
    }

    private static Stream<Table.Row> rows(Table table) {
        return StreamSupport.stream(table.spliterator(), false);
    }

    /** What a factor is called: a path of a number in words, a factor of the design as the experiment names it. */
    private String factor(Table.Row row) {
        var factor = row.text("factor");
        return factor.contains(".") ? new NumberNames(dossier.base()).title(factor) : factor;
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : String.format(Locale.ROOT, "%.3g", value).replace("-", "\u2212");
    }

    /** An analysis that is told here. */
    private enum Kind {
        SOBOL(
                "sobol-",
                "",
                "value",
                "Share of the variance that hangs on each factor, in all (Sobol\u2019): ",
                "In all"),
        MORRIS("morris-", "", "mu_star", "Mean size of the effect of each factor (Morris): ", "Mean effect"),
        TORNADO(
                "tornado-",
                "",
                "rank_correlation",
                "How outcome and number go together over the runs: ",
                "Rank correlation"),
        DISCOVERY("discover-", "-limits", "", "Runs in which it comes to pass, by the limits of boxes (PRIM): ", "");

        private final String start;
        private final String end;
        private final String ranked;
        private final String title;
        private final List<String> columns;

        Kind(String start, String end, String ranked, String title, String column) {
            this.start = start;
            this.end = end;
            this.ranked = ranked;
            this.title = title;
            this.columns = ranked.isEmpty()
                    ? List.of("Box", "Number", "Side", "Limit")
                    : List.of("Factor", column, "95\u00a0% interval");
        }

        /** The kind of a table by the name of its file; null if it is not told. */
        static Kind of(String name) {
            return Stream.of(values())
                    .filter(kind -> name.startsWith(kind.start)
                            && name.endsWith(kind.end)
                            && !name.endsWith("-all")
                            && !name.startsWith("sobol-pairs-"))
                    .findFirst()
                    .orElse(null);
        }

        /** What the name of a file says of the outcome. */
        String stem(String name) {
            return name.substring(start.length(), name.length() - end.length());
        }

        String low() {
            return ranked.equals("value") ? "low" : ranked + "_low";
        }

        String high() {
            return ranked.equals("value") ? "high" : ranked + "_high";
        }
    }
}
