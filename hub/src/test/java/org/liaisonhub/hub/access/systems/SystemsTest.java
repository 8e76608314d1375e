package org.liaisonhub.hub.access.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.people.Desks;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.access.systems.Certificates.Registered;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.standards.InvalidValue;

class SystemsTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration QUARTER = ShortTokens.LONGEST;

    private final Desks desks = new Desks();
    private final Systems systems = desks.parts.systems();
    private final Certificates certificates = desks.parts.certificates();
    private final ShortTokens tokens = desks.parts.shortTokens();
    private final TestIssuer issuer = new TestIssuer();
    private final X509Certificate border = issuer.client("border control", desks.clock.instant(), Duration.ofDays(30));

    @AfterEach
    void close() {
        desks.close();
    }

    private Registered registered() {
        return systems.register(
                desks.ofFrance(), desks.france, "border control", Set.of(Role.CHECKER, Role.RECORDER), border, YEAR);
    }

    private static void assertRefused(String reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CertificateRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aTokenLivesNoLongerThanTheHubAllows() {
        var strict = SignInParts.open(
                        desks.postgres.dataSource(),
                        desks.access,
                        new AccountLog(desks.audit, AuditKey.in(desks.postgres.dataSource()), desks.clock),
                        SealingKey.passing(),
                        desks.clock,
                        SignInSettings.DEFAULT)
                .systems();
        var by = desks.ofFrance();
        var roles = Set.of(Role.CHECKER);

        assertThatThrownBy(() -> strict.issue(by, desks.france, "border", roles, Duration.ofDays(2)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("days");
        assertThat(strict.tokens(by, desks.france)).isEmpty();
        strict.issue(by, desks.france, "border", roles, Duration.ofDays(1));
        assertThat(strict.tokens(by, desks.france)).hasSize(1);
    }

    @Test
    void aRegisteredCertificateStandsForASystemOfItsParty() {
        var registered = registered();

        var admitted = certificates.admit(List.of(border));

        assertThat(admitted.caller().actor()).isEqualTo("certificate-" + registered.id());
        assertThat(admitted.party()).isEqualTo(desks.france);
        assertThat(admitted.roles()).containsExactlyInAnyOrder(Role.CHECKER, Role.RECORDER);
    }

    @Test
    void everyCertificateThatIsNoGoodIsRefusedByNameAndAudited() {
        assertRefused("certificate-unregistered", () -> certificates.admit(List.of(border)));
        var registered = registered();
        desks.clock.move(Duration.ofHours(-1));
        assertRefused("certificate-not-yet-valid", () -> certificates.admit(List.of(border)));
        desks.clock.move(Duration.ofDays(31));
        assertRefused("certificate-expired", () -> certificates.admit(List.of(border)));
        desks.clock.move(YEAR);
        assertRefused("registration-expired", () -> certificates.admit(List.of(border)));
        assertThat(systems.revokeCertificate(desks.ofFrance(), desks.france, registered.id()))
                .isTrue();
        assertRefused("certificate-revoked", () -> certificates.admit(List.of(border)));

        assertThat(desks.audited("SYSTEM_SIGN_IN"))
                .extracting(entry -> entry.substring(entry.lastIndexOf(' ') + 1))
                .containsExactly(
                        "certificate-unregistered",
                        "certificate-not-yet-valid",
                        "certificate-expired",
                        "registration-expired",
                        "certificate-revoked");
    }

    @Test
    void anIssuerInTheChainThatHasExpiredIsNoticedToo() {
        registered();
        var old = issuer.client("old issuer", desks.clock.instant().minus(YEAR), Duration.ofDays(1));

        assertRefused("certificate-expired", () -> certificates.admit(List.of(border, old)));
    }

    @Test
    void aRenewedCertificateOfTheSameKeyGoesOn() {
        registered();
        desks.clock.move(Duration.ofDays(31));

        var renewed = issuer.renewed("border control", desks.clock.instant(), Duration.ofDays(30));

        assertThat(certificates.admit(List.of(renewed)).party()).isEqualTo(desks.france);
    }

    @Test
    void aKeyIsRegisteredOnceAndNeverAgain() {
        var registered = registered();
        systems.revokeCertificate(desks.ofFrance(), desks.france, registered.id());

        assertThatThrownBy(this::registered).isInstanceOf(InvalidValue.class).hasMessageContaining("never registered");
    }

    @Test
    void onlyWhoAdministersThePartyManagesItsSystems() {
        var kenya = desks.kenya;
        var roles = Set.of(Role.CHECKER);
        var by = desks.ofFrance();

        assertThatThrownBy(() -> systems.register(by, kenya, "x", roles, border, YEAR))
                .isInstanceOf(Denied.class)
                .hasMessage("not-granted");
        assertThatThrownBy(() -> systems.issue(by, kenya, "x", roles, YEAR)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> systems.tokens(by, kenya)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> systems.certificates(by, kenya)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> systems.revokeToken(by, kenya, 1)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> systems.revokeCertificate(by, kenya, 1)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> systems.issue(by, desks.france, "x", Set.of(Role.ADMINISTRATOR), YEAR))
                .isInstanceOf(Denied.class)
                .hasMessage("role-not-yours-to-give");
        assertThat(systems.revokeCertificate(by, desks.france, 999)).isFalse();
        assertThat(desks.audited("CERTIFICATE_REGISTER")).containsExactly(by.actor() + "  DENIED");
        assertThat(desks.audited("TOKEN_ISSUE")).containsExactly(by.actor() + "  DENIED", by.actor() + "  DENIED");
        assertThat(desks.audited("TOKEN_LIST")).containsExactly(by.actor() + "  DENIED");
        assertThat(desks.audited("CERTIFICATE_LIST")).containsExactly(by.actor() + "  DENIED");
        assertThat(desks.audited("TOKEN_REVOKE")).containsExactly(by.actor() + " token-1 DENIED");
        assertThat(desks.audited("CERTIFICATE_REVOKE")).containsExactly(by.actor() + " certificate-1 DENIED");
    }

    @Test
    void aTokenOfMinutesIsBoundToTheCertificateThatItWasGotFor() {
        var caller = registered().caller();
        var other = issuer.client("another", desks.clock.instant(), Duration.ofDays(30));

        var issued = tokens.exchange(caller, List.of(border), Set.of(Role.CHECKER), QUARTER);

        assertThat(issued.bound()).isTrue();
        var holder = tokens.find(issued.secret(), List.of(border)).orElseThrow();
        assertThat(holder.caller().roles()).containsExactly(Role.CHECKER);
        assertThat(holder.caller().actor()).isEqualTo(caller.actor());
        assertThat(tokens.find(issued.secret(), List.of())).isEmpty();
        assertThat(tokens.find(issued.secret(), List.of(other))).isEmpty();
        assertThat(tokens.find(issued.secret() + "x", List.of(border))).isEmpty();
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void aTokenOfMinutesEndsWithItsTimeAndWithWhatItWasGotFor() {
        var registered = registered();
        var brief = tokens.exchange(registered.caller(), List.of(border), Set.of(), Duration.ofMinutes(1));
        var full = tokens.exchange(registered.caller(), List.of(border), Set.of(), QUARTER);

        desks.clock.move(Duration.ofMinutes(1));
        assertThat(tokens.find(brief.secret(), List.of(border))).isEmpty();
        assertThat(tokens.find(full.secret(), List.of(border))).isPresent();
        systems.revokeCertificate(desks.ofFrance(), desks.france, registered.id());
        assertThat(tokens.find(full.secret(), List.of(border))).isEmpty();
    }

    @Test
    void aTokenOfMinutesForALongLivedOneEndsWithIt() {
        var issued = systems.issue(desks.ofFrance(), desks.france, "mobile", Set.of(Role.CHECKER), YEAR);
        var caller = desks.access.authenticate(issued.secret()).orElseThrow();

        var brief = tokens.exchange(caller, List.of(), Set.of(), QUARTER);

        assertThat(brief.bound()).isFalse();
        assertThat(tokens.find(brief.secret(), List.of())).isPresent();
        systems.revokeToken(desks.ofFrance(), desks.france, issued.token().id());
        assertThat(tokens.find(brief.secret(), List.of())).isEmpty();
    }

    @Test
    void aTokenFromAClockThatHasGoneBackIsRefused() {
        var caller = registered().caller();
        var issued = tokens.exchange(caller, List.of(border), Set.of(), QUARTER);

        desks.clock.move(Duration.ofMinutes(-3));

        assertThat(tokens.find(issued.secret(), List.of(border))).isEmpty();
    }

    @Test
    void aLongLivedTokenFromAClockThatHasGoneBackIsRefused() {
        var issued = systems.issue(desks.ofFrance(), desks.france, "mobile", Set.of(Role.CHECKER), YEAR);

        desks.clock.move(Duration.ofMinutes(-2));
        assertThat(desks.access.authenticate(issued.secret())).isPresent();
        desks.clock.move(Duration.ofSeconds(-1));
        assertThat(desks.access.authenticate(issued.secret())).isEmpty();
        desks.clock.move(Duration.ofSeconds(1));
        assertThat(desks.access.authenticate(issued.secret())).isPresent();
    }

    @Test
    void aTokenThatIsPresentedElsewhereIsNotedAsTheSystemWhoseItIs() {
        var actor = registered().caller().actor();
        var issued = tokens.exchange(certificates.admit(List.of(border)).caller(), List.of(border), Set.of(), QUARTER);
        var other = issuer.client("another", desks.clock.instant(), Duration.ofDays(30));
        var renewed = issuer.renewed("border control", desks.clock.instant(), Duration.ofDays(60));

        tokens.find(issued.secret(), List.of());
        tokens.find(issued.secret(), List.of(other));
        tokens.find(issued.secret(), List.of(renewed));
        tokens.find(issued.secret(), List.of(border));
        tokens.find(issued.secret() + "x", List.of(other));

        assertThat(desks.audited("SYSTEM_SIGN_IN"))
                .containsExactlyElementsOf(Collections.nCopies(3, actor + " " + actor + " token-bound-elsewhere"));
    }

    @Test
    void whatIsNotThereIsNotRevokedInTheAuditEither() {
        var by = desks.ofFrance();
        var kenyan = systems.issue(desks.hub(), desks.kenya, "mobile", Set.of(Role.CHECKER), YEAR);
        var token = systems.issue(by, desks.france, "mobile", Set.of(Role.CHECKER), YEAR)
                .token();
        var certificate = registered();

        assertThat(systems.revokeToken(by, desks.france, 999_999)).isFalse();
        assertThat(systems.revokeToken(by, desks.france, kenyan.token().id())).isFalse();
        assertThat(systems.revokeToken(by, desks.france, token.id())).isTrue();
        assertThat(systems.revokeToken(by, desks.france, token.id())).isFalse();
        assertThat(systems.revokeCertificate(by, desks.france, 999_999)).isFalse();
        assertThat(systems.revokeCertificate(by, desks.france, certificate.id()))
                .isTrue();
        assertThat(systems.revokeCertificate(by, desks.france, certificate.id()))
                .isFalse();

        assertThat(desks.audited("TOKEN_REVOKE")).containsExactly(by.actor() + " token-" + token.id() + " REVOKED");
        assertThat(desks.audited("CERTIFICATE_REVOKE"))
                .containsExactly(by.actor() + " certificate-" + certificate.id() + " REVOKED");
    }

    @Test
    void noTokenGivesMoreThanItsSystemHas() {
        var caller = registered().caller();
        var kenyan = systems.issue(desks.hub(), desks.kenya, "mobile", Set.of(Role.CHECKER), YEAR);
        var ofKenya = desks.access.authenticate(kenyan.secret()).orElseThrow();

        assertThatThrownBy(() -> tokens.exchange(caller, List.of(), Set.of(Role.PARTY_ADMINISTRATOR), QUARTER))
                .hasMessage("role-not-yours-to-give");
        assertThatThrownBy(() -> tokens.exchange(caller, List.of(), Set.of(), QUARTER.plusSeconds(1)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> tokens.exchange(ofKenya, List.of(border), Set.of(), QUARTER))
                .hasMessage("certificate-of-another-party");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void whatIsNoCertificateIsRefused(String pem) {
        assertThatThrownBy(() -> Keys.certificate(pem)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aWeakKeyOrALongTextIsRefused() {
        assertThatThrownBy(() -> Keys.certificate(TestIssuer.pem(issuer.weak())))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("2048");
        assertThatThrownBy(() -> Keys.certificate("x".repeat(1 << 20))).isInstanceOf(InvalidValue.class);
        assertThat(Keys.certificate(TestIssuer.pem(border))).isEqualTo(border);
    }
}
