package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final String LONG = "a".repeat(120);

    private final Sheet sheet = new Sheet();

    @Test
    void lines_standBesideTheWidestKey() {
        sheet.say("First.");
        sheet.section(
                "Part", List.of(new Sheet.Entry("a", List.of("one", "  two")), new Sheet.Entry("bbb", List.of("3"))));

        assertThat(sheet).hasToString("First.\n\nPart\n  a    one\n         two\n  bbb  3\n");
    }

    @Test
    void lines_standBelowKeysWhereOneIsLong() {
        var key = "events.somebody-cancels-something-2016.reliability";

        sheet.section("Part", List.of(new Sheet.Entry("a", List.of("one")), new Sheet.Entry(key, List.of("two"))));

        assertThat(sheet).hasToString("Part\n  a   one\n  " + key + "\n      two\n");
    }

    @Test
    void longLine_isBrokenAtSpaces() {
        sheet.section("Part", List.of(new Sheet.Entry("key", List.of("word  ".repeat(30) + LONG + " end"))));

        assertThat(sheet.toString().lines())
                .hasSize(5)
                .contains("       " + LONG, "       end")
                .filteredOn(line -> !line.contains(LONG))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(100).doesNotEndWith(" "));
    }
}
