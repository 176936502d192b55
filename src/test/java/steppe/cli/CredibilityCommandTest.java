package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of an invented region, made by one command. */
class CredibilityCommandTest {
    private static final String[] COMMAND = {
        "credibility", "./two-powers-credibility.yaml", "--out", "./page.md", "--runs", "./work", "--threads", "2"
    };

    @TempDir
    private static Path folder;

    private static Commands commands;
    private static String page;

    @BeforeAll
    static void credibility() {
        commands = new Commands(folder);
        commands.change("two-powers-experiment.yaml", "two-powers-main.yaml", "replications: 12", "replications: 80");
        assertThat(commands.execute(COMMAND)).as(commands.said()).isZero();
        page = commands.text("page.md");
    }

    @Test
    void page_hasAllSections_andNoHoles() {
        assertThat(page)
                .contains(
                        "# How far to believe two powers",
                        "## In short",
                        "## What was fitted",
                        "## Does fitting find back",
                        "## Hindcast: The war as seen from the year before",
                        "## What the answers hang on",
                        "## When does it come to pass?",
                        "## Which policy holds up?",
                        "## Were there enough runs?",
                        "## What would prove the model wrong")
                .doesNotContain("NaN", "null");
    }

    @Test
    void page_saysWhatTheTablesSay() {
        var parameters = commands.text("work/calibration/parameters.csv");
        var learned = parameters.lines().filter(line -> line.contains(",true")).count();
        assertThat(page)
                .contains("The record surely says something of " + learned + " of them")
                .contains("2 truths were drawn")
                .contains("On 1 of a direction the model has")
                .contains("On 2 of a level the model has")
                .contains("East still leads in Bravo in 2026 (`leader of BBB is EAST by 2026`)");
    }

    @Test
    void page_showsPicturesThatAreThere() {
        var links = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(8)
                .allSatisfy(link -> assertThat(commands.file(link)).isNotEmptyFile());
    }

    @Test
    void page_madeAgain_usesFinishedWork() {
        assertThat(commands.execute(COMMAND)).as(commands.said()).isZero();
        assertThat(commands.said()).doesNotContain("== steppe").contains("Page: ");
        assertThat(commands.text("page.md")).isEqualTo(page);
    }
}
