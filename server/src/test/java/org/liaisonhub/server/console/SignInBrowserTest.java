package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.secondfactor.TestTelephone;
import org.liaisonhub.server.RealHub;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Signing in with a second factor, joiners and leavers, in a real browser on a real hub. */
@SuppressWarnings("NullAway.Init")
final class SignInBrowserTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    static Path profile;

    private static ChromeDriver browser;
    private static RealHub hub;
    private static int officers;

    private String name;
    private Account account;

    @BeforeAll
    static void start() {
        hub = new RealHub();
        browser = BorderPost.browser(profile, "en", true);
    }

    @AfterAll
    static void stop() {
        browser.quit();
        hub.close();
    }

    @BeforeEach
    void createOfficer() {
        browser.manage().deleteAllCookies();
        name = "officer-" + officers++;
        account = create(name, Set.of(Role.CHECKER, Role.PARTY_ADMINISTRATOR));
    }

    private static Account create(String name, Set<Role> roles) {
        return hub.services().signIn().accounts().create(name, "Officer " + name, hub.member("UTO"), roles, PASSWORD);
    }

    private static void go(String path) {
        browser.get(hub.address() + path);
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static WebElement await(String css) {
        return new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(driver -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    private static void type(String id, String text) {
        find("#" + id).clear();
        find("#" + id).sendKeys(text);
    }

    private void password() {
        go("/sign-in");
        type("name", name);
        type("password", PASSWORD);
        find("main button").click();
    }

    private static void shoot(String what) {
        BorderPost.shoot(browser, what);
    }

    private static void narrowArabic() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
    }

    private static void wide() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private static long overflow() {
        return (Long) java.util.Objects.requireNonNull(browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private String enrol() {
        password();
        await(".console-qr");
        var secret = find("code.console-secret").getText();
        type("code", code(secret));
        find("main button").click();
        await("#recovery-codes");
        return secret;
    }

    private static String code(String secret) {
        return TestTelephone.code(secret, Instant.now());
    }

    @Test
    void officerWithoutASecondFactorCanDoNothingButEnrol() {
        password();
        await(".console-qr");
        shoot("enrol-en");

        for (var path : new String[] {"/check", "/people", "/sessions", "/step-up", "/records/1"}) {
            go(path);
            assertThat(browser.getCurrentUrl()).as(path).endsWith("/second-factor");
        }
        assertThat(browser.findElements(By.cssSelector(".console-header__nav"))).isEmpty();
        type("code", "000000");
        find("main button").click();
        assertThat(await("#error-summary").getText()).contains("The code is wrong");
    }

    @Test
    void enrolledOfficerGetsRecoveryCodesAndGetsIn() {
        enrol();
        shoot("recovery-en");
        assertThat(browser.findElements(By.cssSelector("#recovery-codes li"))).hasSize(10);

        go("/check");

        assertThat(browser.findElements(By.cssSelector("#mrz"))).hasSize(1);
    }

    @Test
    void passwordAloneOpensNothingForWhoHasASecondFactorAndARecoveryCodeReplacesTheTelephone() {
        enrol();
        var recovery = find("#recovery-codes li").getText();
        find(".console-header__button").click();
        await("#password");
        password();
        await("#code");
        shoot("code-en");
        go("/check");
        assertThat(browser.getCurrentUrl()).endsWith("/second-factor");

        type("code", recovery);
        find("main button").click();
        await("#mrz");
        find(".console-header__button").click();
        await("#password");
        password();
        await("#code");
        type("code", recovery);
        find("main button").click();

        assertThat(await("#error-summary").getText()).contains("The code is wrong");
    }

    @Test
    void officerSeesAndEndsTheSessionsOfTheAccount() {
        enrol();
        var other = hub.services().signIn().sessions().start(account);
        go("/sessions");
        shoot("sessions-en");
        assertThat(browser.findElements(By.cssSelector("tbody tr"))).hasSize(2);

        find("tbody form button").click();
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(driver -> driver.findElements(By.cssSelector("tbody tr")).size() == 1);

        assertThat(hub.services().signIn().sessions().find(other.id())).isEmpty();
    }

    @Test
    void joinerIsInvitedSetsAPasswordAndEnrols() {
        enrol();
        go("/people");
        var joiner = "joiner-" + name;
        type("signInName", joiner);
        type("displayName", "A Joiner");
        find("#invite input[value='checker']").click();
        shoot("people-en");
        find("#invite button[type=submit]").click();
        var code = await("#invitation code").getText();
        shoot("invited-en");
        browser.manage().deleteAllCookies();

        go("/invitation");
        type("code", code);
        type("password", "another long password");
        type("again", "another long password");
        shoot("invitation-en");
        find("main button").click();
        await(".console-qr");

        assertThat(browser.getCurrentUrl()).endsWith("/second-factor");
        browser.manage().deleteAllCookies();
        go("/invitation");
        type("code", code);
        type("password", "another long password");
        type("again", "another long password");
        find("main button").click();
        assertThat(await("#error-summary").getText()).contains("was used");
    }

    @Test
    void leaverIsDisabledFromThePage() {
        var leaver = create("leaver-" + name, Set.of(Role.CHECKER));
        enrol();
        go("/people");

        find("#person-" + leaver.id() + " form[action$='/disable'] button").click();
        await("#person-" + leaver.id() + " form[action$='/enable']");

        assertThat(hub.services()
                        .signIn()
                        .accounts()
                        .find(leaver.id())
                        .orElseThrow()
                        .disabled())
                .isTrue();
    }

    @Test
    void pagesSpeakArabicOnANarrowScreenWithoutScrollingSideways() {
        narrowArabic();
        try {
            password();
            await(".console-qr");
            go("/second-factor?lang=ar");
            assertThat(find("html").getDomAttribute("dir")).isEqualTo("rtl");
            shoot("enrol-ar-narrow");
            assertThat(overflow()).isZero();
            var secret = find("code.console-secret").getText();
            type("code", code(secret));
            find("main button").click();
            await("#recovery-codes");
            shoot("recovery-ar-narrow");
            assertThat(overflow()).isZero();
            for (var page : new String[] {"people", "sessions"}) {
                go("/" + page);
                shoot(page + "-ar-narrow");
                assertThat(overflow()).as(page).isZero();
            }
        } finally {
            wide();
        }
    }
}
