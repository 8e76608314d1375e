package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Mandate;
import org.openqa.selenium.Keys;

/** The pages of mandates and units in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class MandatesBrowserTest {
    @TempDir
    static Path profile;

    private static OfficeBrowser office;

    @BeforeAll
    static void start() {
        office = new OfficeBrowser(profile, true);
        office.officer("hub", "SEC", Role.ADMINISTRATOR);
        office.officer("chief", "FRA", Role.PARTY_ADMINISTRATOR, Role.CHECKER);
        office.officer("guard", "FRA", Role.CHECKER);
        office.officer("narrow", "UTO", Role.PARTY_ADMINISTRATOR);
        office.officer("scribe", "UTO", Role.CHECKER);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @AfterEach
    void forget() {
        office.forget();
    }

    /** The name in the audit of an officer of the party. */
    private static String subject(String party, String name) {
        var secretariat = office.hub.member("SEC");
        var hub = new Caller(secretariat, "account-1", Caller.Kind.OFFICER, Set.of(Role.ADMINISTRATOR));
        return office.hub.services().mandates().holders(hub, office.hub.member(party)).stream()
                .filter(one -> one.name().equals("Officer " + name))
                .findFirst()
                .orElseThrow()
                .subject();
    }

    @Test
    void aPartysAdministratorMakesAUnitPutsAnOfficerInItAndTakesBothAway() {
        office.signIn("chief");
        office.find(".console-header__nav a[href='/mandates']").click();
        office.await("#holders");
        assertThat(office.find("#units").getText()).contains("no units");
        office.type("#unit", "the port");
        office.find("#new-unit button").click();
        assertThat(office.awaitText("#error-summary", "1 to 20 characters")).contains("1 to 20 characters");
        office.type("#unit", "port");
        office.find("#new-unit button").click();
        office.await("#mandate");
        office.find("#databases-all").click();
        office.find("#databases-stolen-travel-documents").click();
        office.find("#mandate button").click();
        assertThat(office.awaitText("#unit-PORT", "PORT")).contains("PORT", "Stolen");

        var guard = subject("FRA", "guard");
        office.find("#" + guard + " a").click();
        office.await("#mandate");
        office.choose("inUnit", "PORT");
        office.type("#channel", "border-control");
        office.find("#mandate button").click();
        assertThat(office.awaitText("#" + guard, "PORT"))
                .contains("PORT", "border control", "Stolen")
                .doesNotContain("Persons");
        office.inEveryShape("mandates", "/mandates/FRA");
        office.inEveryShape("mandate", "/mandates/FRA/" + guard);

        office.go("/mandates/FRA/unit-PORT");
        office.find("#take-away button").click();
        assertThat(office.awaitText("#error-summary", "somebody is in the unit still"))
                .contains("somebody is in the unit still");
        office.go("/mandates/FRA/" + guard);
        office.find("#take-away button").click();
        office.awaitPath("/mandates/FRA");
        assertThat(office.find("#" + guard).getText()).contains("Give", "All");
        office.go("/mandates/FRA/unit-PORT");
        office.find("#take-away button").click();
        office.awaitPath("/mandates/FRA");
        office.awaitText("#units", "no units");
    }

    @Test
    void nothingIsOfferedOrTakenThatTheGiverHasNot() {
        var mandates = office.hub.services().mandates();
        var secretariat = office.hub.member("SEC");
        var hub = new Caller(secretariat, "account-1", Caller.Kind.OFFICER, Set.of(Role.ADMINISTRATOR));
        var utopia = office.hub.member("UTO");
        mandates.set(
                hub,
                utopia,
                subject("UTO", "narrow"),
                new Mandate("", "", Set.of("nominal"), Set.of("check"), Confidentiality.RESTRICTED));
        mandates.set(
                hub,
                utopia,
                subject("UTO", "scribe"),
                new Mandate(
                        "",
                        "",
                        Set.of("nominal", "stolen-travel-documents"),
                        Set.of("check"),
                        Confidentiality.OFFICIAL_USE));

        office.signIn("narrow");
        office.go("/mandates/UTO/" + subject("UTO", "scribe"));
        assertThat(office.has("#databases-all")).isFalse();
        assertThat(office.has("#operations-record")).isFalse();
        assertThat(office.find("#clearance").getText()).contains("Restricted").doesNotContain("Confidential");
        assertThat(office.find("#databases-stolen-travel-documents").isSelected())
                .as("what is named already is not dropped unseen")
                .isTrue();
        office.find("#mandate button").click();
        assertThat(office.awaitText("#error-summary", "more than you have yourself"))
                .contains("more than you have yourself");
        office.fits("mandate-refused");
        office.find("#databases-stolen-travel-documents").click();
        office.find("#mandate button").click();
        office.awaitPath("/mandates/UTO");

        assertThat(office.find("#" + subject("UTO", "scribe")).getText()).doesNotContain("Stolen");
    }

    @Test
    void theSecretariatChoosesAPartyAndOthersSeeTheirOwnAlone() {
        office.signIn("hub");
        office.go("/mandates");
        office.choose("party", "FRA");
        office.find("form[action='/mandates'] button").sendKeys(Keys.ENTER);
        office.awaitPath("/mandates/FRA");
        assertThat(office.find("#holders").getText()).contains("Officer guard");
        office.find(".console-footer__languages a").click();
        office.awaitPath("/mandates/FRA?lang=ar");

        office.signIn("chief");
        office.go("/mandates/UTO");
        assertThat(office.find("h1").getText()).isEqualTo("Not allowed");
        office.go("/mandates/FRA/account-999999");
        assertThat(office.find("h1").getText()).isEqualTo("Page not found");
        office.signIn("guard");
        office.go("/mandates");
        assertThat(office.find("h1").getText()).isEqualTo("Not allowed");
        assertThat(office.has(".console-header__nav a[href='/mandates']")).isFalse();
    }
}
