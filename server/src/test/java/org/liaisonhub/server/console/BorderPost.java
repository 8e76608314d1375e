package org.liaisonhub.server.console;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.liaisonhub.server.http.FakeCredentials;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.listener.HttpListener;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A hub with a fake desk on loopback and a real browser in front of it. One browser serves many posts. */
final class BorderPost implements AutoCloseable {
    private static final String CHROMIUM = installed("chromium");
    private static final String DRIVER = installed("chromedriver");

    final FakeDesk desk = new FakeDesk();
    final ChromeDriver browser;
    private final HttpListener listener;

    private BorderPost(ChromeDriver browser) {
        this.browser = browser;
        var credentials = new FakeCredentials();
        var console = new Console(credentials, desk, InstantSource.system());
        var routes = new Routes();
        console.register(routes);
        listener = HttpListener.start(ServerSettings.DEFAULT.withPort(0), routes, credentials, console.errorPages());
        browser.manage().deleteAllCookies();
        browser.manage().logs().get(LogType.BROWSER);
    }

    static BorderPost open(ChromeDriver browser) {
        return new BorderPost(browser);
    }

    /** A browser of the system, offline, with an empty profile. */
    static ChromeDriver browser(Path profile, String language, boolean scripts) {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=" + language,
                "--user-data-dir=" + profile);
        var preferences = new java.util.HashMap<String, Object>(Map.of("intl.accept_languages", language));
        if (!scripts) {
            preferences.put("profile.managed_default_content_settings.javascript", 2);
        }
        options.setExperimentalOption("prefs", preferences);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER))
                .usingAnyFreePort()
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1280, 900));
        return driver;
    }

    private static String installed(String program) {
        for (var folder : List.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/")) {
            if (Files.isExecutable(Path.of(folder + program))) {
                return folder + program;
            }
        }
        throw new IllegalStateException("the browser tests need " + program
                + ": install Chromium and its driver (Debian: apt-get install chromium chromium-driver)");
    }

    String address() {
        return listener.address();
    }

    void go(String path) {
        browser.get(address() + path);
    }

    WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !browser.findElements(By.cssSelector(css)).isEmpty();
    }

    void type(String id, CharSequence... keys) {
        find("#" + id).sendKeys(keys);
    }

    void choose(String id, String value) {
        find("#" + id + " option[value='" + value + "']").click();
    }

    WebElement await(String css) {
        return new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    void signIn() {
        go("/sign-in");
        type("name", "officer");
        type("password", "correct horse");
        find("main button").click();
        await("#mrz");
    }

    /** Whole pixels by which the page is wider than the window. */
    long overflow() {
        return (Long) java.util.Objects.requireNonNull(browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /** Everything the browser complained of since the last call: refused scripts, missing files, errors. */
    List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Saves what the window shows, for the eye, when a folder is given by {@code -Dliaison.shots}. */
    void shoot(String name) {
        shoot(browser, name);
    }

    /** The same of any browser. */
    static void shoot(ChromeDriver browser, String name) {
        var folder = System.getProperty("liaison.shots", "");
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Path.of(folder));
            var height = (Long) java.util.Objects.requireNonNull(
                    browser.executeScript("return document.documentElement.scrollHeight"));
            var width = (Long) java.util.Objects.requireNonNull(browser.executeScript("return window.innerWidth"));
            var shot = browser.executeCdpCommand(
                    "Page.captureScreenshot",
                    Map.of(
                            "captureBeyondViewport",
                            true,
                            "clip",
                            Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
            Files.write(
                    Path.of(folder, name + ".png"),
                    java.util.Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        listener.close();
    }
}
