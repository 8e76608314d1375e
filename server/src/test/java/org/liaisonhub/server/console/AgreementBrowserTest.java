package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.Membership;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.server.RealHub;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages of agreements in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class AgreementBrowserTest {
    private static final String PASSWORD = "test-password-2026";
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    static Path profile;

    private static ChromeDriver browser;
    private static RealHub hub;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(PICTURES);
        hub = RealHub.withoutSecondFactor();
        hub.agreements().sign(new String(Membership.document(), StandardCharsets.UTF_8), hub.party("FRA"));
        hub.agreements().sign(visas(), hub.party("KEN"));
        hub.officer("first", "SEC", Set.of(Role.ADMINISTRATOR), PASSWORD);
        hub.officer("second", "SEC", Set.of(Role.ADMINISTRATOR), PASSWORD);
        hub.officer("kenya", "KEN", Set.of(Role.PARTY_ADMINISTRATOR), PASSWORD);
        browser = BorderPost.browser(profile, "en", true);
    }

    private static String visas() {
        return TestAgreements.document("VISAS", 1, "[KEN]", """
                  - article: "1"
                    to: [KEN]
                    databases: [nominal]
                    operations: [check]
                    purposes: [visa]
                    ceiling: official-use
                    disclosure: [names]
                """);
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
        browser.manage().deleteAllCookies();
        go("/sign-in?lang=en");
        browser.findElement(By.id("name")).sendKeys(name);
        browser.findElement(By.id("password")).sendKeys(PASSWORD);
        browser.findElement(By.cssSelector("main button[type=submit]")).click();
        // Not what the page of signing in has as well.
        await(".console-header__user form");
    }

    private static void go(String path) {
        browser.get(hub.address() + path);
    }

    private static void await(String css) {
        new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(driver -> !driver.findElements(By.cssSelector(css)).isEmpty());
    }

    private static String text(String css) {
        return browser.findElement(By.cssSelector(css)).getText();
    }

    private static void width(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    private static void picture(String name) throws IOException {
        var height = ((Number) browser.executeScript("return document.documentElement.scrollHeight")).intValue();
        var shot = browser.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                0,
                                "y",
                                0,
                                "width",
                                browser.executeScript("return innerWidth"),
                                "height",
                                Math.min(height, 6_000),
                                "scale",
                                1)));
        Files.write(
                PICTURES.resolve(name + ".png"),
                OutputType.BYTES.convertFromBase64Png(String.valueOf(shot.get("data"))));
    }

    /** The page itself never scrolls sideways; wide tables do so inside. */
    private static boolean fits() {
        return Boolean.TRUE.equals(browser.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    @Test
    void theMembershipIsReadableWideNarrowAndInArabic() throws Exception {
        signIn("first");
        go("/agreements");
        assertThat(text("#agreements")).contains("Membership of the hub", "In force");
        picture("agreements-wide");
        go("/agreements/MEMBERSHIP");
        assertThat(text("#matrix")).contains("Members", "Border check", "All of the record");
        assertThat(text("#signatures")).contains("Valid").doesNotContain("Not valid");
        assertThat(fits()).isTrue();
        picture("agreement-wide");
        width(320);
        assertThat(fits()).isTrue();
        picture("agreement-narrow");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        go("/agreements/MEMBERSHIP?lang=ar");
        assertThat(fits()).isTrue();
        assertThat(text("#matrix")).contains("الأعضاء");
        picture("agreement-arabic");
        width(320);
        picture("agreement-arabic-narrow");
    }

    @Test
    void twoOfficersLiftWhatOneSuspends() throws Exception {
        signIn("first");
        go("/agreements/VISAS");
        browser.findElement(By.id("reason")).sendKeys("a leak");
        browser.findElement(By.id("suspend")).click();
        await("#notice");
        assertThat(text("#notice")).contains("every node");
        assertThat(text("#status")).isEqualTo("Suspended");
        picture("agreement-suspended");
        browser.findElement(By.id("reason")).sendKeys("closed");
        browser.findElement(By.id("lift")).click();
        await("#notice");
        assertThat(text("#notice")).contains("second officer");

        signIn("kenya");
        go("/agreements");
        assertThat(text("#agreements")).contains("1 to acknowledge").contains("VISAS");
        go("/agreements/VISAS");
        browser.findElement(By.id("acknowledge")).click();
        await("#history");
        assertThat(browser.findElements(By.id("acknowledge"))).isEmpty();
        assertThat(browser.findElements(By.id("suspend"))).isEmpty();

        signIn("second");
        go("/agreements/VISAS");
        browser.findElement(By.id("reason")).sendKeys("agreed");
        browser.findElement(By.id("lift")).click();
        await("#suspend");
        assertThat(text("#status")).isEqualTo("In force");
        assertThat(text("#history")).contains("Acknowledged by KEN");
    }

    @Test
    void whatOthersAgreedIsNotThere() {
        hub.agreements().grant(hub.party("FRA"), "nominal", Set.of(Operation.CHECK));
        signIn("kenya");
        go("/agreements");

        assertThat(text("#agreements")).doesNotContain("TEST-").contains("VISAS", "MEMBERSHIP");
        assertThat(hub.party("KEN").kind()).isEqualTo(Party.Kind.COUNTRY);
    }
}
