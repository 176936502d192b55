package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page of {@code steppe evidence} as people use it, in Chromium. */
@Tag("screen")
class EvidencePageTest {
    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void write() throws IOException {
        browser = Browser.start(folder);
        var page = folder.resolve("evidence.html");
        try (var out = new PrintWriter(Files.newBufferedWriter(page))) {
            assertThat(Main.commandLine()
                            .setOut(out)
                            .execute("evidence", "configs/scenarios/baseline.yaml", "--format", "html"))
                    .isZero();
        }
        address = page.toUri().toString();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void console_afterwards_isSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static int rows() {
        return browser.driver.findElements(By.cssSelector("#numbers tbody tr")).size();
    }

    @Test
    void words_typedAfterASlash_leaveTheNumbersThatHaveThemAll() {
        browser.as(1280, "light").open(address);
        int all = rows();
        browser.press("/");
        browser.press("trade kaz");
        assertThat(rows()).isPositive().isLessThan(all);
        assertThat(browser.text("output")).isEqualTo(rows() + " of " + all + " numbers");
        browser.press(Keys.ESCAPE);
        assertThat(rows()).isEqualTo(all);
        browser.press("no number says this");
        assertThat(rows()).isZero();
        assertThat(browser.text("#numbers")).startsWith("No number fits");
    }

    @Test
    void kinds_takenAway_leaveTheAssumptions() {
        browser.as(1280, "light").open(address);
        for (var kind : new String[] {"evidence", "public-series", "reference"}) {
            browser.find("input[value='of-" + kind + "']").sendKeys(Keys.SPACE);
        }
        assertThat(rows()).isEqualTo(Integer.parseInt(browser.text("label.of-assumption b")));
        browser.choose("group", "origin");
        assertThat(browser.driver.findElements(By.cssSelector("#numbers h2"))).hasSize(1);
        browser.driver.executeScript("location.hash = 'war.load'");
        browser.settled();
        assertThat(browser.find("tr.here").getText()).contains("load", "evidence");
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "390, dark"})
    void page_anyWidthAndScheme_fitsAndKeepsNobodyOut(int width, String scheme) {
        browser.as(width, scheme).open(address);
        browser.find("input[name='find']").sendKeys("gas");
        assertThat(rows()).isBetween(1, 60);
        assertThat(browser.isWiderThanItsWindow()).isFalse();
        assertThat(browser.barriers()).isEmpty();
        browser.driver.executeScript("document.getElementById('facts').scrollIntoView()");
        browser.picture("evidence-" + width + "-" + scheme);
    }
}
