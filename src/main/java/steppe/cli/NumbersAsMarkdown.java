package steppe.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.config.Section;
import steppe.config.Sourced;
import steppe.config.Wording;
import steppe.report.NumberList;

/** Numbers as a page of tables in GitHub's Markdown. */
final class NumbersAsMarkdown {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~|$<>\\[\\]]");

    private NumbersAsMarkdown() {}

    static String of(NumberList numbers) {
        return "# " + escaped(numbers.title()) + "\n\n"
                + "Written by `steppe evidence SCENARIO.yaml --format markdown`: change the scenario, not this page. Below each heading\n"
                + "stands the key that begins the names of its table: `load` under `war` is `war.load`, as `--set` takes it.\n\n"
                + numbers.sections().stream().map(NumbersAsMarkdown::table).collect(Collectors.joining())
                + numbers.counts() + "\n";
    }

    private static String table(Section section) {
        return "## %s\n\n`%s`\n\n".formatted(escaped(section.heading()), section.key())
                + "| name | value | prior | unit | origin | note |\n"
                + "|---|--:|---|---|---|---|\n"
                + section.numbers().stream()
                        .map(number -> row(section, number))
                        .collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String row(Section section, Sourced number) {
        return Stream.of(
                        "`" + section.within(number) + "`",
                        number.value() == null ? "" : Wording.of(number.value()),
                        number.prior() == null ? "" : Wording.of(number.prior()),
                        escaped(number.unit()),
                        escaped(number.origin()),
                        number.note() == null ? "" : escaped(number.note()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A text that Markdown shows as it is. */
    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0").replaceAll("\\s+", " ");
    }
}
