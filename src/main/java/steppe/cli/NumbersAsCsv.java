package steppe.cli;

import java.util.List;
import steppe.config.OriginKind;
import steppe.config.Sourced;
import steppe.config.Wording;
import steppe.report.NumberList;
import steppe.results.Table;

/** Numbers as CSV, a row each. */
final class NumbersAsCsv {
    private static final List<String> COLUMNS =
            List.of("path", "value", "prior", "unit", "origin", "origin_kind", "note");

    private NumbersAsCsv() {}

    static String of(NumberList numbers) {
        var rows = numbers.numbers().map(number -> row(numbers, number)).toList();
        return new Table(COLUMNS, rows).toCsv();
    }

    private static Object[] row(NumberList numbers, Sourced number) {
        return new Object[] {
            number.path(),
            number.value(),
            number.prior() == null ? null : Wording.of(number.prior()),
            number.unit(),
            number.origin(),
            OriginKind.of(number, numbers.scenario()).words(),
            number.note()
        };
    }
}
