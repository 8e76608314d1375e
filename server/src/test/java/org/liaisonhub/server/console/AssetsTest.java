package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets();

    private String text(String name) {
        var version = assets.url(name).split("/", -1)[2];
        return new String(assets.find(version, name).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    @Test
    void stylesAskForNoFontFileAndNoTypefaceOfAnotherHouse() {
        assertThat(text("govuk-frontend.css"))
                .contains("system-ui", ".govuk-button")
                .doesNotContain("GDS Transport", "@font-face", ".woff");
    }

    @Test
    void ownStylesUseLogicalDirections() {
        assertThat(text("console.css").replaceAll("(?m)^\\[dir=\"rtl\"].*$", ""))
                .doesNotContainPattern("[^-](margin|padding|border)-(left|right)|text-align: (left|right)|float:");
    }

    @Test
    void anotherVersionOrNameIsNotServed() {
        var version = assets.url("console.js").split("/", -1)[2];

        assertThat(assets.find("0000000000000000", "console.js")).isEmpty();
        assertThat(assets.find(version, "../console.js")).isEmpty();
        assertThat(assets.find(version, "words_en.properties")).isEmpty();
    }

    @Test
    void scriptsAreScripts() {
        var version = assets.url("htmx.js").split("/", -1)[2];

        assertThat(assets.find(version, "htmx.js").orElseThrow().mediaType()).startsWith("text/javascript");
    }
}
