package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code steppe chart} with a choice; without one see MainTest. */
final class ChartCommandTest {
    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void makeARun() {
        commands = new Commands(folder);
        assertThat(commands.execute("run", "./two-powers-experiment.yaml", "--quiet", "--out", "./run"))
                .isZero();
    }

    @Test
    void choice_ofTypeCountryPowerMonthsAndFormats_writesJustThat() {
        var before = commands.names("run/charts");
        assertThat(commands.execute(
                        "chart",
                        "./run",
                        "--type",
                        "fan,shares",
                        "--country",
                        "AAA",
                        "--power",
                        "WEST",
                        "--from",
                        "2026",
                        "--to",
                        "2027-03",
                        "--format",
                        "pdf,svg",
                        "--out",
                        "./some"))
                .isZero();
        assertThat(commands.names("some"))
                .containsExactlyInAnyOrder(
                        "fan-WEST-AAA.csv",
                        "fan-WEST-AAA.pdf",
                        "fan-WEST-AAA.svg",
                        "shares-AAA.csv",
                        "shares-AAA.pdf",
                        "shares-AAA.svg");
        assertThat(commands.text("some/fan-WEST-AAA.csv"))
                .contains("2026-03", "2027-03")
                .doesNotContain("2025-12", "2027-06");
        assertThat(commands.names("run/charts")).isEqualTo(before);
    }

    @Test
    void policy_comesToTheFront() {
        assertThat(commands.execute("chart", "./run", "--type", "heat", "--policy", "outlasts", "--out", "./other"))
                .isZero();
        assertThat(commands.text("other/heat.csv")).contains("outlasts,").doesNotContain("ends-2025,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --type fann          | --type (fann) is none of | Maybe fan
                    --country AAB        | --country (AAB) is none of AB, AAA, BBB | Maybe AAA
                    --power WST          | --power (WST) is none of | Maybe WEST
                    --policy outlast     | --policy (outlast) is none of ends-2025, outlasts | Maybe outlasts
                    --format jpg         | --format (jpg) is none of png, svg, pdf, gif |
                    --type fan --format gif | is for the film alone | Maybe --type film
                    --from 2025-13       | --from (2025-13) is no month | Maybe 2030-12
                    --from 2050          | has nothing to draw |
                    --type film          | has nothing to draw |
                    """)
    void badChoice_isRefusedWithWhatWasMeant(String arguments, String rule, String maybe) {
        var all = ("chart ./run " + arguments.strip()).split(" ");
        assertThat(commands.execute(all)).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains(rule);
        if (maybe != null) {
            assertThat(commands.said()).contains(maybe);
        }
    }

    @Test
    void toBeforeFrom_isRefused() {
        assertThat(commands.execute("chart", "./run", "--from", "2027", "--to", "2026"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("--to (2026) is before --from (2027)");
    }
}
