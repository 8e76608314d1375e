package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.RealHub;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Parties, interim measures and explanations in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class OversightBrowserTest {
    private static final String PASSWORD = "test-password-2026";

    @TempDir
    static Path profile;

    private static ChromeDriver browser;
    private static RealHub hub;
    private static String record;

    @BeforeAll
    static void start() throws Exception {
        hub = RealHub.withoutSecondFactor();
        hub.services().signIn().parties().create("WCO", "World Customs Organization", Party.Kind.ORGANISATION);
        hub.officer("first", "SEC", Set.of(Role.ADMINISTRATOR), PASSWORD);
        hub.officer("second", "SEC", Set.of(Role.ADMINISTRATOR), PASSWORD);
        hub.officer("protector", "SEC", Set.of(Role.DATA_PROTECTION_OFFICER), PASSWORD);
        hub.officer("kenyan", "KEN", Set.of(Role.DATA_PROTECTION_OFFICER), PASSWORD);
        hub.officer("utopian", "UTO", Set.of(Role.PARTY_ADMINISTRATOR, Role.CHECKER), PASSWORD);
        hub.officer("guard", "FRA", Set.of(Role.CHECKER), PASSWORD);
        record = stolenPassport();
        browser = BorderPost.browser(profile, "en", true);
    }

    private static String stolenPassport() throws Exception {
        var content = "{\"content\":{\"document-number\":\"C78\",\"issuing-country\":\"UTO\","
                + "\"document-type\":\"P\",\"fraud-type\":\"STOLEN\"}}";
        var request = HttpRequest.newBuilder(
                        URI.create(hub.address() + "/api/v1/databases/stolen-travel-documents/records"))
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .header("Authorization", "Bearer " + hub.token("UTO"))
                .header("Content-Type", "application/json");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .replaceAll("(?s).*\"id\":([0-9]+).*", "$1");
        }
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
        find("#name").sendKeys(name);
        find("#password").sendKeys(PASSWORD);
        find("main button[type=submit]").click();
        await(".console-header__user form");
    }

    private static void go(String path) {
        browser.get(hub.address() + path);
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static boolean has(String css) {
        return !browser.findElements(By.cssSelector(css)).isEmpty();
    }

    private static WebElement await(String css) {
        return new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(driver -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    private static void choose(String id, String value) {
        find("#" + id + " option[value='" + value + "']").click();
    }

    private static void narrow() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 900, "deviceScaleFactor", 1, "mobile", true));
    }

    /** Shows the page that stands there wide and narrow, in English and Arabic; none scrolls sideways. */
    private static void inEveryShape(String name, Runnable show) {
        show.run();
        fits(name + "-wide");
        narrow();
        fits(name + "-narrow");
        go("/parties?lang=ar");
        show.run();
        assertThat(find("html").getDomAttribute("dir")).isEqualTo("rtl");
        fits(name + "-arabic-narrow");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        fits(name + "-arabic");
        go("/parties?lang=en");
    }

    private static void fits(String name) {
        BorderPost.shoot(browser, name);
        assertThat((Long) browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name)
                .isZero();
    }

    private static void ask(String party, String purpose) {
        go("/explain?record=" + record);
        choose("party", party);
        choose("operation", "read");
        choose("purpose", purpose);
        find("#explain button").click();
        await("#verdict");
    }

    @Test
    void aDataProtectionOfficerReadsWhySomethingIsRefusedOrPermitted() {
        signIn("protector");
        inEveryShape("explain-refused", () -> ask("KEN", "border-check"));
        ask("KEN", "border-check");
        assertThat(find("#verdict").getText()).contains("Refused");
        assertThat(find("main").getText())
                .contains("Not passed", "The party has signed the agreement", "AGREEMENT_SIGNED_BY_PARTY");

        inEveryShape("explain-permitted", () -> ask("FRA", "border-check"));
        ask("FRA", "border-check");
        assertThat(find("#verdict").getText()).contains("Permitted");
        assertThat(find("main").getText()).contains("The record is not kept from the party", "Stolen");
    }

    @Test
    void theFormIsFilledAndSentByKeyboardAloneAndFaultsAreNamed() {
        signIn("protector");
        go("/explain");
        find("#record").sendKeys("x", Keys.ENTER);
        assertThat(await("#error-summary").getText())
                .contains("Choose a party that your office covers", "Enter the number of a record");
        fits("explain-faults");

        find("#party").sendKeys("FRA", Keys.TAB, Keys.TAB, Keys.TAB, "Border", Keys.TAB, Keys.TAB);
        var typed = browser.switchTo().activeElement();
        assertThat(typed.getDomAttribute("id")).isEqualTo("record");
        typed.sendKeys(Keys.BACK_SPACE, record, Keys.ENTER);

        assertThat(await("#verdict").getText()).isNotEmpty();
    }

    @Test
    void aPartysOwnOfficerAsksAboutItsOwnPartyAlone() {
        signIn("kenyan");
        go("/audit");
        find("main a[href='/explain']").click();
        await("#explain");
        assertThat(find("#party").getText()).contains("KEN").doesNotContain("FRA");
        find("#explain button").click();

        assertThat(await("#verdict").getText()).contains("Refused");
        assertThat(find("main").getText()).doesNotContain("TEST-").contains("DATABASE_OPENED");
        assertThat(has(".console-steps a")).isFalse();
    }

    @Test
    void aPartyKeepsItsDataFromAnotherAndAdmitsItAgain() {
        signIn("utopian");
        go("/parties");
        find("#exclude button").click();
        assertThat(await("#error-summary").getText()).contains("Choose another party");
        choose("excluded", "KEN");
        choose("database", "nominal");
        find("#exclude button").click();
        await("#kept tbody");
        assertThat(find("#kept").getText()).contains("KEN", "suspected and dead persons");
        assertThat(find("#party-UTO").getText()).contains("Your party", "TEST-");

        inEveryShape("parties-own", () -> go("/parties"));
        go("/parties");
        find("#kept button").click();

        await("p#kept");
        assertThat(find("#kept").getText()).contains("Nothing but what single records say");
    }

    @Test
    void theSecretariatSetsTheMemberStatesOfAnOrganisation() {
        signIn("first");
        go("/parties");
        members("FRA XXX");
        assertThat(await("#error-summary").getText()).contains("codes of countries");
        fits("parties-fault");
        go("/parties");
        members("KEN, FRA");
        await("#kind-ORGANISATION");

        assertThat(find("#party-WCO").getText()).contains("FRA, KEN");
        inEveryShape("parties-secretariat", () -> go("/parties"));
        signIn("guard");
        go("/parties");
        assertThat(find("#party-WCO").getText()).contains("FRA, KEN");
        assertThat(has("main form")).isFalse();
    }

    private static void members(String codes) {
        find("#party-WCO td summary").click();
        find("#members-WCO").clear();
        find("#members-WCO").sendKeys(codes);
        find("#party-WCO td button").click();
    }

    @Test
    void oneOfficerSuspendsAndTwoLift() {
        signIn("first");
        go("/measures");
        find("#take button").click();
        assertThat(await("#error-summary").getText()).contains("Enter what is to be suspended");
        take("RIGHT", "KEN nominal");
        take("AGREEMENT", "NONE");
        assertThat(await("#error-summary").getText()).contains("in the form of its kind");
        take("PARTY", "WCO");
        var row = "#in-force tbody tr:first-child";
        assertThat(await(row).getText()).contains("Party", "WCO", "under examination");
        find(row + " button").click();
        await(row + " form[action$='/lift']");
        find(row + " form[action$='/lift'] button").click();
        assertThat(await("#error-summary").getText()).contains("another officer must lift it");
        fits("measures-two-persons");

        signIn("second");
        inEveryShape("measures-in-force", () -> go("/measures"));
        go("/measures");
        find(row + " form[action$='/lift'] button").click();

        assertThat(await("#past").getText()).contains("WCO");
        assertThat(find("#in-force").getText()).contains("KEN nominal").doesNotContain("WCO");
        fits("measures-past");
    }

    private static void take(String kind, String target) {
        choose("kind", kind);
        find("#target").clear();
        find("#target").sendKeys(target);
        find("#reason").clear();
        find("#reason").sendKeys("under examination");
        find("#take button").click();
        await("#take");
    }

    @Test
    void whoHasNotTheOfficeFindsNeitherLinkNorPage() {
        signIn("guard");
        go("/parties");
        assertThat(find(".console-header__nav").getText())
                .contains("Parties")
                .doesNotContain("Interim measures", "Explain this");
        for (var path : new String[] {"/measures", "/explain"}) {
            go(path);
            assertThat(find("h1").getText()).as(path).isEqualTo("Not allowed");
        }
    }
}
