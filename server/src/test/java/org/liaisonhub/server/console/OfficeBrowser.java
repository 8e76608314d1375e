package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.server.RealHub;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real hub whose officers sign in by password alone, and a browser in front of it. */
final class OfficeBrowser implements AutoCloseable {
    private static final String PASSWORD = "test-password-2026";

    final RealHub hub = RealHub.withoutSecondFactor();
    final ChromeDriver browser;

    /** @param scripts whether the browser runs any */
    OfficeBrowser(Path profile, boolean scripts) {
        browser = BorderPost.browser(profile, "en", scripts);
    }

    void officer(String name, String party, Role... roles) {
        hub.officer(name, party, Set.of(roles), PASSWORD);
    }

    void signIn(String name) {
        browser.manage().deleteAllCookies();
        go("/sign-in?lang=en");
        find("#name").sendKeys(name);
        find("#password").sendKeys(PASSWORD);
        press("main button[type=submit]");
        await(".console-header__user form");
    }

    void go(String path) {
        browser.get(hub.address() + path);
    }

    WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !browser.findElements(By.cssSelector(css)).isEmpty();
    }

    WebElement await(String css) {
        return new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(driver -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** Presses what asks for another page, and waits until the one that was shown is gone. */
    void press(String css) {
        var page = find("html");
        find(css).click();
        new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50)).until(_ -> isGone(page));
    }

    private static boolean isGone(WebElement page) {
        try {
            page.getTagName();
            return false;
        } catch (WebDriverException gone) {
            // Stale, or, while the next page comes, known to the driver only and not to the browser.
            return true;
        }
    }

    /** Waits until the page that is coming shows the text there; returns all that stands there. */
    String awaitText(String css, String text) {
        return new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .ignoring(WebDriverException.class)
                .until(driver -> driver.findElements(By.cssSelector(css)).stream()
                        .map(WebElement::getText)
                        .filter(shown -> shown.contains(text))
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until nothing on the page is so any more. */
    void awaitNone(String css) {
        new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(driver -> driver.findElements(By.cssSelector(css)).isEmpty());
    }

    /** Waits until the page has another address that ends so. */
    void awaitPath(String end) {
        new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(driver -> String.valueOf(driver.getCurrentUrl()).endsWith(end));
    }

    void type(String css, String text) {
        find(css).clear();
        find(css).sendKeys(text);
    }

    void choose(String id, String value) {
        find("#" + id + " option[value='" + value + "']").click();
    }

    void forget() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.manage().deleteAllCookies();
    }

    /** Shows a page wide and narrow, in English and Arabic; none scrolls sideways. */
    void inEveryShape(String name, String path) {
        go(path + "?lang=en");
        fits(name + "-wide");
        narrow();
        fits(name + "-narrow");
        go(path + "?lang=ar");
        assertThat(find("html").getDomAttribute("dir")).isEqualTo("rtl");
        fits(name + "-arabic-narrow");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        fits(name + "-arabic");
        go(path + "?lang=en");
    }

    void narrow() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 900, "deviceScaleFactor", 1, "mobile", true));
    }

    void fits(String name) {
        BorderPost.shoot(browser, name);
        assertThat((Long) browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name)
                .isZero();
    }

    @Override
    public void close() {
        browser.quit();
        hub.close();
    }
}
