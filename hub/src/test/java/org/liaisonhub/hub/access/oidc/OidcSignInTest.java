package org.liaisonhub.hub.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.people.Desks;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.standards.InvalidValue;

class OidcSignInTest {
    private static final String BROWSER = "secret-of-a-browser";
    private static final URI CALLBACK = URI.create("http://127.0.0.1:1/sign-in/provider/callback");
    private static final String STRONG = "urn:strong";

    private final AtomicLong nanos = new AtomicLong();
    private final Desks desks = new Desks();
    private final TestProvider provider = new TestProvider(desks.clock);
    private final OidcSettings settings =
            new OidcSettings(provider.issuer(), TestProvider.CLIENT, TestProvider.SECRET, null, Set.of(STRONG));
    private OidcSignIn signIn = signIn(settings);
    private Account officer = desks.frenchChief;

    @BeforeEach
    void join() {
        officer = desks.account("officer-fra", desks.france, Set.of(Role.CHECKER));
        desks.parts.identities().join(desks.hub(), officer, provider.issuer().toString(), TestProvider.SUBJECT);
    }

    @AfterEach
    void close() {
        provider.close();
        desks.close();
    }

    private OidcSignIn signIn(OidcSettings with) {
        return new OidcSignIn(
                with,
                CALLBACK,
                Jdbi.create(desks.postgres.dataSource()),
                new Requests(desks.postgres.dataSource(), desks.clock),
                desks.parts.identities(),
                desks.parts.accounts(),
                desks.parts.sessions(),
                desks.parts.log(),
                desks.clock,
                nanos::get);
    }

    /** What the browser brings back from the provider. */
    private OidcSignIn.Response visit() {
        var query = TestProvider.query(signIn.begin(BROWSER, false));
        var code = provider.authorize(query);
        return new OidcSignIn.Response(
                code,
                Objects.requireNonNull(query.get("state")),
                provider.issuer().toString(),
                "");
    }

    private void assertRefused(String reason) {
        assertRefused(reason, visit(), BROWSER);
    }

    private void assertRefused(String reason, OidcSignIn.Response response, String browser) {
        assertThatThrownBy(() -> signIn.finish(response, browser))
                .isInstanceOfSatisfying(
                        OidcRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(desks.audited("PROVIDER_SIGN_IN").getLast()).endsWith(" " + reason);
    }

    @Test
    void whoIsJoinedToAnAccountGetsInAsThatAccount() {
        var signedIn = signIn.finish(visit(), BROWSER);

        assertThat(signedIn.account().id()).isEqualTo(officer.id());
        assertThat(signedIn.account().party()).isEqualTo(desks.france);
        assertThat(signedIn.strongAt()).isNull();
        assertThat(desks.audited("PROVIDER_SIGN_IN"))
                .containsExactly(
                        officer.caller().actor() + " " + officer.caller().actor() + " ACCEPTED");
    }

    @Test
    void theRequestCarriesStateNonceAndChallengeAndNothingOfThemIsStoredAsItIs() {
        var query = TestProvider.query(signIn.begin(BROWSER, true));

        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0")
                .containsEntry("acr_values", STRONG)
                .containsEntry("redirect_uri", CALLBACK.toString());
        assertThat(query.get("state")).hasSize(43);
        assertThat(query.get("nonce")).hasSize(43);
        assertThat(query.get("code_challenge")).hasSize(43);
    }

    @Test
    void aSecondFactorOfTheProviderCountsFromWhenItWasProved() {
        var at = desks.clock.instant().minus(Duration.ofMinutes(3));
        provider.claims = claims -> claims.claim("acr", STRONG).claim("auth_time", at.getEpochSecond());

        assertThat(signIn.finish(visit(), BROWSER).strongAt()).isEqualTo(at);
    }

    @Test
    void anotherAcrIsNoSecondFactor() {
        provider.claims = claims -> claims.claim("acr", "urn:weak")
                .claim("auth_time", desks.clock.instant().getEpochSecond());

        assertThat(signIn.finish(visit(), BROWSER).strongAt()).isNull();
    }

    @Test
    void aClaimThatUsersCanEditGivesNoParty() {
        provider.claims = claims -> claims.claim("party", "KEN")
                .claim("email", "chief@example.org")
                .claim("roles", List.of("ADMINISTRATOR"));

        var signedIn = signIn.finish(visit(), BROWSER);

        assertThat(signedIn.account().party()).isEqualTo(desks.france);
        assertThat(signedIn.account().roles()).containsExactly(Role.CHECKER);
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("nonce-differs", (claims, _) -> claims.claim("nonce", "another")),
                bad("nonce-differs", (claims, _) -> claims.claim("nonce", null)),
                bad("audience-differs", (claims, _) -> claims.audience("another")),
                bad("audience-differs", (claims, _) -> claims.audience(List.of(TestProvider.CLIENT, "another"))),
                bad("audience-differs", (claims, _) -> claims.claim("azp", "another")),
                bad("issuer-differs", (claims, _) -> claims.issuer("https://elsewhere.example.org")),
                bad("issuer-differs", (claims, _) -> claims.issuer(null)),
                bad("token-expired", (claims, now) -> claims.expirationTime(at(now - 61_000))),
                bad("times-missing", (claims, _) -> claims.expirationTime(null)),
                bad("times-missing", (claims, _) -> claims.issueTime(null)),
                bad("token-from-the-future", (claims, now) -> claims.issueTime(at(now + 61_000))),
                bad("token-too-old", (claims, now) -> claims.issueTime(at(now - 601_000))),
                bad("token-not-yet-valid", (claims, now) -> claims.notBeforeTime(at(now + 61_000))),
                bad("token-from-the-future", (claims, now) -> claims.claim("auth_time", now / 1000 + 61)),
                bad("identity-unknown", (claims, _) -> claims.subject("somebody-else")),
                bad("subject-missing", (claims, _) -> claims.subject(null)),
                bad("subject-missing", (claims, _) -> claims.subject("s".repeat(256))));
    }

    interface Change {
        JWTClaimsSet.Builder apply(JWTClaimsSet.Builder claims, long nowMillis);
    }

    private static Date at(long millis) {
        return Date.from(Instant.ofEpochMilli(millis));
    }

    private static Arguments bad(String reason, Change change) {
        return Arguments.of(reason, change);
    }

    @ParameterizedTest
    @MethodSource("badClaims")
    void aTokenThatSaysSomethingWrongIsRefusedByName(String reason, Change change) {
        long now = desks.clock.instant().toEpochMilli();
        provider.claims = claims -> change.apply(claims, now);

        assertRefused(reason);
    }

    static Stream<Arguments> badSignatures() {
        return Stream.of(
                forged("token-malformed", TestProvider::unsigned),
                forged("algorithm-not-allowed", TestProvider::signedWithTheSecret),
                forged("algorithm-not-allowed", TestProvider::signedWithThePublicKey),
                forged("signature-wrong", TestProvider::signedByAnother),
                forged("signature-wrong", TestProvider::tampered),
                forged("key-unknown", TestProvider::signedUnderAnUnknownName),
                forged("token-too-large", _ -> "e".repeat(20_000)),
                forged("answer-too-large", _ -> "e".repeat(1 << 20)),
                forged("token-malformed", _ -> "no.token.here"),
                forged("token-malformed", _ -> "..."),
                forged("token-missing", _ -> ""));
    }

    private static Arguments forged(String reason, java.util.function.Function<TestProvider, String> token) {
        return Arguments.of(reason, token);
    }

    @ParameterizedTest
    @MethodSource("badSignatures")
    void aTokenThatTheProviderDidNotSignIsRefusedByName(
            String reason, java.util.function.Function<TestProvider, String> token) {
        provider.token = () -> token.apply(provider);

        assertRefused(reason);
    }

    @Test
    void aResponseIsGoodOnceAndOnlyInTheBrowserThatItLeftFrom() {
        var response = visit();
        assertRefused("state-unknown", response, "another browser");
        assertRefused("state-unknown", new OidcSignIn.Response(response.code(), "x".repeat(1 << 20), "", ""), BROWSER);
        signIn.finish(response, BROWSER);

        assertRefused("state-unknown", response, BROWSER);
    }

    @Test
    void aCodeThatWasUsedBeforeIsRefusedByTheProvider() {
        var first = visit();
        signIn.finish(first, BROWSER);
        var second = visit();

        assertRefused("code-refused", new OidcSignIn.Response(first.code(), second.state(), second.iss(), ""), BROWSER);
    }

    @Test
    void aResponseOfAnotherIssuerIsRefusedBeforeItsCodeIsShownToAnybody() {
        var response = visit();

        assertRefused(
                "issuer-differs",
                new OidcSignIn.Response(response.code(), response.state(), "https://elsewhere.example.org", ""),
                BROWSER);

        assertThat(provider.codesShown).isZero();
    }

    @Test
    void aResponseWithoutTheIssuerThatWasPromisedIsRefused() {
        var response = visit();

        assertRefused("issuer-differs", new OidcSignIn.Response(response.code(), response.state(), "", ""), BROWSER);
    }

    @Test
    void whatTheProviderRefusesIsRefused() {
        var response = visit();

        assertRefused(
                "refused-by-provider",
                new OidcSignIn.Response("", response.state(), response.iss(), "access_denied"),
                BROWSER);
    }

    @Test
    void aResponseIsNotTakenAfterTenMinutesNorByAClockThatHasGoneBack() {
        var late = visit();
        desks.clock.move(Duration.ofMinutes(10));
        assertRefused("state-unknown", late, BROWSER);

        var early = visit();
        desks.clock.move(Duration.ofMinutes(-3));
        assertRefused("state-unknown", early, BROWSER);
    }

    @Test
    void aDisabledOrUnusedAccountIsAsUnknown() {
        desks.clock.move(desks.parts.settings().unused());
        assertRefused("identity-unknown");
        desks.parts.accounts().enable(officer);
        assertThat(signIn.finish(visit(), BROWSER).account().id()).isEqualTo(officer.id());
        desks.parts.accounts().disable(officer);
        assertRefused("identity-unknown");
    }

    @Test
    void aNewKeyOfTheProviderIsFetchedWhenATokenNamesIt() {
        signIn.finish(visit(), BROWSER);
        provider.rotate();
        assertRefused("key-unknown");
        // Keys are fetched again after a few seconds at the earliest.
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());

        assertThat(signIn.finish(visit(), BROWSER).account().id()).isEqualTo(officer.id());
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsRefused() {
        provider.claimedIssuer = "https://elsewhere.example.org";

        assertThatThrownBy(() -> signIn.begin(BROWSER, false))
                .isInstanceOfSatisfying(
                        OidcRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("issuer-differs"));
    }

    @Test
    void aProviderThatIsAwayIsUnavailable() {
        provider.close();

        assertThatThrownBy(() -> signIn.begin(BROWSER, false)).isInstanceOf(OidcUnavailable.class);
    }

    @Test
    void theHubProvesItselfByAKeyInsteadOfASecret() throws JOSEException {
        var key = new com.nimbusds.jose.jwk.gen.ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256)
                .keyID("hub")
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        provider.clientKey = key.toPublicJWK();
        signIn = signIn(new OidcSettings(provider.issuer(), TestProvider.CLIENT, "", key, Set.of()));

        assertThat(signIn.finish(visit(), BROWSER).account().id()).isEqualTo(officer.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer=http://login.example.org\nclient-id=hub\nclient-secret-file=secret",
                "issuer=https://login.example.org\nclient-id=hub",
                "issuer=https://login.example.org\nclient-id=\nclient-secret-file=secret",
                "issuer=https://login.example.org\nclient-id=hub\nclient-secret-file=missing",
                "issuer=https://login.example.org\nclient-id=hub\nclient-secret=in-the-file",
                "issuer=no address\nclient-id=hub\nclient-secret-file=secret"
            })
    void settingsThatAreUnsafeUnknownOrIncompleteStopTheStart(String text, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret"), "a secret");
        var file = Files.writeString(folder.resolve("oidc"), text);

        assertThatThrownBy(() -> OidcSettings.read(file)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void settingsAreReadAndKeepTheirSecret(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret"), "a secret\n");
        var file = Files.writeString(
                folder.resolve("oidc"),
                "issuer = https://login.example.org\nclient-id = hub\nclient-secret-file = secret\nsecond-factor-acr = a b\n");

        var read = OidcSettings.read(file);

        assertThat(read.clientSecret()).isEqualTo("a secret");
        assertThat(read.strongAcr()).containsExactlyInAnyOrder("a", "b");
        assertThat(read.toString()).doesNotContain("a secret");
    }
}
