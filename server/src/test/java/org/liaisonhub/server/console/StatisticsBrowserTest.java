package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.server.RealHub;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of the statistics in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class StatisticsBrowserTest {
    private static final String PASSWORD = "test-password-2026";

    @TempDir
    static Path profile;

    private static ChromeDriver browser;
    private static RealHub hub;

    @BeforeAll
    static void start() {
        hub = RealHub.withoutSecondFactor();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            boolean automated = random.nextInt(3) > 0;
            var party = List.of("UTO", "UTO", "FRA", "KEN").get(random.nextInt(4));
            append(i, random.nextInt(20), party, automated, random);
        }
        hub.countConsultations();
        hub.officer("secretary", "SEC", Set.of(Role.ADMINISTRATOR, Role.CHECKER), PASSWORD);
        hub.officer("utopian", "UTO", Set.of(Role.CHECKER), PASSWORD);
        hub.officer("kenyan", "KEN", Set.of(Role.CHECKER), PASSWORD);
        browser = BorderPost.browser(profile, "en", true);
    }

    private static void append(int number, int daysAgo, String party, boolean automated, SplittableRandom random) {
        hub.audit()
                .append(new AuditEntry(
                        "s-" + number,
                        Instant.now().minus(daysAgo, ChronoUnit.DAYS),
                        party,
                        automated ? "token-" + party : "account-" + party + random.nextInt(5),
                        "CHECK",
                        "border-check",
                        "",
                        "00",
                        "NO_RECORD",
                        """
                        {"databases":{"nominal":"%s","stolen-travel-documents":"NO_RECORD"},"automated":%s,"micros":%d,
                         "owners":{"nominal":{"UTO":"HIT"}}}""".formatted(
                                random.nextInt(9) == 0 ? "HIT" : "NO_RECORD", automated, 300 + random.nextInt(4_000))));
    }

    @AfterAll
    static void stop() {
        browser.quit();
        hub.close();
    }

    @AfterEach
    void forget() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.manage().deleteAllCookies();
    }

    private static void signIn(String name) {
        go("/sign-in?lang=en");
        browser.findElement(By.id("name")).sendKeys(name);
        browser.findElement(By.id("password")).sendKeys(PASSWORD);
        browser.findElement(By.cssSelector("main button[type=submit]")).click();
        new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(_ -> !String.valueOf(browser.getCurrentUrl()).contains("/sign-in"));
    }

    private static void go(String path) {
        browser.get(hub.address() + path);
    }

    private static String text(String css) {
        return browser.findElement(By.cssSelector(css)).getText();
    }

    private static long overflow() {
        return (Long) java.util.Objects.requireNonNull(browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private static void shoot(String name) throws IOException {
        var folder = System.getProperty("liaison.shots", "");
        if (folder.isEmpty()) {
            return;
        }
        Files.createDirectories(Path.of(folder));
        var height = browser.executeScript("return document.documentElement.scrollHeight");
        var width = browser.executeScript("return window.innerWidth");
        var clip = Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                java.util.Objects.requireNonNull(width),
                "height",
                java.util.Objects.requireNonNull(height),
                "scale",
                1);
        var shot = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        Files.write(Path.of(folder, name + ".png"), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    }

    @Test
    void secretariatSeesWhoConsultsMostInBothLanguagesWideAndNarrow() throws IOException {
        signIn("secretary");
        browser.manage().logs().get(LogType.BROWSER);
        for (var language : List.of("en", "ar")) {
            go("/statistics?lang=" + language);

            assertThat(text("#officers .console-bars__row:first-child")).contains("Member UTO", "%");
            assertThat(browser.findElements(By.cssSelector("#systems .console-bars__bar")))
                    .hasSize(5);
            assertThat(text("#systems .console-table--figures")).contains("Member FRA", "Member KEN");
            assertThat(browser.findElements(By.cssSelector("#officers polyline")))
                    .hasSize(1);
            assertThat(overflow()).as(language).isZero();
            shoot("statistics-" + language);
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
            assertThat(overflow()).as("narrow " + language).isZero();
            shoot("statistics-narrow-" + language);
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void partySeesItselfAlone() throws IOException {
        signIn("utopian");
        go("/statistics");

        assertThat(text("main"))
                .contains("What your party consults", "Verified hits", "Who consulted the records of your party");
        assertThat(text("#officers")).contains("Member UTO").doesNotContain("Member KEN", "Member FRA");
        assertThat(browser.findElements(By.id("party"))).isEmpty();
        assertThat(text("#own-records")).contains("Member KEN");
        shoot("statistics-own-en");
    }

    @Test
    void filterNarrowsAndTheCsvFollows() {
        signIn("secretary");
        go("/statistics?party=KEN&automated=true");

        assertThat(browser.findElements(By.id("officers"))).isEmpty();
        assertThat(text("#systems .console-table--figures"))
                .contains("Member KEN")
                .doesNotContain("Member UTO");
        assertThat(browser.findElement(By.id("csv")).getDomAttribute("href"))
                .isEqualTo("/statistics.csv?party=KEN&automated=true");
        go("/statistics?from=2026-02-02&to=2026-02-01");
        assertThat(text("#error-summary")).contains("not before from");
    }

    @Test
    void whoHasNoRightIsRefused() {
        signIn("kenyan");
        go("/statistics");

        assertThat(text("h1")).isEqualTo("Not allowed");
    }
}
