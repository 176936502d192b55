package steppe.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.StringJoiner;

/** Rows as comma-separated text (RFC 4180, but LF after every line), the same on every machine. */
final class Csv {
    private static final int SURE_DIGITS = 15;
    private static final int PLAIN_DECADES = 12;

    private Csv() {}

    static String of(List<String> columns, List<Object[]> rows) {
        var csv = new StringBuilder();
        csv.append(line(columns.toArray()));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(Object[] cells) {
        var line = new StringJoiner(",", "", "\n");
        for (var cell : cells) {
            line.add(text(cell));
        }
        return line.toString();
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Double || cell instanceof Float
                ? shortest(Double.parseDouble(cell.toString()))
                : quoted(cell.toString());
    }

    private static String quoted(String text) {
        var special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** As few digits as read back to the same double; unlike {@code Double.toString} alike on every JDK. */
    private static String shortest(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        var exact = new BigDecimal(value);
        var digits = SURE_DIGITS;
        var rounded = exact.round(new MathContext(digits));
        while (rounded.doubleValue() != value) {
            rounded = exact.round(new MathContext(++digits));
        }
        var bare = rounded.stripTrailingZeros();
        return Math.abs(Math.log10(Math.abs(value))) < PLAIN_DECADES ? bare.toPlainString() : bare.toString();
    }
}
