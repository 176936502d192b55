package steppe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    private final Table table = new Table(
            List.of("area", "month", "share"),
            List.of(new Object[] {"UZB", "2030-12", 0.25}, new Object[] {"KAZ", "2030-12", 0.1}, new Object[] {
                "UZB", "2031-01", null
            }));

    @Test
    void where_equalCell_keepsThoseRowsInOrder() {
        assertThat(table.where("area", "UZB").size()).isEqualTo(2);
        assertThat(table.where("area", "UZB").row(0).number("share")).isEqualTo(0.25);
        assertThat(table.where("area", "TJK").isEmpty()).isTrue();
    }

    @Test
    void where_null_matchesAbsentAndEmptyAlike() {
        var powers = new Table(List.of("power"), List.of(new Object[] {null}, new Object[] {""}, new Object[] {"RUS"}));
        assertThat(powers.where("power", null).size()).isEqualTo(2);
        assertThat(powers.where("power", "").size()).isEqualTo(2);
    }

    @Test
    void distinct_repeatedTexts_comeOnceInOrderOfAppearance() {
        assertThat(table.distinct("area")).containsExactly("UZB", "KAZ");
    }

    @Test
    void row_typedAccess_readsTextMonthAndNumber() {
        assertThat(table.row(2).month("month")).isEqualTo(YearMonth.of(2031, 1));
        assertThat(table.row(2).number("share")).isNaN();
        assertThat(table.row(2).text("share")).isEmpty();
        var dated = new Table(List.of("month"), List.of(new Object[] {LocalDate.of(2030, 12, 1)}, new Object[] {null}));
        assertThat(dated.row(0).month("month")).isEqualTo(YearMonth.of(2030, 12));
        assertThat(dated.row(1).month("month")).isNull();
    }

    @Test
    void numbers_absentCell_isNaN() {
        assertThat(table.numbers("share")).containsExactly(0.25, 0.1, Double.NaN);
    }

    @Test
    void select_unknownColumn_isFilledWithNulls() {
        var chosen = table.select("share", "origin");
        assertThat(chosen.columns()).containsExactly("share", "origin");
        assertThat(chosen.row(0).get("origin")).isNull();
    }

    @Test
    void plus_otherColumns_isRefused() {
        assertThat(table.plus(table).size()).isEqualTo(6);
        assertThatThrownBy(() -> table.plus(table.select("area")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("columns differ");
    }

    @Test
    void cells_changedOutside_doNotChangeTheTable() {
        var cells = new Object[] {"KAZ"};
        var held = new Table(List.of("area"), List.<Object[]>of(cells));
        cells[0] = "UZB";
        assertThat(held.row(0).text("area")).isEqualTo("KAZ");
    }

    @Test
    void construction_wrongLengthOrRepeatedName_isRefused() {
        assertThatThrownBy(() -> new Table(List.of("a", "b"), List.<Object[]>of(new Object[] {1})))
                .hasMessageContaining("row has 1 cells");
        assertThatThrownBy(() -> new Table(List.of("a", "a"), List.of())).hasMessageContaining("comes twice");
        assertThatThrownBy(() -> table.row(0).number("no such")).hasMessageContaining("no column no such");
    }

    @Test
    void toCsv_awkwardCells_areQuotedAndRoundTrip() {
        var awkward = new Table(
                List.of("text", "number", "flag", "date"),
                List.of(
                        new Object[] {"a, \"b\"\nc", 0.1 + 0.2, true, LocalDate.of(2026, 1, 2)},
                        new Object[] {null, 1e-7, 42, null},
                        new Object[] {"plain", 2.0, -3L, YearMonth.of(2030, 12)}));
        assertThat(awkward.toCsv())
                .isEqualTo("text,number,flag,date\n"
                        + "\"a, \"\"b\"\"\nc\",0.30000000000000004,true,2026-01-02\n"
                        + ",0.0000001,42,\n"
                        + "plain,2,-3,2030-12\n");
    }

    @Test
    void toCsv_anyDouble_readsBackTheSame() {
        for (var value : new double[] {Math.PI, 1 / 3.0, 1e300, -4.9e-324, 123456789.125, 1e22, 0.1f, -0.5}) {
            var csv = new Table(List.of("x"), List.<Object[]>of(new Object[] {value})).toCsv();
            assertThat(Double.parseDouble(csv.split("\n")[1])).isEqualTo(value);
        }
    }
}
