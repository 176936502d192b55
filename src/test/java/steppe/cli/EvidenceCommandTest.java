package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
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
    void html_ofTheBaseline_hasEveryNumberAndLeadsNowhereElse() throws Exception {
        assertThat(execute("evidence", BASELINE, "--format", "html")).isZero();
        var page = XPathFactory.newInstance().newXPath();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(said.toString().replace("<!DOCTYPE html>", ""))));
        var quantities = Scenario.read(Path.of(BASELINE)).quantities();

        assertThat(texts(page, document, "//tbody/tr/@id"))
                .containsExactlyElementsOf(
                        quantities.stream().map(number -> number.path()).toList());
        assertThat(texts(page, document, "//tr[@id='war.load']/td"))
                .contains("share")
                .anyMatch(cell -> cell.contains("evidence rus-"));
        assertThat(texts(page, document, "//form//b").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(quantities.size());
        var anchors = texts(page, document, "//@id");
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(texts(page, document, "//@href"))
                .allSatisfy(link -> assertThat(link).startsWith("#"))
                .allSatisfy(link -> assertThat(anchors).contains(link.substring(1)));
        assertThat(said.toString()).doesNotContain("src=", "@import", "url(");
    }

    private static List<String> texts(XPath page, Object document, String path) throws XPathExpressionException {
        var found = (NodeList) page.evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void html_showsTextAsItIsAndRunsNoScriptButItsOwn() throws Exception {
        assertThat(execute("evidence", deviating().toString(), "--format", "html", "--assumptions"))
                .isZero();
        var said = this.said.toString();
        assertThat(said)
                .contains("Assumptions of \u201cTwo powers, two countries\u201d")
                .doesNotContain("tradeScale");

        this.said.getBuffer().setLength(0);
        assertThat(execute("evidence", deviating().toString(), "--format", "html"))
                .isZero();
        said = this.said.toString();
        assertThat(said).contains("50 | 60, or &quot;a*b&quot; in &lt;x&gt;, \u00fc");
        var script = said.substring(said.indexOf("<script>") + "<script>".length(), said.indexOf("</script>"));
        var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(said)
                .contains("script-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
    }

    @Test
    void unknownFormat_isRefusedWithThoseThereAre() {
        assertThat(execute("evidence", BASELINE, "--format", "xml")).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString())
                .contains("expected one of [TEXT, MARKDOWN, HTML, CSV] (case-insensitive) but was 'xml'");
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
