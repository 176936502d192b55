package steppe.cli;

import java.util.List;
import java.util.function.Function;
import steppe.config.Section;
import steppe.config.Sourced;
import steppe.config.Wording;
import steppe.report.NumberList;

/** Numbers for a terminal: what a number is in one line, where it comes from below. */
final class NumbersAsText {
    private static final int GAP = 2;

    private NumbersAsText() {}

    static String of(NumberList numbers) {
        var sheet = new Sheet();
        sheet.say(numbers.title());
        for (var section : numbers.sections()) {
            sheet.section(section.heading(), entries(section));
        }
        sheet.say(numbers.counts());
        return sheet.toString();
    }

    private static List<Sheet.Entry> entries(Section section) {
        int values = widest(section, NumbersAsText::value);
        int priors = widest(section, NumbersAsText::prior);
        return section.numbers().stream()
                .map(number -> new Sheet.Entry(
                        number.path(),
                        List.of(
                                padded(value(number), values) + padded(prior(number), priors) + number.unit(),
                                Wording.source(number))))
                .toList();
    }

    private static int widest(Section section, Function<Sourced, String> column) {
        return section.numbers().stream()
                .map(column)
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    private static String padded(String text, int width) {
        return width == 0 ? "" : text + " ".repeat(width - text.length() + GAP);
    }

    private static String value(Sourced number) {
        return number.value() == null ? "" : Wording.of(number.value());
    }

    private static String prior(Sourced number) {
        return number.prior() == null ? "" : Wording.of(number.prior());
    }
}
