package org.opengovcommunity.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, as somebody sees it who has never been here. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** WCAG 2.1 AA, which Section 508 asks a part of. */
    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    /** It may speak to this machine, and must not try anything else. */
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * @param chromium the program
     * @param chromedriver the program that steers it
     */
    static Browser start(File chromium, File chromedriver) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(QUIET);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(String address) {
        driver.get(address);
    }

    /** In another tab, which goes on. */
    void openBesides(String address) {
        driver.switchTo().newWindow(WindowType.TAB);
        open(address);
    }

    /** Closes that tab, and goes on in the first one. */
    void backBesides() {
        driver.close();
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String heading() {
        return shown(By.tagName("h1")).getText();
    }

    String text() {
        return shown(By.tagName("body")).getText();
    }

    void follow(String link) {
        leaveBy(shown(By.partialLinkText(link)));
    }

    /** For a button that sends a form. */
    void press(String button) {
        leaveBy(button(button));
    }

    /** For a button that changes the page it is on. */
    void click(String button) {
        button(button).click();
    }

    /** As somebody does who clicks everything twice. */
    void clickTwice(String button) {
        new Actions(driver).doubleClick(button(button)).perform();
    }

    /** How many requests the page has sent to this path. */
    long requests(String path) {
        return (Long) driver.executeScript(
                "return performance.getEntriesByType('resource').filter(one => new URL(one.name).pathname === arguments[0])"
                        + ".length",
                path);
    }

    void type(String label, String text) {
        field(label).sendKeys(text);
    }

    void choose(String label, String option) {
        new Select(field(label)).selectByVisibleText(option);
    }

    /** The box may be checked before; then it is not any more. */
    void tick(String label) {
        shown(By.xpath("//label[normalize-space()='%s']".formatted(label))).click();
    }

    /** Waits until a form says this. */
    void awaitAnswer(String beginning) {
        shown(By.xpath("//output[starts-with(normalize-space(),'%s')]".formatted(beginning)));
    }

    /** Waits until there is such an element to be seen. */
    WebElement shown(By what) {
        return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    private WebElement field(String label) {
        String id = shown(By.xpath("//label[normalize-space()='%s']".formatted(label)))
                .getDomAttribute("for");
        return shown(By.id(id));
    }

    private WebElement button(String name) {
        return shown(By.xpath("//button[normalize-space()='%s']".formatted(name)));
    }

    /**
     * Waits until the next page is there: a click may return while the old one still stands, and be asked for what comes
     * after it. The page is marked, as an element of a page that is going answers with errors of all kinds.
     */
    private void leaveBy(WebElement element) {
        driver.executeScript("document.documentElement.dataset.left = ''");
        element.click();
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(browser -> (Boolean) driver.executeScript(
                        "return document.readyState === 'complete' && !('left' in document.documentElement.dataset)"));
    }

    /** What the browser did not like since it was asked last: scripts that fail, breaches of the policy, missing files. */
    List<LogEntry> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll();
    }

    /** Loads without an error or a breach of its policy, for whoever cannot see it, and on a narrow phone. */
    void assertGood() {
        assertThat(complaints()).as("complaints at %s", address()).isEmpty();
        assertAccessible();
        assertFits();
    }

    /** @param except rules of axe that are not asked */
    void assertAccessible(String... except) {
        assertThat(new AxeBuilder()
                        .withTags(ACCESSIBLE)
                        .disableRules(List.of(except))
                        .analyze(driver)
                        .getViolations())
                .as("what keeps people out at %s", address())
                .isEmpty();
    }

    /** WCAG 1.4.10: nobody has to scroll in two directions at 320 pixels. */
    private void assertFits() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
        assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth"))
                .as("width of %s on a phone", address())
                .isLessThanOrEqualTo(320);
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
