package org.liaisonhub.hub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.hub.agreements.AgreementWorld.document;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.SignatureProofs.Verdict;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.standards.InvalidValue;

/** Whoever changes the tables past the hub gains nothing, and is heard. */
class AgreementTamperingTest {
    private static final String RIVERS = document("RIVERS", 1, "[ORWA, FRA]", "ORWA", "investigation");
    private static final String ALL = document("ALL", 1, "{accession: members}", "members", "investigation");

    private final AgreementWorld world = new AgreementWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private void sql(String statement) {
        world.jdbi.useHandle(handle -> handle.execute(statement));
        world.access.reload();
    }

    @Test
    void anAlteredDocumentGrantsNothing() {
        world.concluded(RIVERS, "SEC", "ORWA", "FRA");
        assertThat(world.access.alarms()).isEmpty();

        sql("update agreement_version set document = convert_to("
                + "replace(convert_from(document, 'UTF8'), 'official-use', 'confidential'), 'UTF8')");

        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
        assertThat(world.access.alarms())
                .contains("agreement-signature-invalid RIVERS@1 SEC", "agreement-signature-invalid RIVERS@1 FRA");
        assertThat(world.agreements.filed().list(world.administrator("SEC")))
                .singleElement()
                .satisfies(view -> assertThat(view.status()).isEqualTo(AgreementView.Status.INVALID));
    }

    @Test
    void whatIsNoDocumentAnyMoreGrantsNothing() {
        world.concluded(RIVERS, "SEC", "ORWA", "FRA");

        sql("update agreement_version set document = 'x'");

        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
        assertThat(world.access.alarms()).singleElement().asString().startsWith("agreement-document-invalid RIVERS@1");
    }

    @Test
    void aSpoiledNewVersionDoesNotRaiseTheOldOne() {
        world.concluded(RIVERS, "SEC", "ORWA", "FRA");
        world.concluded(document("RIVERS", 2, "[ORWA, FRA]", "ORWA", "visa"), "SEC", "ORWA", "FRA");
        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();

        sql("update agreement_signature set jws = replace(jws, '..', '..A') where version = 2 and party = "
                + world.party("FRA").number());

        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
        assertThat(world.mayCheck("ORWA", "visa")).isFalse();
    }

    @Test
    void aForgedSignatureOfOneMemberCostsTheOthersNothing() {
        world.concluded(ALL, "SEC", "FRA");

        sql("insert into agreement_signature select agreement, version, "
                + world.party("KEN").number()
                + ", jws, actor, taken_at from agreement_signature where party = "
                + world.party("FRA").number());

        assertThat(world.mayCheck("KEN", "investigation")).isFalse();
        assertThat(world.mayCheck("FRA", "investigation")).isTrue();
        assertThat(world.access.alarms()).containsExactly("agreement-signature-invalid ALL@1 KEN");
    }

    @Test
    void anExchangedKeyProvesNothing() {
        world.concluded(ALL, "SEC", "FRA");
        var other = SigningKey.generate().verification().jwk();

        sql("update party_key set jwk = '" + other + "' where party = "
                + world.party("FRA").number());

        assertThat(world.mayCheck("FRA", "investigation")).isFalse();
    }

    @Test
    void aKeyIsRevokedFromATimeOn() {
        world.concluded(ALL, "SEC", "FRA");
        world.clock.move(Duration.ofHours(2));
        var kid = world.key("FRA").verification().thumbprint();

        world.keys.revoke(
                world.administrator("FRA"),
                world.party("FRA"),
                kid,
                world.clock.instant().minusSeconds(60),
                "lost");
        assertThat(world.mayCheck("FRA", "investigation")).isTrue();
        var second = document("NEXT", 1, "{accession: members}", "members", "visa");
        world.concluded(second, "SEC");
        assertThatThrownBy(
                        () -> world.agreements.sign(world.administrator("FRA"), "NEXT", 1, world.token("FRA", second)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("signature.header.kid");

        world.keys.revoke(
                world.administrator("SEC"),
                world.party("FRA"),
                kid,
                world.clock.instant().minusSeconds(9_000),
                "lost before");
        assertThat(world.mayCheck("FRA", "investigation")).isFalse();
        assertThat(world.access.alarms()).isEmpty();
        assertThat(world.agreements
                        .filed()
                        .find(world.administrator("FRA"), "ALL", 1)
                        .orElseThrow()
                        .signatures())
                .anySatisfy(signature -> assertThat(signature.verdict()).isEqualTo(Verdict.KEY_REVOKED));
    }

    @Test
    void keysAreTheBusinessOfTheirPartyAndTheSecretariat() {
        var kenya = world.administrator("KEN");
        var jwk = world.key("FRA").verification().jwk();

        assertThatThrownBy(() -> world.keys.list(kenya, world.party("FRA"))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> world.keys.add(kenya, world.party("FRA"), jwk, "x"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> world.keys.add(kenya, world.party("KEN"), jwk, "x"))
                .isInstanceOf(InvalidValue.class);
        assertThat(world.keys.list(world.administrator("SEC"), world.party("FRA")))
                .hasSize(1);
        assertThat(world.trail()).contains("KEY_ADD FRA ADDED", "KEY_ADD FRA DENIED");
    }
}
