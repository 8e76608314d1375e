package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.RealHub;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** Parties, interim measures and explanations in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class OversightBrowserTest {
    @TempDir
    static Path profile;

    private static OfficeBrowser office;
    private static ChromeDriver browser;
    private static RealHub hub;
    private static String record;

    @BeforeAll
    static void start() throws Exception {
        office = new OfficeBrowser(profile, true);
        browser = office.browser;
        hub = office.hub;
        hub.services().signIn().parties().create("WCO", "World Customs Organization", Party.Kind.ORGANISATION);
        office.officer("first", "SEC", Role.ADMINISTRATOR);
        office.officer("second", "SEC", Role.ADMINISTRATOR);
        office.officer("protector", "SEC", Role.DATA_PROTECTION_OFFICER);
        office.officer("kenyan", "KEN", Role.DATA_PROTECTION_OFFICER);
        office.officer("utopian", "UTO", Role.PARTY_ADMINISTRATOR, Role.CHECKER);
        office.officer("guard", "FRA", Role.CHECKER);
        record = stolenPassport();
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
        office.close();
    }

    @AfterEach
    void forget() {
        office.forget();
    }

    /** Shows the page that stands there wide and narrow, in English and Arabic; none scrolls sideways. */
    private static void inEveryShape(String name, Runnable show) {
        show.run();
        office.fits(name + "-wide");
        office.narrow();
        office.fits(name + "-narrow");
        office.go("/parties?lang=ar");
        show.run();
        assertThat(office.find("html").getDomAttribute("dir")).isEqualTo("rtl");
        office.fits(name + "-arabic-narrow");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        office.fits(name + "-arabic");
        office.go("/parties?lang=en");
    }

    private static void ask(String party, String purpose) {
        office.go("/explain?record=" + record);
        office.choose("party", party);
        office.choose("operation", "read");
        office.choose("purpose", purpose);
        office.press("#explain button");
        office.await("#verdict");
    }

    @Test
    void aDataProtectionOfficerReadsWhySomethingIsRefusedOrPermitted() {
        office.signIn("protector");
        inEveryShape("explain-refused", () -> ask("KEN", "border-check"));
        ask("KEN", "border-check");
        assertThat(office.find("#verdict").getText()).contains("Refused");
        assertThat(office.find("main").getText())
                .contains("Not passed", "The party has signed the agreement", "AGREEMENT_SIGNED_BY_PARTY");

        inEveryShape("explain-permitted", () -> ask("FRA", "border-check"));
        ask("FRA", "border-check");
        assertThat(office.find("#verdict").getText()).contains("Permitted");
        assertThat(office.find("main").getText()).contains("The record is not kept from the party", "Stolen");
    }

    @Test
    void theFormIsFilledAndSentByKeyboardAloneAndFaultsAreNamed() {
        office.signIn("protector");
        office.go("/explain");
        office.find("#record").sendKeys("x", Keys.ENTER);
        assertThat(office.await("#error-summary").getText())
                .contains("Choose a party that your office covers", "Enter the number of a record");
        office.fits("explain-faults");

        office.find("#party").sendKeys("FRA", Keys.TAB, Keys.TAB, Keys.TAB, "Border", Keys.TAB, Keys.TAB);
        var typed = browser.switchTo().activeElement();
        assertThat(typed.getDomAttribute("id")).isEqualTo("record");
        typed.sendKeys(Keys.BACK_SPACE, record, Keys.ENTER);

        assertThat(office.await("#verdict").getText()).isNotEmpty();
    }

    @Test
    void aPartysOwnOfficerAsksAboutItsOwnPartyAlone() {
        office.signIn("kenyan");
        office.go("/audit");
        office.press("main a[href='/explain']");
        office.await("#explain");
        assertThat(office.find("#party").getText()).contains("KEN").doesNotContain("FRA");
        office.press("#explain button");

        assertThat(office.await("#verdict").getText()).contains("Refused");
        assertThat(office.find("main").getText()).doesNotContain("TEST-").contains("DATABASE_OPENED");
        assertThat(office.has(".console-steps a")).isFalse();
    }

    @Test
    void aPartyKeepsItsDataFromAnotherAndAdmitsItAgain() {
        office.signIn("utopian");
        office.go("/parties");
        office.press("#exclude button");
        assertThat(office.await("#error-summary").getText()).contains("Choose another party");
        office.choose("excluded", "KEN");
        office.choose("database", "nominal");
        office.press("#exclude button");
        office.await("#kept tbody");
        assertThat(office.find("#kept").getText()).contains("KEN", "suspected and dead persons");
        assertThat(office.find("#party-UTO").getText()).contains("Your party", "TEST-");

        inEveryShape("parties-own", () -> office.go("/parties"));
        office.go("/parties");
        office.press("#kept button");

        office.await("p#kept");
        assertThat(office.find("#kept").getText()).contains("Nothing but what single records say");
    }

    @Test
    void theSecretariatSetsTheMemberStatesOfAnOrganisation() {
        office.signIn("first");
        office.go("/parties");
        members("FRA XXX");
        assertThat(office.await("#error-summary").getText()).contains("codes of countries");
        office.fits("parties-fault");
        office.go("/parties");
        members("KEN, FRA");
        office.await("#kind-ORGANISATION");

        assertThat(office.find("#party-WCO").getText()).contains("FRA, KEN");
        inEveryShape("parties-secretariat", () -> office.go("/parties"));
        office.signIn("guard");
        office.go("/parties");
        assertThat(office.find("#party-WCO").getText()).contains("FRA, KEN");
        assertThat(office.has("main form")).isFalse();
    }

    private static void members(String codes) {
        office.find("#party-WCO td summary").click();
        office.find("#members-WCO").clear();
        office.find("#members-WCO").sendKeys(codes);
        office.press("#party-WCO td button");
    }

    @Test
    void oneOfficerSuspendsAndTwoLift() {
        office.signIn("first");
        office.go("/measures");
        office.press("#take button");
        assertThat(office.await("#error-summary").getText()).contains("Enter what is to be suspended");
        take("RIGHT", "KEN nominal");
        take("AGREEMENT", "NONE");
        assertThat(office.await("#error-summary").getText()).contains("in the form of its kind");
        take("PARTY", "WCO");
        var row = "#in-force tbody tr:first-child";
        assertThat(office.await(row).getText()).contains("Party", "WCO", "under examination");
        office.press(row + " button");
        office.await(row + " form[action$='/lift']");
        office.press(row + " form[action$='/lift'] button");
        assertThat(office.await("#error-summary").getText()).contains("another officer must lift it");
        office.fits("measures-two-persons");

        office.signIn("second");
        inEveryShape("measures-in-force", () -> office.go("/measures"));
        office.go("/measures");
        office.press(row + " form[action$='/lift'] button");

        assertThat(office.await("#past").getText()).contains("WCO");
        assertThat(office.find("#in-force").getText()).contains("KEN nominal").doesNotContain("WCO");
        office.fits("measures-past");
    }

    private static void take(String kind, String target) {
        office.choose("kind", kind);
        office.find("#target").clear();
        office.find("#target").sendKeys(target);
        office.find("#reason").clear();
        office.find("#reason").sendKeys("under examination");
        office.press("#take button");
        office.await("#take");
    }

    @Test
    void whoHasNotTheOfficeFindsNeitherLinkNorPage() {
        office.signIn("guard");
        office.go("/parties");
        assertThat(office.find(".console-header__nav").getText())
                .contains("Parties")
                .doesNotContain("Interim measures", "Explain this");
        for (var path : new String[] {"/measures", "/explain"}) {
            office.go(path);
            assertThat(office.find("h1").getText()).as(path).isEqualTo("Not allowed");
        }
    }
}
