package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.standards.InvalidValue;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

class ConsoleBrowserTest {
    @TempDir
    static Path profile;

    @SuppressWarnings("NullAway.Init")
    private static ChromeDriver browser;

    @SuppressWarnings("NullAway.Init")
    private BorderPost post;

    @BeforeAll
    static void startBrowser() {
        browser = BorderPost.browser(profile, "en", true);
    }

    @AfterAll
    static void stopBrowser() {
        browser.quit();
    }

    @BeforeEach
    void open() {
        post = BorderPost.open(browser);
    }

    @AfterEach
    void close() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        post.close();
    }

    private void narrow() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
    }

    private String check(Answer answer) {
        post.desk.answer = () -> answer;
        post.choose("purpose", "border-check");
        post.type("mrz", SampleAnswers.SPECIMEN);
        post.find("#submit").click();
        return post.await("#verdict").getText();
    }

    private String focused() {
        return String.valueOf(browser.switchTo().activeElement().getDomProperty("id"));
    }

    @Test
    void pagesBeforeSignInLeadToTheSignInPage() {
        post.go("/records/1");

        assertThat(browser.getCurrentUrl()).endsWith("/sign-in");
        assertThat(browser.getTitle()).isEqualTo("Sign in - Liaison");
        post.shoot("sign-in-en");
    }

    @Test
    void wrongPasswordAndWrongNameLookTheSame() {
        post.go("/sign-in");
        post.type("name", "officer");
        post.type("password", "wrong", Keys.ENTER);
        var wrongPassword = post.await("#error-summary").getText();
        post.shoot("sign-in-error-en");

        post.go("/sign-in");
        post.type("name", "nobody");
        post.type("password", "wrong", Keys.ENTER);

        assertThat(post.await("#error-summary").getText())
                .isEqualTo(wrongPassword)
                .contains("The name or the password");
        assertThat(focused()).isEqualTo("error-summary");
    }

    @Test
    void tooManySignInsAreToldToWait() {
        post.go("/sign-in");
        browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                (async () => {
                  for (let i = 0; i < 30; i++) {
                    await fetch("/sign-in", {method: "POST", body: new URLSearchParams({name: "officer", password: "guess"})});
                  }
                  done();
                })();""");

        post.type("name", "officer");
        post.type("password", "correct horse", Keys.ENTER);
        post.await("#error-summary");

        assertThat(post.find("#error-summary").getText()).contains("Too many attempts");
    }

    @Test
    void signOutEndsTheSession() {
        post.signIn();
        post.find(".console-header__button").click();
        post.await("#password");

        post.go("/check");

        assertThat(browser.getCurrentUrl()).endsWith("/sign-in");
    }

    @Test
    void hitStopsTheOfficer() {
        post.signIn();
        post.shoot("check-en");

        var verdict = check(SampleAnswers.hit());

        assertThat(verdict).isEqualTo("STOP - HIT");
        assertThat(post.find(".console-danger").getText())
                .containsIgnoringCase("Officer safety")
                .contains("May be armed");
        assertThat(post.find("#banner").getText()).contains("Requested: Arrest with a view");
        assertThat(post.find(".console-found__verify").getText())
                .startsWith("Verify with Utopia before any action.")
                .contains("National Central Bureau of Utopia", "+44 20 7946 0018");
        assertThat(post.find(".console-evidence").getDomAttribute("open")).isNull();
        assertThat(browser.getCurrentUrl()).endsWith("/check");
        assertThat(browser.getTitle()).startsWith("STOP - HIT");
        post.shoot("check-hit-en");
        post.find(".console-evidence summary").click();
        assertThat(post.find(".console-table--evidence").getText()).contains("same day", "strongly for", "against");
        post.shoot("check-hit-evidence-en");
    }

    @Test
    void nameIsExplainedWordByWord() {
        post.signIn();
        for (var language : List.of("en", "ar")) {
            post.go("/check?lang=" + language);
            check(SampleAnswers.possible());
            post.find(".console-evidence summary").click();

            var table = post.find(".console-table--words");
            assertThat(table.findElements(By.cssSelector("thead th[scope=col]")))
                    .hasSize(5);
            assertThat(table.findElements(By.cssSelector("tbody tr > th[scope=row]")))
                    .hasSameSizeAs(table.findElements(By.cssSelector("tbody tr")));
            assertThat(table.findElements(By.cssSelector("bdi.console-word")))
                    .extracting(WebElement::getText)
                    .contains("Abdul Rahman", "عبد الرحمن", "Hasan", "حسن");
            assertThat(table.getText())
                    .contains(language.equals("en") ? "Arabic (customary)" : "العربية (مألوف)")
                    .doesNotContain("customary:", "TRANSLITERATION");
            assertThat(post.overflow()).isZero();
            post.shoot("check-names-" + language);
        }
        assertThat(post.complaints()).isEmpty();
    }

    @Test
    void answerTakesTheFocusAndIsAnnounced() {
        post.signIn();

        check(SampleAnswers.clear());

        new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> focused().equals("verdict"));
        assertThat(post.find("#announcement").getDomProperty("textContent")).startsWith("NO RECORD. Every database");
        assertThat(post.complaints()).isEmpty();
        post.shoot("check-clear-en");
    }

    @Test
    void possibleIsShownWithTheFaultsOfTheZone() {
        post.signIn();

        var verdict = check(SampleAnswers.possible());

        assertThat(verdict).isEqualTo("POSSIBLE");
        assertThat(post.find(".console-note--fault").getText()).contains("Document number: the check digit is wrong");
        post.shoot("check-possible-en");
    }

    @Test
    void databaseThatWasDownIsNamedAndNothingLooksClear() {
        post.signIn();

        var verdict = check(SampleAnswers.partlyUnavailable());

        assertThat(verdict).isEqualTo("NOT CHECKED");
        assertThat(post.find(".console-note.console-tone--not-checked").getText())
                .contains("Stolen travel documents");
        assertThat(post.has("#banner.console-tone--clear")).isFalse();
        post.shoot("check-not-checked-en");
    }

    @Test
    void indexThatCannotAnswerIsNotChecked() {
        post.signIn();
        post.desk.answer = () -> {
            throw new IndexUnavailable("closed", new IllegalStateException());
        };
        post.choose("purpose", "visa");
        post.type("mrz", "X");
        post.find("#submit").click();

        assertThat(post.await("#verdict").getText()).isEqualTo("NOT CHECKED");
    }

    @Test
    void hubThatFailsOrIsGoneLeavesNoOldAnswerOnTheScreen() {
        post.signIn();
        check(SampleAnswers.clear());
        post.close();

        post.find("#submit").click();

        var gone = new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> driver.findElements(By.id("verdict")).stream()
                        .map(element -> element.getText())
                        .filter("NOT CHECKED"::equals)
                        .findFirst()
                        .orElse(null));
        assertThat(gone).isEqualTo("NOT CHECKED");
        assertThat(post.find("#answer").getText()).doesNotContain("NO RECORD");
    }

    @Test
    void faultOfTheHubIsAPageWithItsIncident() {
        post.signIn();
        post.desk.answer = () -> {
            throw new IllegalStateException("planted");
        };
        post.choose("purpose", "visa");
        post.type("mrz", "X");
        post.find("#submit").click();

        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> post.find("h1").getText().equals("Something went wrong"));
        assertThat(post.find("#verdict").getText()).isEqualTo("NOT CHECKED");
        assertThat(post.find("main").getText()).contains("name the incident").doesNotContain("planted");
        post.shoot("error-en");
    }

    @Test
    void fieldsAskAPersonWithADateKnownInPart() {
        post.signIn();
        post.desk.answer = SampleAnswers::possible;
        post.find(".console-fields summary").click();
        post.type("family", "Eriksson");
        post.type("year", "1974");
        post.choose("sex", "F");
        post.type("document-number", "L898902C3");
        post.choose("purpose", "police-check");
        post.type("reference", "R-1", Keys.ENTER);

        post.await("#verdict");

        var question = post.desk.asked.getLast();
        assertThat(question.persons().getFirst().datesOfBirth().getFirst().year())
                .isEqualTo(1974);
        assertThat(question.travelDocuments().getFirst().number()).isEqualTo("L898902C3");
        assertThat(question.reference()).isEqualTo("R-1");
        assertThat(post.find("#family").getDomProperty("value")).isEqualTo("Eriksson");
        post.shoot("check-fields-en");
    }

    @Test
    void scannerAndKeyboardAloneDoTheWholeWork() {
        post.signIn();
        post.desk.answer = SampleAnswers::hit;
        post.choose("purpose", "border-check");
        post.find("#next").sendKeys(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> String.valueOf(browser.getCurrentUrl()).contains("purpose="));
        post.await("#mrz");
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> focused().equals("mrz"));

        browser.switchTo().activeElement().sendKeys(SampleAnswers.SPECIMEN.replace("\n", Keys.ENTER), Keys.ENTER);

        assertThat(post.await("#verdict").getText()).isEqualTo("STOP - HIT");
        assertThat(post.desk.asked).hasSize(1);
        assertThat(post.desk.asked.getFirst().mrz()).containsExactly(SampleAnswers.SPECIMEN);
        assertThat(post.desk.asked.getFirst().purpose()).isEqualTo("border-check");
    }

    @Test
    void faultsAreListedAndLinkedToTheirInputs() {
        post.signIn();

        post.find("#submit").click();

        var summary = post.await("#error-summary");
        assertThat(summary.getText()).contains("Scan or paste", "Choose the purpose");
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> focused().equals("error-summary"));
        post.shoot("check-error-en");
        post.find("#error-summary a[href='#purpose']").click();
        assertThat(focused()).isEqualTo("purpose");
        assertThat(post.desk.asked).isEmpty();
    }

    @Test
    void faultThatTheHubFindsStandsAtItsInput() {
        post.signIn();
        post.desk.answer = () -> {
            throw new InvalidValue("mrz[0]", "two lines of 44 characters");
        };
        post.choose("purpose", "visa");
        post.type("mrz", "NONSENSE");
        post.find("#submit").click();

        assertThat(post.await("#mrz-error").getText()).contains("Must be: two lines of 44 characters");
        assertThat(post.find("#mrz").getDomProperty("value")).isEqualTo("NONSENSE");
    }

    @Test
    void formWithoutItsTokenIsForbidden() {
        post.signIn();
        browser.executeScript("document.querySelector('#check-form input[name=csrf]').value = 'forged'");
        post.choose("purpose", "visa");
        post.type("mrz", "X");

        post.find("#submit").click();

        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> post.find("h1").getText().equals("Not allowed"));
        assertThat(post.desk.asked).isEmpty();
    }

    @Test
    void recordShowsItsContentAndNothingOfItRuns() {
        post.signIn();

        post.go("/records/" + FakeDesk.RECORD);

        assertThat(post.find("main").getText())
                .contains("Dates of birth", "1974-08-12", "Verify with Utopia", "<script>alert(1)</script>", "Active")
                .contains("May be armed", "Arrest with a view to extradition", "Second line")
                .doesNotContain("kept from this page", "dates-of-birth");
        assertThat(post.complaints()).isEmpty();
        post.shoot("record-en");
    }

    @Test
    void absentRecordsAndStrangeIdsAreTheSamePage() {
        post.signIn();
        post.go("/records/1");
        var absent = post.find("main").getText();

        post.go("/records/99999999999999999999");
        var strange = post.find("main").getText();
        post.go("/nothing-here");

        assertThat(absent).contains("Page not found").isEqualTo(strange);
        assertThat(post.find("main").getText()).isEqualTo(absent);
        post.shoot("not-found-en");
    }

    @Test
    void arabicIsChosenAndKeptAndMirrored() {
        post.signIn();
        post.go("/check?lang=ar");
        post.go("/check");

        var verdict = check(SampleAnswers.hit());

        assertThat(verdict).isEqualTo("قف - تطابق");
        assertThat(post.find("html").getDomAttribute("dir")).isEqualTo("rtl");
        int name = post.find(".console-header__name").getLocation().x;
        assertThat(name).isGreaterThan(post.find(".console-header__user").getLocation().x);
        post.find(".console-evidence summary").click();
        post.shoot("check-hit-ar");
        post.go("/records/" + FakeDesk.RECORD);
        post.shoot("record-ar");
        post.go("/check");
        post.find("#submit").click();
        post.await("#error-summary");
        post.shoot("check-error-ar");
    }

    @Test
    void narrowScreensNeverScrollSideways() {
        post.signIn();
        narrow();
        for (var language : List.of("en", "ar")) {
            post.go("/check?lang=" + language);
            assertThat(post.overflow()).as("check " + language).isZero();
            for (var answer : List.of(
                    SampleAnswers.hit(),
                    SampleAnswers.possible(),
                    SampleAnswers.clear(),
                    SampleAnswers.partlyUnavailable())) {
                post.go("/check");
                check(answer);
                post.browser
                        .findElements(By.cssSelector("details:not([open]) > summary"))
                        .forEach(summary -> summary.click());
                assertThat(post.overflow()).as(answer.result() + " " + language).isZero();
                post.shoot("narrow-" + answer.result() + "-" + language);
            }
            post.go("/records/" + FakeDesk.RECORD);
            assertThat(post.overflow()).as("record " + language).isZero();
            post.shoot("narrow-record-" + language);
        }
    }

    @Test
    void everyWidthFitsTheWindow() {
        post.signIn();
        for (int width : List.of(600, 800, 1000)) {
            browser.manage().window().setSize(new Dimension(width, 900));
            post.go("/check");
            check(SampleAnswers.hit());
            assertThat(post.overflow()).as(width + " px").isZero();
        }
        browser.manage().window().setSize(new Dimension(1280, 900));
    }
}
