package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium, as a person uses it. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HEIGHT = 900;

    final ChromeDriver driver;
    private final String axe;

    private Browser(ChromeDriver driver, String axe) {
        this.driver = driver;
        this.axe = axe;
    }

    /** Starts it; without Chromium the test is skipped, but never in a build that is to find out. */
    static Browser start(Path downloads) throws IOException {
        boolean isThere = Files.exists(CHROMIUM) && Files.exists(DRIVER);
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(isThere, "No Chromium: apt-get install chromium chromium-driver");
        }
        assertThat(isThere).as("Chromium and its driver").isTrue();
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + Files.createTempDirectory("chromium"));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty("webdriver.chrome.driver", DRIVER.toString());
        var driver = new ChromeDriver(options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        Files.createDirectories(SCREENSHOTS);
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new Browser(driver, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A window of a width, on a system that likes it light or dark. */
    Browser as(int width, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Browser open(Object address) {
        driver.get(address.toString());
        return settled();
    }

    /** Waits until nothing is under way. */
    Browser settled() {
        pause();
        await(
                "[aria-busy] to go",
                () -> driver.findElements(By.cssSelector("[aria-busy]")).isEmpty()
                        && !driver.findElements(By.cssSelector("h1")).isEmpty());
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void await(String what, java.util.function.BooleanSupplier holds) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(what)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(any -> holds.getAsBoolean());
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String text(String css) {
        return find(css).getText();
    }

    void click(String linkText) {
        driver.findElement(By.linkText(linkText)).click();
        settled();
    }

    void choose(String name, String value) {
        find("select[name='" + name + "'] option[value='" + value + "']").click();
        settled();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Tab until something has the focus. */
    WebElement tabTo(String what) {
        for (int i = 0; i < 80; i++) {
            press(Keys.TAB);
            var focused = driver.switchTo().activeElement();
            if ((focused.getText() + " " + focused.getAttribute("aria-label") + " " + focused.getAttribute("id"))
                    .contains(what)) {
                return focused;
            }
        }
        throw new AssertionError("Tab does not come to " + what);
    }

    void screenshot(String name) {
        var height = ((Number) driver.executeScript("return document.documentElement.scrollHeight")).intValue();
        var width = ((Number) driver.executeScript("return window.innerWidth")).intValue();
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", Math.max(HEIGHT, height), "deviceScaleFactor", 1, "mobile", false));
        picture(name);
    }

    /** Of what the window shows, where a page is too long to be shown whole. */
    void picture(String name) {
        pause();
        try {
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWiderThanItsWindow() {
        return (Boolean) driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    }

    /** What a check by axe-core finds that would keep people out. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        driver.executeScript(axe);
        var found = (List<String>)
                driver.executeAsyncScript(
                        "const done = arguments[0];"
                                + "axe.run(document, {resultTypes: ['violations']}).then((result) => done(result.violations"
                                + ".filter((each) => ['serious', 'critical'].includes(each.impact))"
                                + ".map((each) => each.id + ': ' + each.nodes.map((node) => node.html + ' ' + node.failureSummary).join('; '))))");
        return found;
    }

    /** What the console complained of since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
