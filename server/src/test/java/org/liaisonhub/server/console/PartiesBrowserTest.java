package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.openqa.selenium.Keys;

/** How a party is taken in, in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class PartiesBrowserTest {
    @TempDir
    static Path profile;

    private static OfficeBrowser office;

    @BeforeAll
    static void start() {
        office = new OfficeBrowser(profile.resolve("browser"), true);
        office.hub.join("BANK", Party.Kind.CHECKER);
        office.officer("hub", "SEC", Role.ADMINISTRATOR);
        office.officer("clerk", "SEC", Role.CHECKER);
        office.officer("utopia", "UTO", Role.PARTY_ADMINISTRATOR);
        office.officer("teller", "BANK", Role.CHECKER);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @AfterEach
    void forget() {
        office.forget();
    }

    @Test
    void aCountryIsTakenInByKeyboardAloneAndThePageSaysWhatComesNext() {
        office.signIn("hub");
        office.go("/parties");
        office.find("#join-kind").sendKeys("Member", Keys.TAB);
        office.browser.switchTo().activeElement().sendKeys("mar", Keys.TAB);
        office.browser.switchTo().activeElement().sendKeys("Morocco", Keys.ENTER);

        assertThat(office.await("#joined").getText()).contains("Morocco (MAR) takes part now", "It may do nothing yet");
        assertThat(office.browser.switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("joined");
        assertThat(office.find("#kind-COUNTRY + table").getText()).contains("Morocco (MAR)");
        assertThat(office.has("#joined a[href='/agreements/MEMBERSHIP']")).isTrue();
        office.fits("parties-joined");
        office.go("/parties?joined=MAR&lang=ar");
        assertThat(office.find("#joined").getText()).contains("Morocco (MAR)");
        office.fits("parties-joined-arabic");
        office.go("/parties?joined=MAR&lang=en");

        office.press("#joined a[href^='/agreements/keys']");
        office.await("#register");
        assertThat(office.find("h1").getText()).contains("Signing keys", "Morocco");
        office.type("#label", "key of Rabat");
        office.type("#key", SigningKey.generate().verification().jwk());
        office.press("#register button");
        assertThat(office.awaitText("#keys", "key of Rabat")).isNotEmpty();
        office.awaitPath("/agreements/keys?party=MAR");
        office.go("/agreements/keys");
        assertThat(office.find("main").getText()).doesNotContain("key of Rabat");

        office.go("/parties?joined=MAR");
        office.press("#joined a[href^='/people']");
        office.await("#invite");
        assertThat(office.find("h1").getText()).contains("People", "Morocco");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() {
        office.signIn("hub");
        office.go("/parties");
        office.press("#join button");
        assertThat(office.awaitText("#error-summary", "Choose what the party is"))
                .contains("Enter a name");
        assertThat(office.browser.getTitle()).startsWith("Error");

        office.choose("join-kind", "country");
        office.type("#join-code", "Nowhere");
        office.type("#join-name", "Nowhere at all");
        office.press("#join button");

        assertThat(office.awaitText("#join-code-error", "three letters of a country of today"))
                .isNotEmpty();
        assertThat(office.find("#join-code").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(office.find("#join-code").getDomAttribute("aria-describedby"))
                .isEqualTo("join-code-hint join-code-error");
        assertThat(office.find("#join-name").getDomProperty("value")).isEqualTo("Nowhere at all");
        assertThat(office.has("#join-kind option[value='country'][selected]")).isTrue();
        assertThat(office.has("#join-name-error")).isFalse();
        office.fits("parties-join-faults");

        office.type("#join-code", "KEN");
        office.press("#join button");
        assertThat(office.awaitText("#join-code-error", "a party has this one already"))
                .isNotEmpty();
        office.choose("join-kind", "checker");
        office.type("#join-code", "DEU");
        office.press("#join button");
        assertThat(office.awaitText("#join-code-error", "not the code of a country"))
                .isNotEmpty();
        assertThat(office.find("main").getText()).doesNotContain("(DEU)", "(NOWHERE)");
    }

    @Test
    void aPartyGetsAnotherName() {
        office.signIn("hub");
        office.inEveryShape("parties-join", "/parties");
        rename(" ");
        assertThat(office.awaitText("#name-FRA-error", "Enter a name")).isNotEmpty();

        office.type("#name-FRA", "French Republic");
        office.press("#party-FRA th button");

        assertThat(office.awaitText("#party-FRA", "French Republic (FRA)")).isNotEmpty();
        assertThat(office.has("#error-summary")).isFalse();
    }

    private static void rename(String name) {
        office.find("#party-FRA th summary").click();
        office.type("#name-FRA", name);
        office.press("#party-FRA th button");
    }

    @Test
    void aPartySaysHowItsBureauIsReachedAndAllReadIt() {
        office.signIn("utopia");
        office.go("/parties");
        assertThat(office.has("#party-KEN a[href^='/bureau']")).isFalse();
        office.press("#party-UTO a[href='/bureau?party=UTO']");
        office.type("#name", "Duty desk of Utopia");
        office.type("#telephone", "020 7946 0018");
        office.type("#email", "duty");
        office.press("#bureau button");
        assertThat(office.awaitText("#telephone-error", "with a plus first")).isNotEmpty();
        assertThat(office.find("#email-error").getText()).contains("email address");
        office.fits("bureau-faults");
        office.type("#telephone", "+44 20 7946 0018");
        office.type("#email", "duty@uto.bureau.example");
        office.press("#bureau button");

        assertThat(office.awaitText("#party-UTO", "Duty desk of Utopia")).contains("+44 20 7946 0018");
        office.inEveryShape("bureau", "/bureau");
        office.signIn("clerk");
        office.go("/parties");
        assertThat(office.find("#party-UTO a[href='tel:+442079460018']").getText())
                .contains("+44 20 7946 0018");
        assertThat(office.has("a[href^='/bureau']")).isFalse();
        office.go("/bureau");
        assertThat(office.find("h1").getText()).isEqualTo("Not allowed");
    }

    @Test
    void nobodyElseIsOfferedTheForm() {
        for (var name : new String[] {"clerk", "utopia"}) {
            office.signIn(name);
            office.go("/parties?joined=KEN");
            assertThat(office.has("#join")).as(name).isFalse();
            assertThat(office.has("#joined")).as(name).isFalse();
            assertThat(office.has("[id^='name-']")).as(name).isFalse();
        }
        office.go("/agreements/keys?party=KEN");
        assertThat(office.find("h1").getText()).isEqualTo("Not allowed");
    }

    @Test
    void anOfficerOfAPrivateCheckerIsNotSentToAPageThatIsNotForIt() {
        office.signIn("teller");
        assertThat(office.find(".console-header__nav").getText()).doesNotContain("Parties");
        office.go("/parties");
        assertThat(office.find("h1").getText()).isEqualTo("Not allowed");
        office.signIn("clerk");
        assertThat(office.find(".console-header__nav").getText()).contains("Parties");
    }
}
