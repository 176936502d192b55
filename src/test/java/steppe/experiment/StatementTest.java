package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.model.Metric;

/** West grows from 20 to 80 % of influence in Alfa, a half point each month; East has the rest, and half of Bravo. */
class StatementTest {
    private final MadeUpRun run = new MadeUpRun()
            .with(Metric.INFLUENCE, "AAA", "WEST", month -> 0.2 + 0.005 * month)
            .with(Metric.INFLUENCE, "AAA", "EAST", month -> 0.8 - 0.005 * month)
            .with(Metric.INFLUENCE, "BBB", "WEST", month -> 0.5)
            .with(Metric.INFLUENCE, "BBB", "EAST", month -> 0.5)
            .with(Metric.INFLUENCE, "AB", "WEST", month -> 0.45)
            .with(Metric.INFLUENCE, "AB", "EAST", month -> 0.55)
            .with(Metric.SECURITY, "AAA", "WEST", month -> 0.9)
            .with(Metric.TRADE, "AAA", "EAST", month -> month)
            .with(Metric.TRADE, "AB", "WEST", month -> month < 12 ? 1 : 3)
            .with(Metric.WAR_LOAD, "", "", month -> 0.4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "influence.AAA.WEST@2020-01 < 0.21",
                "influence.AAA.WEST@2020-01 <= 0.2",
                "influence.AAA.WEST@2029-12 > influence.AAA.EAST@2029-12",
                "warLoad@2024-05 >= 0.4",
                "  warLoad@2024-05>=0.4  ",
                "trade.AAA.EAST@2020 > 5.4",
                "trade.AAA.EAST@2020 < 5.6",
                "trade.AAA.EAST@2021 / trade.AAA.EAST@2020 > 3",
                "trade.WEST@2021 - trade.WEST@2020 - 1 >= 1",
                "trade.WEST@2021 - (trade.WEST@2020 - 1) >= 3",
                "trade.WEST@2021 + trade.WEST@2021 * 2 >= 9",
                "(trade.WEST@2021 + trade.WEST@2021) * 2 >= 12",
                "trade.WEST@2021 / 3 / 2 < 0.6",
                "2 * ((trade.WEST@2021)) > 5",
                "leader is EAST by 2025",
                "leader of AAA is EAST by 2024",
                "leader of AAA is EAST by 2024-12",
                "leader of AAA is WEST by 2025-03",
                "influence leader of AAA is WEST by 2029",
                "security leader of AAA is WEST by 2020-01",
                "trade leader is WEST by 2021",
                "WEST passes EAST in AAA by 2025-02",
                "WEST passes EAST in AAA by 2025",
                "EAST passes WEST by 2020"
            })
    void statement_thatIsSo_holds(String text) {
        assertThat(Statement.of(MadeUpRun.REGION, text).holds(run.trajectory())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "influence.AAA.WEST@2020-01 < 0.2",
                "influence.AAA.WEST@2020-01 > 0.2",
                "warLoad@2024-05 > 0.4",
                "trade.WEST@2021 - trade.WEST@2020 - 1 >= 3",
                "trade.BBB.EAST@2020 / trade.BBB.EAST@2020 >= 0",
                "leader of BBB is EAST by 2025",
                "leader of AAA is EAST by 2025-01",
                "leader of AAA is EAST by 2025-03",
                "security leader of AAA is EAST by 2025",
                "WEST passes EAST in AAA by 2024",
                "WEST passes EAST in AAA by 2025-01",
                "EAST passes WEST in BBB by 2029",
                "WEST passes EAST by 2029"
            })
    void statement_thatIsNotSo_doesNotHold(String text) {
        assertThat(Statement.of(MadeUpRun.REGION, text).holds(run.trajectory())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "influence.EAST@2022-03 < 0.5, 26",
        "influence.EAST@2022-03 < influence.EAST@2024-01, 48",
        "trade.EAST@2021 > trade.EAST@2020, 23",
        "leader is EAST by 2021, 23",
        "leader of AAA is EAST by 2021-06, 17",
        "WEST passes EAST by 2021, 34"
    })
    void last_ofAStatement_isTheLastMonthItNeeds(String text, int last) {
        assertThat(Statement.of(MadeUpRun.REGION, text).last()).isEqualTo(last);
    }

    /** A lead that begins in the last year of a run has not lasted a year, however the run is told on. */
    @Test
    void passes_inTheLastYear_doesNotHoldYet() {
        var late = new MadeUpRun().with(Metric.INFLUENCE, "AB", "WEST", month -> month < 115 ? 0 : 1);

        assertThat(Statement.of(MadeUpRun.REGION, "WEST passes EAST by 2029").holds(late.trajectory()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "influence.EAST@2025-12 < | ends too early",
                "influence.EAST@2025-12 | ends too early",
                "influence.EAST@2025-12 < 1 2 | has 2 where it should end",
                "influence.EAST@2025-12 1 < 2 | has 1 where it should compare",
                "1 < 2 | names no outcome, so it is always true or never",
                "influence.EAST@2025-12 < 0.5 < 1 | has < where it should end",
                "< 1 | has < where a number or an outcome should stand",
                "influence.EAST@2025-12 < -0.5 | has - where a number or an outcome should stand",
                "(influence.EAST@2025-12 < 1 | lacks a closing parenthesis",
                "2 * (influence.EAST@2025-12 < 1 | lacks a closing parenthesis",
                "(influence.EAST@2025-12 | ends too early",
                "influence.EAST@2025-12) < 1 | has ) where it should compare",
                "influence.EAST@2025-12 & 3 < 1 | cannot be read from \"& 3 < 1\" on. It must look like",
                "East leads < 3 | cannot be read from \"East leads < 3\" on",
                "influence.EAST@2099-12 < 1 | lies outside the run, 2020-01 to 2029-12",
                "influence.EAST@2025-13 < 1 | must look like",
                "influnce.EAST@2025-12 < 1 | Maybe influence",
                "influence.EATS@2025-12 < 1 | names EATS, which is neither an area nor a power",
                "leader of CCC is EAST by 2025 | names CCC, which is neither an area nor a power",
                "leader is NORTH by 2025 | names NORTH, which is neither an area nor a power",
                "leader is EAST by 2040 | lies outside the run",
                "warLoad leader is EAST by 2025 | names warLoad, which nobody leads in",
                "securty leader is EAST by 2025 | Maybe security",
                "EAST passes NORTH by 2025 | names NORTH, which is neither an area nor a power",
                "EAST passes WEST in CCC by 2025 | names CCC, which is neither an area nor a power",
                "EAST passes WEST by 2019 | lies outside the run",
                "leader of AAA is EAST | cannot be read from"
            })
    void statement_thatCannotBeRead_saysWhy(String text, String why) {
        assertThatThrownBy(() -> Statement.of(MadeUpRun.REGION, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
