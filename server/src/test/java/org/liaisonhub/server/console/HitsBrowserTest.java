package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;

/** An owner verifies hits in a real browser, on a real hub. */
@SuppressWarnings("NullAway.Init")
class HitsBrowserTest {
    @TempDir
    static Path profile;

    private static OfficeBrowser office;
    private static long passport;

    private String newest = "";
    private String older = "";

    @BeforeAll
    static void start() {
        office = new OfficeBrowser(profile.resolve("browser"), true);
        office.officer("owner", "FRA", Role.RECORDER, Role.CHECKER);
        office.officer("checker", "FRA", Role.CHECKER);
        office.officer("stranger", "UTO", Role.RECORDER);
        passport = office.hub.plant("FRA", "F7");
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @BeforeEach
    void twoHits() {
        older = office.hub.hit("UTO", passport) + "-" + passport;
        newest = office.hub.hit("UTO", passport) + "-" + passport;
    }

    @AfterEach
    void forget() {
        office.forget();
    }

    private static String css(String what, String hit) {
        return "#" + what + "-" + hit;
    }

    @Test
    void ownerGivesVerdictsByKeyboardAloneUntilAllIsDone() {
        // What the browser said of the refusals of another test.
        office.browser.manage().logs().get(LogType.BROWSER);
        office.signIn("owner");
        office.browser.findElement(By.linkText("Hits on your records")).click();
        office.await(css("hit", newest));
        office.inEveryShape("hits", "/hits");
        assertThat(office.find("#hits tbody tr").getDomAttribute("id")).isEqualTo("hit-" + newest);
        assertThat(office.find(css("hit", newest)).getText())
                .contains("Record " + passport, "Member UTO", "Result: Hit", "UTC")
                .doesNotContain("overdue");

        office.find(css("verdict", newest)).sendKeys("It is the", Keys.TAB);
        office.browser.switchTo().activeElement().sendKeys("the document was seen", Keys.ENTER);

        assertThat(office.awaitText("#given", "Your verdict on record " + passport))
                .isNotEmpty();
        assertThat(office.browser.switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("given");
        assertThat(office.has(css("hit", newest))).isFalse();
        office.fits("hits-given");

        while (office.has("#hits")) {
            office.find("#hits select option[value='NEGATIVE_ID']").click();
            office.find("#hits input[type=text]").sendKeys("another document");
            office.press("#hits button");
        }

        assertThat(office.find("#none").getText()).isEqualTo("Every hit on your records has a verdict.");
        office.inEveryShape("hits-none", "/hits");
        assertThat(office.browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() {
        office.signIn("owner");
        office.go("/hits");
        office.find(css("reason", older)).sendKeys("prints compared");
        office.press(css("hit", older) + " button");

        assertThat(office.awaitText("#error-summary", "Choose a verdict")).isNotEmpty();
        assertThat(office.browser.getTitle()).startsWith("Error");
        assertThat(office.find("#error-summary a").getDomAttribute("href")).isEqualTo(css("verdict", older));
        assertThat(office.find(css("verdict", older)).getDomAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(office.find(css("reason", older)).getDomProperty("value")).isEqualTo("prints compared");
        assertThat(office.find(css("reason", newest)).getDomProperty("value")).isEqualTo("");
        office.fits("hits-faults");

        office.find(css("verdict", older) + " option[value='RECORD_INVALID']").click();
        office.type(css("reason", older), " ");
        office.press(css("hit", older) + " button");
        assertThat(office.awaitText(css("reason", older) + "-error", "Enter how it was verified"))
                .isNotEmpty();
        assertThat(office.has(css("verdict", older) + " option[value='RECORD_INVALID'][selected]"))
                .isTrue();
        office.narrow();
        office.fits("hits-faults-narrow");
    }

    @Test
    void oldHitsAreOverdueAndComeOnPagesOfTheirOwn() {
        var late = office.hub.hit(Instant.now().minus(Duration.ofHours(3)), "UTO", passport) + "-" + passport;
        for (int i = 0; i < 19; i++) {
            office.hub.hit("UTO", passport);
        }
        office.signIn("owner");
        office.go("/hits");
        assertThat(office.find(css("hit", late)).getText()).contains("overdue");
        office.fits("hits-overdue");

        office.press("#further");
        assertThat(office.has(css("hit", newest))).isTrue();
        office.find(css("verdict", newest) + " option[value='NEGATIVE_ID']").click();
        office.find(css("reason", newest)).sendKeys("another document");
        office.press(css("hit", newest) + " button");

        assertThat(office.await("#given").getText()).contains(Long.toString(passport));
        assertThat(office.has(css("hit", newest))).isFalse();
        assertThat(office.has(css("hit", older))).as("still on the same page").isTrue();
        office.press("#newest");
        assertThat(office.has("#further")).isTrue();
    }

    @Test
    void nobodyElseIsOfferedThePage() {
        office.signIn("checker");
        assertThat(office.find(".console-header__nav").getText()).doesNotContain("Hits");
        office.go("/hits");
        assertThat(office.find("h1").getText()).isEqualTo("Not allowed");
        office.signIn("stranger");
        office.go("/hits");
        assertThat(office.find("#none").getText()).isEqualTo("Every hit on your records has a verdict.");
        assertThat(office.has("#hits")).isFalse();
    }
}
