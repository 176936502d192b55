package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.Scenario;

/**
 * {@code docs/parameters.md} is held to the shipped baseline. When configs change, write it anew with
 * {@code mvn test -Dtest=EvidenceCommandTest -Dparameters=write}.
 */
class EvidenceCommandTest {
    private static final String BASELINE = "configs/scenarios/baseline.yaml";
    private static final Path TWO_POWERS = Path.of("src/test/resources/steppe/two-powers.yaml");
    private static final Path PAGE = Path.of("docs/parameters.md");
    private static final String REFRESH =
            "the numbers of the baseline; if they are meant to be others, refresh the page"
                    + " with mvn test -Dtest=EvidenceCommandTest -Dparameters=write";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void pageOfParameters_isInStepWithTheBaseline() throws IOException {
        assertThat(execute("evidence", BASELINE, "--format", "markdown")).isZero();

        if ("write".equals(System.getProperty("parameters"))) {
            Files.writeString(PAGE, said.toString());
        }
        assertThat(PAGE).as(REFRESH).exists().content().isEqualTo(said.toString());
    }

    @Test
    void text_ofTheBaseline_fitsATerminal() {
        assertThat(execute("evidence", BASELINE)).isZero();
        assertThat(said.toString().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(100).isEqualTo(line.stripTrailing()));
    }

    @Test
    void text_ofAScenario_saysOfEachNumberWhatItIsAndWhereItComesFrom() {
        assertThat(execute("evidence", TWO_POWERS.toString())).isZero();
        assertThat(said.toString()).startsWith("""
                Numbers of two-powers (Two powers, two countries)

                Region
                  region.demand.2020-01  0.05                        1/year
                                         assumption: the two economies in calm years
                  region.demand.2025-01        uniform 0.01 to 0.05  1/year
                                         assumption: slower than before

                Powers: East
                """).contains("""

                Countries: Alfa
                  countries.AAA.population         20    million
                                                   assumption: a large country
                """).contains("""

                  events.refusal-2023.reliability    -0.2   probability
                """);
    }

    @Test
    void counts_comeLast() {
        var numbers = Scenario.read(TWO_POWERS).quantities();
        long uncertain =
                numbers.stream().filter(number -> number.prior() != null).count();

        assertThat(execute("evidence", TWO_POWERS.toString())).isZero();
        assertThat(said.toString().replaceAll("\\s+", " "))
                .endsWith(
                        "%d numbers, %d of them uncertain. By origin: evidence 0, public series 0, reference 5, assumption %d. "
                                .formatted(numbers.size(), uncertain, numbers.size() - 5));
    }

    @Test
    void assumptions_areShownAlone() {
        assertThat(execute("evidence", TWO_POWERS.toString(), "--assumptions")).isZero();
        assertThat(said.toString())
                .startsWith("Assumptions of two-powers")
                .contains("influence.tradeShare", "reference 0, assumption")
                .doesNotContain("influence.politicalBandwidth", "fbic");
    }

    @Test
    void csv_hasOneHeaderAndARowForEachNumber() throws IOException {
        assertThat(execute("evidence", deviating().toString(), "--format", "csv"))
                .isZero();
        assertThat(said.toString().lines())
                .hasSize(1 + Scenario.read(TWO_POWERS).quantities().size())
                .startsWith("path,value,prior,unit,origin,origin_kind,note")
                .contains(
                        "hedging.precision,,\"lognormal 5, sigma 0.6\",1/utility,assumption,assumption,"
                                + "lambda of the prototype",
                        "influence.tradeScale,40,,USD bn/year,fbic,reference,\"50 | 60, or \"\"a*b\"\" in <x>, \u00fc\"")
                .noneMatch(line -> line.contains("[") || line.contains("{"));
    }

    @Test
    void markdown_showsTextAsItIs() throws IOException {
        assertThat(execute("evidence", deviating().toString(), "--format", "markdown"))
                .isZero();
        assertThat(said.toString())
                .contains("\n## Ties: Bravo\n\n`ties.BBB`\n\n| name | value |")
                .contains("\n| `EAST.security` |  | uniform 0.8 to 1 | index | assumption | a base |\n")
                .contains(
                        "\n| `tradeScale` | 40 |  | USD bn/year | fbic | 50 \\| 60, or \"a\\*b\" in \\<x\\>, \u00fc |\n");
    }

    @Test
    void unknownFormat_isRefusedWithThoseThereAre() {
        assertThat(execute("evidence", BASELINE, "--format", "xml")).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("expected one of [TEXT, MARKDOWN, CSV] (case-insensitive) but was 'xml'");
    }

    @Test
    void badScenario_isRefused() {
        assertThat(execute("evidence", folder.resolve("missing.yaml").toString()))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString()).contains("missing.yaml: does not exist");
    }

    private Path deviating() throws IOException {
        return Files.writeString(
                folder.resolve("deviating.yaml"),
                "extends: " + TWO_POWERS.toAbsolutePath()
                        + "\ninfluence.tradeScale: {value: 40, unit: USD bn/year, origin: fbic,"
                        + " note: '50 | 60, or \"a*b\" in <x>, \u00fc'}\n");
    }

    private int execute(String... args) {
        var out = new PrintWriter(said, true);
        return Main.commandLine().setOut(out).setErr(out).execute(args);
    }
}
