package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.agreements.TestAgreements;

/** Proposing, signing and amending in a real browser, on a real hub; keys stay outside. */
@SuppressWarnings("NullAway.Init")
class ProposalBrowserTest {
    @TempDir
    static Path profile;

    private static OfficeBrowser office;

    @BeforeAll
    static void start() {
        office = new OfficeBrowser(profile.resolve("browser"), true);
        office.officer("hub", "SEC", Role.ADMINISTRATOR);
        office.officer("utopia", "UTO", Role.PARTY_ADMINISTRATOR);
        office.officer("kenya", "KEN", Role.PARTY_ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @AfterEach
    void forget() {
        office.forget();
    }

    private static String document(String id, int version, String databases, String purpose) {
        return TestAgreements.document(id, version, "[KEN]", """
                  - article: "1"
                    to: [KEN]
                    databases: [%s]
                    operations: [check]
                    purposes: [%s]
                    ceiling: official-use
                    disclosure: hit-only
                """.formatted(databases, purpose));
    }

    private static void type(String css, String text) {
        // Typing a long document key by key takes seconds.
        office.browser.executeScript("arguments[0].value = arguments[1]", office.find(css), text);
    }

    /** The bytes that the page lets the officer download. */
    private static byte[] download() throws Exception {
        var cookie = Objects.requireNonNull(office.browser.manage().getCookieNamed("liaison"));
        var request = HttpRequest.newBuilder(URI.create(
                        Objects.requireNonNull(office.find("#download").getDomProperty("href"))))
                .header("Cookie", "liaison=" + cookie.getValue())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static void signFor(String party, byte[] bytes) {
        type("#signature", office.hub.key(party).sign(bytes, Instant.now()));
        office.find("#sign-form button").click();
    }

    @Test
    void aDocumentIsLookedAtProposedSignedByBothAndAmended() throws Exception {
        office.signIn("hub");
        office.go("/agreements");
        office.find("#propose").click();
        office.await("#document");
        var text = document("LAKES", 1, "nominal", "visa");
        type("#document", text);
        office.find("#propose button").click();
        assertThat(office.awaitText("#right", "Nothing is stored yet")).contains("Nothing is stored yet");
        assertThat(office.find("#matrix").getText()).contains("KEN", "Visa");
        office.fits("proposal-right");
        office.find("#store button").click();
        office.await("#sign-form");
        assertThat(office.find("#status").getText()).isEqualTo("Draft");

        var bytes = download();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(office.find("#exact").getText()).contains(digest, bytes.length + " bytes");
        office.inEveryShape("agreement-to-sign", "/agreements/LAKES");
        type("#signature", office.hub.key("KEN").sign(bytes, Instant.now()));
        office.find("#sign-form button").click();
        assertThat(office.awaitText("#error-summary", "signature"))
                .contains("signature", "by a registered key of the party, over the exact bytes");
        office.fits("agreement-signature-refused");
        signFor("SEC", bytes);
        office.awaitPath("?version=1");
        assertThat(office.has("#sign-form")).isFalse();

        office.signIn("kenya");
        office.go("/agreements/LAKES");
        var file = profile.resolve("LAKES.jws");
        Files.writeString(file, office.hub.key("KEN").sign(download(), Instant.now()) + "\n");
        office.find("#file").sendKeys(file.toString());
        office.find("#sign-form button").click();
        office.awaitPath("?version=1");
        assertThat(office.find("#status").getText()).isEqualTo("In force");

        office.find("#amend").click();
        office.await("#document");
        assertThat(office.find("#document").getDomProperty("value")).contains("version: 2");
        office.find("#propose button").click();
        office.await("#store");
        office.find("#store button").click();
        office.await("#sign-form");
        assertThat(office.find(".console-kicker").getText()).contains("LAKES", "Version 2");
    }

    @Test
    void everythingUnknownIsNamedAndNothingIsStored() throws Exception {
        office.signIn("hub");
        var wrong =
                document("PONDS", 1, "nominal, pedigrees, dragons", "holiday").replace("[KEN]", "[KEN, XXX]");
        var file = profile.resolve("ponds.yaml");
        Files.writeString(file, wrong);
        office.go("/agreements/propose");
        office.find("#file").sendKeys(file.toString());
        office.find("#propose button").click();

        assertThat(office.awaitText("#error-summary", "the code of a party of this hub; unknown: XXX"))
                .contains("the code of a party of this hub; unknown: XXX", "dragons, pedigrees", "holiday");
        assertThat(office.find("#document").getDomProperty("value")).contains("PONDS");
        assertThat(office.has("#store")).isFalse();
        office.fits("proposal-faults");
        type("#document", wrong.replace("operations: [check]", "operations: [check, guess, dream]"));
        office.find("#propose button").click();
        assertThat(office.awaitText("#error-summary", "terms[0].operations[1]"))
                .contains("terms[0].operations[1]", "terms[0].operations[2]");
        office.inEveryShape("proposal", "/agreements/propose");
        office.go("/agreements");
        assertThat(office.find("main").getText()).doesNotContain("PONDS");
    }

    @Test
    void aPartyProposesWhatNamesItAndNothingElse() {
        office.signIn("kenya");
        office.go("/agreements/propose");
        type("#document", document("RIVERS", 1, "nominal", "visa").replace("[KEN]", "[FRA]"));
        office.find("#propose button").click();

        assertThat(office.awaitText("#error-summary", "yours among them")).contains("yours among them");
        office.find("#document");
        type("#document", document("RIVERS", 1, "nominal", "visa"));
        office.find("#propose button").click();
        office.await("#store");
        office.find("#store button").click();
        office.await("#sign-form");
    }

    @Test
    void aPartysKeyIsRegisteredAndRevokedAndNoPrivateHalfIsTaken() {
        office.signIn("utopia");
        office.go("/agreements");
        office.find("#keys").click();
        office.await("#register");
        var pair = SigningKey.generate();
        office.type("#label", "bureau");
        type("#key", pair.privateJwk());
        office.find("#register button").click();
        assertThat(office.awaitText("#error-summary", "key")).contains("key");
        office.type("#label", "bureau");
        type("#key", pair.verification().jwk());
        office.find("#register button").click();
        assertThat(office.awaitText("table#keys", "bureau"))
                .contains("bureau", pair.verification().thumbprint());
        office.inEveryShape("keys", "/agreements/keys");

        office.find("table#keys tbody tr:last-child button").click();

        office.awaitNone("table#keys tbody tr:last-child form");
        assertThat(office.find("table#keys tbody tr:last-child").getText()).contains("UTC");
    }
}
