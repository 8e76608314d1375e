package org.liaisonhub.hub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.liaisonhub.hub.agreements.AgreementWorld.document;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.standards.InvalidValue;

class AgreementLifeTest {
    private static final String RIVERS = document("RIVERS", 1, "[ORWA]", "ORWA", "investigation");

    private final AgreementWorld world = new AgreementWorld();

    @BeforeEach
    void conclude() {
        world.concluded(RIVERS, "SEC", "ORWA");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSuspensionHoldsOnEveryNodeWhenItReturns() {
        try (var other = new Access(world.postgres.dataSource(), world.definitions.numbers(), world.clock)) {
            assertThat(world.mayCheck(other, "ORWA", "investigation")).isTrue();

            var effect = world.suspension.suspend(world.administrator("SEC"), "RIVERS", "a leak");

            assertThat(effect.behind()).isEmpty();
            assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
            assertThat(world.mayCheck(other, "ORWA", "investigation")).isFalse();
        }
    }

    @Test
    void aNodeThatDoesNotFollowIsNamed() {
        world.jdbi.useHandle(
                handle -> handle.execute(
                        "insert into access_node (node, version, at) values ('stuck', 0, clock_timestamp() + interval '1 hour')"));

        var effect = world.life.end(world.administrator("SEC"), "RIVERS", "the treaty ended");

        assertThat(effect.behind()).containsExactly("stuck");
        assertThat(effect.state()).isEqualTo("ENDED");
    }

    @Test
    void twoOfficersLiftASuspension() {
        var first = world.administrator("SEC");
        world.suspension.suspend(first, "RIVERS", "a leak");

        var asked = world.suspension.lift(first, "RIVERS", "closed");
        assertThat(asked.waitsForSecond()).isTrue();
        assertThatThrownBy(() -> world.suspension.lift(first, "RIVERS", "closed"))
                .isInstanceOf(Denied.class)
                .hasMessage(Measures.TWO_PERSONS);
        var system = new Caller(first.party(), "token-9", Caller.Kind.SYSTEM, EnumSet.of(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> world.suspension.lift(system, "RIVERS", "closed"))
                .isInstanceOf(Denied.class);
        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
        var lifted = world.suspension.lift(world.colleague("SEC"), "RIVERS", "agreed");

        assertThat(lifted.state()).isEqualTo("OPEN");
        assertThat(world.mayCheck("ORWA", "investigation")).isTrue();
        assertThat(world.trail())
                .contains("SUSPEND_AGREEMENT 1 DONE", "ASK_TO_LIFT 1 DONE", "LIFT 1 DENIED", "LIFT 1 DONE");
    }

    @Test
    void aNewSuspensionForgetsWhoAskedToLiftTheOld() {
        var first = world.administrator("SEC");
        world.suspension.suspend(first, "RIVERS", "a leak");
        world.suspension.lift(first, "RIVERS", "closed");
        world.suspension.lift(world.colleague("SEC"), "RIVERS", "agreed");
        world.suspension.suspend(first, "RIVERS", "again");

        assertThat(world.suspension
                        .lift(world.colleague("SEC"), "RIVERS", "closed")
                        .waitsForSecond())
                .isTrue();
    }

    @Test
    void onlyTheSecretariatChangesTheLifeOfAnAgreement() {
        assertThatThrownBy(() -> world.suspension.suspend(world.administrator("ORWA"), "RIVERS", "mine"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> world.suspension.suspend(world.administrator("SEC"), "LAKES", "none"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> world.suspension.suspend(world.administrator("SEC"), "RIVERS", " "))
                .isInstanceOf(InvalidValue.class);
        world.life.end(world.administrator("SEC"), "RIVERS", "over");
        assertThatThrownBy(() -> world.suspension.suspend(world.administrator("SEC"), "RIVERS", "late"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> world.propose("SEC", document("RIVERS", 2, "[ORWA]", "ORWA", "visa")))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aSuspensionIsOneFactWhicheverWayItIsTaken() {
        var first = world.administrator("SEC");
        var measure = world.measures.suspendAgreement(first, "RIVERS", "a leak").measure();

        assertThatThrownBy(() -> world.suspension.suspend(first, "RIVERS", "again"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> world.measures.suspendAgreement(first, "RIVERS", "again"))
                .isInstanceOf(InvalidValue.class);
        assertThat(world.agreements.filed().find(first, "RIVERS").getLast().status())
                .isEqualTo(AgreementView.Status.SUSPENDED);
        assertThat(world.suspension.lift(first, "RIVERS", "closed").waitsForSecond())
                .isTrue();
        world.measures.lift(world.colleague("SEC"), measure.number(), "agreed");

        assertThat(world.mayCheck("ORWA", "investigation")).isTrue();
        assertThat(world.measures.list(first)).hasSize(1);
        assertThat(world.agreements.filed().history(world.administrator("ORWA"), "RIVERS"))
                .extracting(AgreementEvent::kind, AgreementEvent::reason)
                .endsWith(
                        tuple(AgreementEvent.Kind.SUSPENDED, "a leak"),
                        tuple(AgreementEvent.Kind.LIFT_ASKED, "closed"),
                        tuple(AgreementEvent.Kind.LIFTED, "agreed"));
        assertThatThrownBy(() -> world.suspension.lift(first, "RIVERS", "late")).isInstanceOf(InvalidValue.class);
    }
}
