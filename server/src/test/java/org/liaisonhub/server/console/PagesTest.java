package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.checks.Answer;

class PagesTest {
    private final Pages pages = new Pages();
    private final Assets assets = new Assets();

    private Frame frame(Language language) {
        return new Frame(
                Words.in(language),
                assets,
                "/check",
                "<Officer>",
                "Utopia",
                "token-1",
                true,
                Set.of(Role.CHECKER),
                true);
    }

    private String check(Language language, Answer answer) {
        var form = CheckForm.empty("border-check");
        return pages.html(
                new CheckPage(frame(language), form, List.of(), AnswerView.of(answer, new FakeDesk()::bureaux)));
    }

    @Test
    void hitSaysStopActionWarningAndWhomToAsk() {
        var html = check(Language.ENGLISH, SampleAnswers.hit());

        assertThat(html)
                .contains(
                        "STOP - HIT",
                        "Officer safety",
                        "<bdi>Arrest with a view to extradition, after the owner has verified</bdi>",
                        "May be armed")
                .contains("Verify with <bdi>Utopia</bdi> before any action.", "A match is not an identification")
                .contains("National Central Bureau of Utopia", "tel:+442079460018", "mailto:duty@bureau.example")
                .contains("console-tone--stop")
                .contains("href=\"/records/4711?purpose=border-check\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void unavailableIsNeverGreen(Language language) {
        var html = check(language, SampleAnswers.partlyUnavailable());
        var banner = html.substring(html.indexOf("id=\"answer\""), html.indexOf("<table"));

        assertThat(banner).contains("console-tone--not-checked").doesNotContain("console-tone--clear");
    }

    @Test
    void userDataIsEscapedAndIsolated() {
        var html = check(Language.ENGLISH, SampleAnswers.possible());

        assertThat(html)
                .contains(
                        "<bdi>إريكسون آنا</bdi>",
                        "<bdi>&lt;b&gt;United&lt;/b&gt; Nations</bdi>",
                        "<bdi>&lt;Officer&gt;</bdi>")
                .doesNotContain("<b>United");
    }

    @Test
    void arabicPagesReadFromTheRight() {
        assertThat(check(Language.ARABIC, SampleAnswers.hit()))
                .contains("lang=\"ar\" dir=\"rtl\"", "قف - تطابق")
                .doesNotContain("STOP - HIT", "Requested action");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageNeedsAnInlineScriptOrStyle(Language language) {
        var frame = frame(language);
        var faults = List.of(new Fault("mrz", "x"));
        var html = Stream.of(
                        check(language, SampleAnswers.hit()),
                        pages.html(new CheckPage(frame, CheckForm.empty(""), faults, null)),
                        pages.html(new SignInPage(frame, "", false, faults)),
                        pages.html(new ErrorPage(frame, "internal", "i-1", true)))
                .toList();

        assertThat(html)
                .allSatisfy(page -> assertThat(page)
                        .doesNotContain(" style=", "<style", "javascript:")
                        .doesNotContainPattern("<script(?! src=)")
                        .doesNotContainPattern(" on[a-z]+="));
    }

    @Test
    void everyFormCarriesTheToken() {
        var html = check(Language.ENGLISH, SampleAnswers.clear());

        assertThat(html.split("<form", -1)).hasSize(3);
        assertThat(html.split("name=\"csrf\" value=\"token-1\"", -1)).hasSize(3);
    }

    @Test
    void errorSummaryLinksToTheInput() {
        var fault = new Fault("purpose", "Choose the purpose");

        var html = pages.html(new CheckPage(frame(Language.ENGLISH), CheckForm.empty(""), List.of(fault), null));

        assertThat(html)
                .contains("<a href=\"#purpose\">Choose the purpose</a>", "aria-describedby=\"purpose-error\"")
                .contains("<title>Error: Check a traveller - Liaison</title>");
    }

    @Test
    void faultInAFoldedInputUnfoldsIt() {
        var fault = new Fault("day", "Enter a day");

        var html = pages.html(new CheckPage(frame(Language.ENGLISH), CheckForm.empty(""), List.of(fault), null));

        assertThat(html).contains("console-fields\" open>");
    }

    @ParameterizedTest
    @CsvSource({"not-found", "forbidden", "bad-request", "too-large", "unavailable", "internal"})
    void everyErrorIsWorded(String kind) {
        var html = pages.html(new ErrorPage(frame(Language.ARABIC), kind, "", false));

        assertThat(html).contains(Words.in(Language.ARABIC).text("error." + kind + ".title"));
    }
}
