package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.openqa.selenium.interactions.Actions;

/** The dashboard as people use it, in Chromium: with a mouse, with keys alone, on a small screen, in the dark. */
@Tag("screen")
class DashboardTest {
    private static final List<String> PAGES = List.of(
            "",
            "?run=small",
            "?run=small&view=fan&metric=trade&power=CHN",
            "?run=small&view=map&month=2021-12&area=KAZ",
            "?run=small&view=leaders&area=TJK",
            "?run=small&view=compare&other=outlasts-horizon",
            "?page=what-if",
            "?page=what-if&ends=2026-12&militarisation=0.8");

    @TempDir
    private static Path folder;

    private static Served served;
    private static Browser browser;
    private static Path downloads;

    @BeforeAll
    static void serve() throws IOException {
        downloads = Files.createDirectory(folder.resolve("downloads"));
        browser = Browser.start(downloads);
        served = new Served(folder, "127.0.0.1", 60, "configs/experiments/ukraine-war-length.yaml", 6);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @AfterEach
    void console_afterwards_isSilent() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(served.complaints).isEmpty();
    }

    private static Browser at(String query) {
        return browser.as(1280, "light").open(served.address() + "/" + query);
    }

    @Test
    void run_anotherCountry_isShownAndStandsInTheAddress() {
        at("");
        assertThat(browser.driver.findElements(By.cssSelector(".state"))).hasSize(1);
        browser.driver
                .findElements(By.linkText("The length of the war in Ukraine"))
                .get(0)
                .click();
        browser.settled();
        assertThat(browser.text("h1")).isEqualTo("The length of the war in Ukraine");
        assertThat(browser.text("figure h2")).isEqualTo("Influence in Central Asia");
        browser.choose("area", "KAZ");
        assertThat(browser.text("figure h2")).isEqualTo("Influence in Kazakhstan");
        assertThat(browser.driver.getCurrentUrl()).contains("area=KAZ");
        browser.click("Range");
        assertThat(browser.text("figure h2")).isEqualTo("Russia in Kazakhstan: influence");
        browser.driver.navigate().back();
        browser.driver.navigate().back();
        browser.settled();
        assertThat(browser.text("figure h2")).isEqualTo("Influence in Central Asia");
    }

    @Test
    void chart_underThePointer_tellsNumbers() {
        at("?run=small&view=fan");
        new Actions(browser.driver).moveToElement(browser.find(".chart")).perform();
        browser.await(
                "a tip",
                () -> browser.driver.findElements(By.cssSelector(".chart .tip")).stream()
                        .anyMatch(tip -> tip.getText().contains("Median")));
        browser.screenshot("tip");
    }

    @Test
    void figure_itsFiles_areSaved() {
        at("?run=small&view=fan&power=CHN&area=UZB");
        browser.click("CSV");
        browser.click("YAML");
        browser.find(".tools button:nth-of-type(1)").click();
        browser.find(".tools button:nth-of-type(2)").click();
        assertThat(saved("small-shares.csv"))
                .startsWith("month,area,power,n,mean")
                .contains(",UZB,CHN,6,");
        assertThat(saved("small.yaml")).contains("experiment: ukraine-war-length");
        assertThat(saved("small-range-CHN-UZB.png")).startsWith("\u0089PNG");
        assertThat(saved("small-range-CHN-UZB.svg")).startsWith("<svg").contains("<path");
        at("?run=small&view=map");
        browser.find(".tools button:nth-of-type(1)").click();
        browser.find(".tools button:nth-of-type(2)").click();
        assertThat(saved("small-map.png")).startsWith("\u0089PNG");
        assertThat(saved("small-map.svg")).startsWith("<svg").contains("Kazakhstan");
    }

    private static String saved(String name) {
        var file = downloads.resolve(name);
        browser.await(name, () -> Files.exists(file));
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIf_sliderMoved_isRunAndCanBeShared() {
        at("?page=what-if");
        browser.find("#lever-hedging").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.settled();
        browser.await("the whole fan", () -> browser.text(".progress").equals("60 of 60 runs"));
        assertThat(browser.text("figure h2")).startsWith("Fear of a dominant power at 2.");
        var finding = browser.text("figure .finding");
        assertThat(finding).contains("Russia in ", "baseline", "95% interval");
        assertThat(browser.text("#said")).isEqualTo(finding);
        assertThat(browser.driver.findElements(By.cssSelector(".changes tbody tr")))
                .hasSize(8);
        assertThat(browser.driver.getCurrentUrl()).contains("hedging=2.");
        browser.choose("area", "KGZ");
        browser.open(browser.driver.getCurrentUrl());
        assertThat(browser.text("figure .finding"))
                .startsWith("Influence in Kyrgyzstan.")
                .contains("baseline");
        browser.click("YAML");
        assertThat(saved(newest("what-if-", ".yaml"))).contains("hedging.dominanceAversion: {value: 2.");
        browser.driver
                .findElement(By.xpath("//button[text()='All as in the baseline']"))
                .click();
        browser.settled();
        assertThat(browser.text("figure h2")).isEqualTo("The baseline");
    }

    @Test
    void whatIf_back_goesBackOneLever() {
        at("?page=what-if&area=UZB");
        browser.find("#lever-hedging").sendKeys(Keys.END);
        browser.await("the first choice", () -> browser.driver.getCurrentUrl().contains("hedging=5"));
        browser.settled();
        browser.driver
                .findElement(By.cssSelector("[aria-label^='Fear of a dominant power: as in']"))
                .click();
        browser.settled();
        assertThat(browser.driver.getCurrentUrl()).doesNotContain("hedging");
        browser.choose("area", "KAZ");
        assertThat(browser.text("figure .finding")).startsWith("Influence in Kazakhstan.");
        browser.driver.navigate().back();
        browser.driver.navigate().back();
        browser.settled();
        assertThat(browser.find("#lever-hedging").getAttribute("value")).isEqualTo("5");
        assertThat(browser.text("figure h2")).startsWith("Fear of a dominant power at 5");
        assertThat(browser.text("figure .finding")).startsWith("Influence in Uzbekistan.");
        browser.driver.navigate().back();
        browser.settled();
        assertThat(browser.text("figure h2")).isEqualTo("The baseline");
    }

    private static String newest(String start, String ending) {
        browser.await(start, () -> !names(start, ending).isEmpty());
        return names(start, ending).get(0);
    }

    private static List<String> names(String start, String ending) {
        try (var files = Files.list(downloads)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(start) && name.endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void briefing_withAScript_opensWithoutIt() {
        at("?run=small");
        var dashboard = browser.driver.getWindowHandle();
        browser.driver.findElement(By.linkText("Briefing")).click();
        browser.await("a second window", () -> browser.driver.getWindowHandles().size() == 2);
        var windows = new ArrayList<>(browser.driver.getWindowHandles());
        windows.remove(dashboard);
        browser.driver.switchTo().window(windows.get(0));
        browser.await("the briefing", () -> browser.text("h1").equals("Briefing"));
        assertThat(browser.driver.getTitle()).isEqualTo("Briefing");
        browser.driver.close();
        browser.driver.switchTo().window(dashboard);
        assertThat(browser.complaints())
                .allMatch(
                        complaint -> complaint.contains("sandboxed") || complaint.contains("Content Security Policy"));
    }

    @Test
    void run_titleWithAScript_isShownAsText() {
        at("?run=evil");
        assertThat(browser.text("h1")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void dashboard_keysAlone_leadFromListToACountryOnTheMap() {
        at("");
        browser.tabTo("Skip to content").sendKeys(Keys.ENTER);
        browser.tabTo("The length of the war").sendKeys(Keys.ENTER);
        browser.settled();
        browser.tabTo("Map").sendKeys(Keys.ENTER);
        browser.settled();
        browser.tabTo("Tajikistan: ").sendKeys(Keys.ENTER);
        browser.settled();
        assertThat(browser.find("path[aria-label^='Tajikistan']").getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(browser.driver.getCurrentUrl()).contains("area=TJK");
        assertThat(browser.driver.switchTo().activeElement().getAttribute("aria-label"))
                .startsWith("Tajikistan");
        browser.tabTo("Month").sendKeys(Keys.HOME);
        browser.await("the first month", () -> browser.text("figure h2").endsWith("January 2016"));
    }

    @Test
    void scheme_switchedByHand_stays() {
        at("?run=small");
        browser.find("#scheme").click();
        browser.open(browser.driver.getCurrentUrl());
        assertThat(browser.find("html").getAttribute("data-scheme")).isEqualTo("dark");
        browser.find("#scheme").click();
        browser.driver.executeScript("localStorage.clear()");
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "390, dark"})
    void pages_anyWidthAndScheme_fitAndKeepNobodyOut(int width, String scheme) {
        for (var page : PAGES) {
            browser.as(width, scheme).open(served.address() + "/" + page);
            browser.screenshot(width + "-" + scheme + "-" + name(page));
            assertThat(browser.isWiderThanItsWindow()).as(page).isFalse();
            assertThat(browser.barriers()).as(page).isEmpty();
        }
    }

    private static String name(String page) {
        return page.isEmpty() ? "runs" : page.replaceAll("[^a-zA-Z0-9]+", "-").substring(1);
    }
}
