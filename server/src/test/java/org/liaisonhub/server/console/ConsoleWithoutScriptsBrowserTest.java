package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleWithoutScriptsBrowserTest {
    @Test
    void plainFormsDoTheWholeWorkInTheLanguageOfTheBrowser(@TempDir Path profile) {
        var browser = BorderPost.browser(profile, "ar", false);
        try (var post = BorderPost.open(browser)) {
            post.desk.answer = SampleAnswers::hit;

            post.signIn();
            post.choose("purpose", "border-check");
            post.type("mrz", SampleAnswers.SPECIMEN);
            post.find("#submit").click();

            assertThat(post.await("#verdict").getText()).isEqualTo("قف - تطابق");
            assertThat(browser.getCurrentUrl()).endsWith("/check#answer").doesNotContain("ERIKSSON");
            assertThat(post.desk.asked.getFirst().mrz()).containsExactly(SampleAnswers.SPECIMEN);

            post.find("#next").click();
            assertThat(post.find("#mrz").getDomProperty("value")).isEmpty();
            assertThat(post.find("#purpose").getDomProperty("value")).isEqualTo("border-check");
            assertThat(post.find("html").getDomAttribute("dir")).isEqualTo("rtl");
        } finally {
            browser.quit();
        }
    }
}
