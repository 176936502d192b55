package steppe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import steppe.chart.Story;
import steppe.chart.SyntheticRuns;
import steppe.chart.Tables;
import steppe.results.Table;

/** The page as a browser and a reader's aids take it. */
final class BriefingTest {
    private static final YearMonth START = YearMonth.of(2025, 1);
    private static final String HOSTILE = "\u0007<script>alert('x')</script> & \"more\"";

    private static Dossier dossier(int replications, int policies, int powers, int countries, boolean war) {
        var story = SyntheticRuns.story(replications, policies, powers, countries);
        var tables = SyntheticRuns.tables(story, START, 130, war);
        return Made.dossier(story, tables, List.copyOf(story.powers().keySet()).subList(0, Math.min(2, powers)));
    }

    private static Document parsed(String page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> all(Document page, String tag) {
        var found = page.getElementsByTagName(tag);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static void assertSound(String text) throws Exception {
        var page = parsed(text);
        var ids = new HashSet<String>();
        for (var element : all(page, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        assertThat(all(page, "script")).isEmpty();
        assertThat(all(page, "h1")).hasSize(1);
        assertLinksStay(page, ids);
        assertHeadingsInOrder(page);
        assertThat(all(page, "svg")).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
        });
        assertThat(all(page, "table")).allSatisfy(table -> {
            assertThat(table.getElementsByTagName("caption").item(0).getTextContent())
                    .isNotBlank();
        });
        assertThat(all(page, "th"))
                .allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isIn("col", "row"));
        assertThat(text).contains("default-src 'none'".replace("'", "&#39;")).doesNotContain("NaN", "Infinity", "null");
    }

    private static void assertLinksStay(Document page, Set<String> ids) {
        for (var link : all(page, "a")) {
            var to = link.getAttribute("href");
            assertThat(to.startsWith("#") ? ids.contains(to.substring(1)) : to.startsWith("charts/"))
                    .as(to)
                    .isTrue();
        }
        assertThat(all(page, "link")).isEmpty();
        assertThat(all(page, "img")).isEmpty();
    }

    private static void assertHeadingsInOrder(Document page) {
        int before = 0;
        for (var element : all(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(element.getTextContent()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void page_everything_isSoundAndHoldsAllFigures() throws Exception {
        var dossier = dossier(12, 3, 3, 2, true);
        var page = Briefing.of(dossier);
        assertSound(page);
        assertThat(all(parsed(page), "svg")).hasSameSizeAs(dossier.figures());
        assertThat(page)
                .contains(
                        "In short",
                        "What was varied",
                        "war.ends",
                        "2026-12",
                        "What not to conclude",
                        "\u25b2 assumption")
                .contains("./steppe run &#39;my experiment.yaml&#39; --seed 3 --set war.load=0.5<");
    }

    @Test
    void page_oneRunOfOnePolicy_isSound() throws Exception {
        var page = Briefing.of(dossier(1, 1, 2, 1, false));
        assertSound(page);
        assertThat(page).contains("in the only run").doesNotContain("of each of 1");
    }

    @Test
    void page_failedRuns_areCountedAmongTheLimits() {
        var story = SyntheticRuns.story(12, 2, 2, 1);
        var tables = SyntheticRuns.tables(story, START, 130, false);
        var runs = tables.runs();
        var rows = new ArrayList<Object[]>();
        for (var row : runs) {
            var isLost = row.text("policy").equals("ends-2026") && row.number("replication") < 3;
            rows.add(runs.columns().stream()
                    .map(column -> isLost && column.equals("status") ? "failed" : row.get(column))
                    .toArray());
        }
        var failed =
                new Tables(tables.shares(), new Table(runs.columns(), rows), tables.observations(), tables.events());
        assertThat(new Limits(Made.dossier(story, failed, List.of("RUS"))).sentences())
                .anyMatch(sentence -> sentence.startsWith("3 of 12 runs under \u201cWar ends in 2026\u201d failed"));
        assertThat(new Limits(Made.dossier(story, tables, List.of("RUS"))).sentences())
                .noneMatch(sentence -> sentence.contains("failed"));
    }

    @Test
    void page_onePower_isSound() throws Exception {
        assertSound(Briefing.of(dossier(3, 2, 1, 1, true)));
    }

    @Test
    void page_sameRuns_isTheSame() {
        assertThat(Briefing.of(dossier(5, 2, 3, 2, true))).isEqualTo(Briefing.of(dossier(5, 2, 3, 2, true)));
    }

    @Test
    void page_hostileTitles_areWords() throws Exception {
        var plain = Made.story("a", "b");
        var story = new Story(
                "made",
                HOSTILE,
                HOSTILE,
                4,
                1,
                java.util.Map.of("a", HOSTILE),
                "a",
                plain.powers(),
                plain.areas(),
                Made.NOW,
                HOSTILE,
                HOSTILE);
        var shares = Made.shares(
                Made.row("a", "2025-12", "CA5", "RUS", "influence", 0.3, 4),
                Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.3, 4));
        var results = Made.results(
                story, shares, SyntheticRuns.tables(story, START, 24, false).runs());
        var page = Briefing.of(Made.dossier(story, results.tables(), List.of("RUS")));
        assertSound(page);
        assertThat(all(parsed(page), "h1").get(0).getTextContent()).isEqualTo(HOSTILE.substring(1));
        assertThat(page).doesNotContain("\u0007", "&#7;");
    }

    @Test
    void html_controlCharacters_areLeftOut() {
        assertThat(Html.escaped("a\u0000b\u001bc\ud800<\ud83d\ude00>")).isEqualTo("abc&lt;\ud83d\ude00&gt;");
    }

    @Test
    void html_elementLeftOpen_isRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new Html().open("p").toString());
    }
}
