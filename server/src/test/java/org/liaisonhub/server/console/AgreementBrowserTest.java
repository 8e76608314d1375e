package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.openqa.selenium.chrome.ChromeDriver;

/** The pages of agreements in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class AgreementBrowserTest {
    @TempDir
    static Path profile;

    private static OfficeBrowser office;
    private static ChromeDriver browser;
    private static RealHub hub;

    @BeforeAll
    static void start() throws IOException {
        office = new OfficeBrowser(profile, true);
        browser = office.browser;
        hub = office.hub;
        hub.agreements().sign(new String(Membership.document(), StandardCharsets.UTF_8), hub.party("FRA"));
        hub.agreements().sign(visas(), hub.party("KEN"));
        office.officer("first", "SEC", Role.ADMINISTRATOR);
        office.officer("second", "SEC", Role.ADMINISTRATOR);
        office.officer("kenya", "KEN", Role.PARTY_ADMINISTRATOR);
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
        office.close();
    }

    @AfterEach
    void forget() {
        office.forget();
    }

    private static String text(String css) {
        return browser.findElement(By.cssSelector(css)).getText();
    }

    private static void width(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** The page itself never scrolls sideways; wide tables do so inside. */
    private static boolean fits() {
        return Boolean.TRUE.equals(browser.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    @Test
    void theMembershipIsReadableWideNarrowAndInArabic() throws Exception {
        office.signIn("first");
        office.go("/agreements");
        assertThat(text("#agreements")).contains("Membership of the hub", "In force");
        BorderPost.shoot(browser, "agreements-wide");
        office.go("/agreements/MEMBERSHIP");
        assertThat(text("#matrix")).contains("Members", "Border check", "All of the record");
        assertThat(text("#signatures")).contains("Valid").doesNotContain("Not valid");
        assertThat(fits()).isTrue();
        BorderPost.shoot(browser, "agreement-wide");
        width(320);
        assertThat(fits()).isTrue();
        BorderPost.shoot(browser, "agreement-narrow");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        office.go("/agreements/MEMBERSHIP?lang=ar");
        assertThat(fits()).isTrue();
        assertThat(text("#matrix")).contains("الأعضاء");
        BorderPost.shoot(browser, "agreement-arabic");
        width(320);
        BorderPost.shoot(browser, "agreement-arabic-narrow");
    }

    @Test
    void twoOfficersLiftWhatOneSuspends() throws Exception {
        office.signIn("first");
        office.go("/agreements/VISAS");
        browser.findElement(By.id("reason")).sendKeys("a leak");
        office.press("#suspend");
        office.await("#notice");
        assertThat(text("#notice")).contains("every node");
        assertThat(text("#status")).isEqualTo("Suspended");
        BorderPost.shoot(browser, "agreement-suspended");
        browser.findElement(By.id("reason")).sendKeys("closed");
        office.press("#lift");
        office.await("#notice");
        assertThat(text("#notice")).contains("second officer");

        office.signIn("kenya");
        office.go("/agreements");
        assertThat(text("#agreements")).contains("1 to acknowledge").contains("VISAS");
        office.go("/agreements/VISAS");
        office.press("#acknowledge");
        office.await("#history");
        assertThat(browser.findElements(By.id("acknowledge"))).isEmpty();
        assertThat(browser.findElements(By.id("suspend"))).isEmpty();

        office.signIn("second");
        office.go("/agreements/VISAS");
        browser.findElement(By.id("reason")).sendKeys("agreed");
        office.press("#lift");
        office.await("#suspend");
        assertThat(text("#status")).isEqualTo("In force");
        assertThat(text("#history")).contains("Acknowledged by KEN");
    }

    @Test
    void whatOthersAgreedIsNotThere() {
        hub.agreements().grant(hub.party("FRA"), "nominal", Set.of(Operation.CHECK));
        office.signIn("kenya");
        office.go("/agreements");

        assertThat(text("#agreements")).doesNotContain("TEST-").contains("VISAS", "MEMBERSHIP");
        assertThat(hub.party("KEN").kind()).isEqualTo(Party.Kind.COUNTRY);
    }
}
