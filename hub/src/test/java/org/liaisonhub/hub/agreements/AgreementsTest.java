package org.liaisonhub.hub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.hub.agreements.AgreementWorld.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.agreements.AgreementEvent.Kind;
import org.liaisonhub.hub.agreements.AgreementView.Status;
import org.liaisonhub.standards.InvalidValue;

class AgreementsTest {
    private static final String RIVERS = document("RIVERS", 1, "[ORWA, FRA]", "ORWA", "investigation");

    private final AgreementWorld world = new AgreementWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Status status(String id, int version) {
        return world.agreements
                .filed()
                .find(world.administrator("SEC"), id, version)
                .orElseThrow()
                .status();
    }

    private static void refused(ThrowingCallable call, String field) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        fault ->
                                assertThat(fault.field()).as(fault.getMessage()).isEqualTo(field));
    }

    private void sign(String by, String id, int version, String token) {
        world.agreements.sign(world.administrator(by), id, version, token);
    }

    @Test
    void grantsWhenAllHaveSignedAndNotBefore() {
        world.propose("SEC", RIVERS);
        assertThat(status("RIVERS", 1)).isEqualTo(Status.DRAFT);
        sign("SEC", "RIVERS", 1, world.token("SEC", RIVERS));
        sign("ORWA", "RIVERS", 1, world.token("ORWA", RIVERS));
        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();

        sign("FRA", "RIVERS", 1, world.token("FRA", RIVERS));

        assertThat(status("RIVERS", 1)).isEqualTo(Status.IN_FORCE);
        assertThat(world.mayCheck("ORWA", "investigation")).isTrue();
        assertThat(world.mayCheck("ORWA", "border-check")).isFalse();
        assertThat(world.mayCheck("FRA", "investigation")).isFalse();
        assertThat(world.trail()).contains("AGREEMENT_PROPOSE RIVERS@1 PROPOSED", "AGREEMENT_SIGN RIVERS@1 SIGNED");
        assertThat(world.agreements.filed().history(world.administrator("SEC"), "RIVERS"))
                .extracting(AgreementEvent::kind)
                .containsExactly(Kind.PROPOSED, Kind.SIGNED, Kind.SIGNED, Kind.SIGNED, Kind.CONCLUDED);
    }

    @Test
    void theMembershipGrantsToWhoSignsIt() {
        new Membership(world.office, world.clock).establish(world.administrator("SEC"), SigningKey.generate());
        var text = new String(Membership.document(), StandardCharsets.UTF_8);
        assertThat(world.mayCheck("SEC", "border-check")).isTrue();
        assertThat(world.mayCheck("FRA", "border-check")).isFalse();

        sign("FRA", Membership.ID, 1, world.token("FRA", text));

        assertThat(world.mayCheck("FRA", "border-check")).isTrue();
        assertThat(world.mayCheck("KEN", "border-check")).isFalse();
        var importer = new Caller(world.party("SEC"), "a", Caller.Kind.OFFICER, EnumSet.of(Role.RECORDER));
        world.access
                .decide(importer, Request.own(Operation.IMPORT, "un-sanctions"))
                .require();
        assertThatThrownBy(() -> sign("ORWA", Membership.ID, 1, world.token("ORWA", text)))
                .isInstanceOf(Denied.class);
        assertThat(world.agreements.filed().list(world.administrator("ORWA"))).isEmpty();
        assertThat(world.agreements.filed().list(world.administrator("KEN"))).hasSize(1);
    }

    @Test
    void aSignatureThatIsNotOneIsRefusedByName() {
        world.propose("SEC", RIVERS);
        var other = RIVERS.replace("For a test", "For a rest");

        refused(() -> sign("ORWA", "RIVERS", 1, world.token("ORWA", other)), "signature");
        refused(() -> sign("ORWA", "RIVERS", 1, world.token("FRA", RIVERS)), "signature");
        refused(() -> sign("ORWA", "RIVERS", 1, "x".repeat(1 << 20)), "signature");
        world.clock.move(Duration.ofHours(1));
        var ahead = world.token("ORWA", RIVERS);
        world.clock.move(Duration.ofHours(-1));
        refused(() -> sign("ORWA", "RIVERS", 1, ahead), "signature.header.iat");
        sign("ORWA", "RIVERS", 1, world.token("ORWA", RIVERS));
        refused(() -> sign("ORWA", "RIVERS", 1, world.token("ORWA", RIVERS)), "signature");

        assertThatThrownBy(() -> sign("KEN", "RIVERS", 1, world.token("KEN", RIVERS)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> sign("ORWA", "LAKES", 1, world.token("ORWA", RIVERS)))
                .isInstanceOf(Denied.class);
        assertThat(world.trail()).contains("AGREEMENT_SIGN RIVERS@1 REFUSED", "AGREEMENT_SIGN RIVERS@1 DENIED");
        assertThat(world.agreements.filed().list(world.administrator("KEN"))).isEmpty();
    }

    @Test
    void whatTheHubDoesNotKnowIsNeverTakenIn() {
        refused(() -> world.propose("SEC", document("A1", 1, "[XXX]", "XXX", "investigation")), "parties");
        refused(
                () -> world.propose(
                        "SEC",
                        document("A1", 1, "[FRA]", "FRA", "investigation").replace("nominal", "nominals")),
                "terms[0].databases");
        refused(() -> world.propose("SEC", document("A1", 1, "[FRA]", "FRA", "curiosity")), "terms[0].purposes");
        refused(
                () -> world.propose(
                        "SEC",
                        document("A1", 1, "[FRA]", "FRA", "visa").replace("articles:", "until: 2026-11-21\narticles:")),
                "until");
        refused(() -> world.propose("SEC", document("A1", 1, "[AIR1]", "AIR1", "visa")), "terms[0].subjects");
    }

    @Test
    void aDraftThatIsRefusedLeavesThePlaceOfItsFaultAndNothingOfIt() {
        refused(() -> world.propose("SEC", document("A1", 1, "[FRA]", "FRA", "curiosity")), "terms[0].purposes");
        assertThatThrownBy(() -> world.propose("KEN", "curiosity: {")).isInstanceOf(InvalidValue.class);

        assertThat(world.trail())
                .endsWith("AGREEMENT_PROPOSE A1@1 REFUSED", "AGREEMENT_PROPOSE  REFUSED")
                .doesNotContain("AGREEMENT_PROPOSE A1@1 PROPOSED");
        List<String> details = world.jdbi.withHandle(
                handle -> handle.select("select detail from audit where operation = ?", "AGREEMENT_PROPOSE")
                        .mapTo(String.class)
                        .list());
        assertThat(details)
                .contains("{\"place\":\"terms[0].purposes\"}")
                .noneMatch(detail -> detail.contains("curiosity"));
    }

    @Test
    void aPartyProposesWhatNamesIt() {
        assertThat(world.propose("ORWA", RIVERS).name()).isEqualTo("RIVERS@1");
        assertThatThrownBy(() -> world.propose("KEN", document("RIVERS", 2, "[KEN]", "KEN", "visa")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> world.propose("KEN", document("JOIN", 1, "{accession: members}", "members", "visa")))
                .isInstanceOf(Denied.class);
        refused(() -> world.propose("ORWA", RIVERS), "version");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldFromItsDayOn() {
        world.concluded(RIVERS, "SEC", "ORWA", "FRA");
        var second = document("RIVERS", 2, "[ORWA, FRA]", "ORWA", "border-check")
                .replace("from: 1970-01-01", "from: 2026-11-24");

        world.concluded(second, "SEC", "ORWA");
        world.clock.move(Duration.ofDays(3));
        assertThat(world.mayCheck("ORWA", "investigation")).isTrue();
        world.clock.move(Duration.ofDays(-3));
        sign("FRA", "RIVERS", 2, world.token("FRA", second));

        assertThat(status("RIVERS", 1)).isEqualTo(Status.IN_FORCE);
        assertThat(status("RIVERS", 2)).isEqualTo(Status.SIGNED);
        assertThat(world.mayCheck("ORWA", "investigation")).isTrue();
        world.clock.move(Duration.ofDays(2));
        assertThat(status("RIVERS", 1)).isEqualTo(Status.AMENDED);
        assertThat(status("RIVERS", 2)).isEqualTo(Status.IN_FORCE);
        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
        assertThat(world.mayCheck("ORWA", "border-check")).isTrue();
    }

    @Test
    void whoHasNotSignedTheNewOneKeepsTheOldOnlyWhereTheNewOneSaysSo() {
        for (var keeps : List.of(false, true)) {
            var id = keeps ? "KEEPS" : "DROPS";
            var purpose = keeps ? "visa" : "police-check";
            world.concluded(document(id, 1, "{accession: members}", "members", purpose), "SEC", "FRA", "KEN");
            var second = document(id, 2, "{accession: members}", "members", purpose)
                    .replace("from:", "keeps-previous: " + keeps + "\nfrom:");

            world.concluded(second, "SEC", "FRA");

            assertThat(world.mayCheck("FRA", purpose)).isTrue();
            assertThat(world.mayCheck("KEN", purpose)).isEqualTo(keeps);
        }
    }

    @Test
    void theLastDayIsTheLast() {
        world.concluded(RIVERS.replace("articles:", "until: 2026-11-23\narticles:"), "SEC", "ORWA", "FRA");
        world.clock.move(Duration.ofHours(35));
        assertThat(world.mayCheck("ORWA", "investigation")).isTrue();

        world.clock.move(Duration.ofHours(1));

        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
        assertThat(status("RIVERS", 1)).isEqualTo(Status.ENDED);
    }

    @Test
    void everyPartyAcknowledgesWhatChangesItsRights() {
        world.concluded(RIVERS, "SEC", "ORWA", "FRA");
        world.suspension.suspend(world.administrator("SEC"), "RIVERS", "a leak");
        var suspended = world.agreements
                .filed()
                .history(world.administrator("FRA"), "RIVERS")
                .getLast();
        assertThat(suspended.open()).containsExactly("FRA", "ORWA");
        assertThat(suspended.reason()).isEqualTo("a leak");

        world.agreements.acknowledge(world.administrator("ORWA"), "RIVERS");

        var now = world.agreements
                .filed()
                .history(world.administrator("FRA"), "RIVERS")
                .getLast();
        assertThat(now.open()).containsExactly("FRA");
        assertThat(now.acknowledged())
                .singleElement()
                .satisfies(one -> assertThat(one.actor()).isEqualTo("account-ORWA"));
        assertThatThrownBy(() -> world.agreements.acknowledge(world.administrator("KEN"), "RIVERS"))
                .isInstanceOf(Denied.class);
        assertThat(world.agreements.filed().history(world.administrator("KEN"), "RIVERS"))
                .isEmpty();
    }
}
