package org.liaisonhub.hub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.hub.agreements.AgreementWorld.document;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
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

            var effect = world.life.suspend(world.administrator("SEC"), "RIVERS", "a leak");

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
        world.life.suspend(first, "RIVERS", "a leak");

        var asked = world.life.lift(first, "RIVERS", "closed");
        assertThat(asked.waitsForSecond()).isTrue();
        assertThatThrownBy(() -> world.life.lift(first, "RIVERS", "closed"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("another officer");
        var system = new Caller(first.party(), "token-9", Caller.Kind.SYSTEM, EnumSet.of(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> world.life.lift(system, "RIVERS", "closed")).isInstanceOf(InvalidValue.class);
        assertThat(world.mayCheck("ORWA", "investigation")).isFalse();
        var lifted = world.life.lift(world.colleague("SEC"), "RIVERS", "agreed");

        assertThat(lifted.state()).isEqualTo("OPEN");
        assertThat(world.mayCheck("ORWA", "investigation")).isTrue();
        assertThat(world.trail())
                .contains(
                        "AGREEMENT_SUSPEND RIVERS SUSPENDED",
                        "AGREEMENT_LIFT RIVERS ASKED",
                        "AGREEMENT_LIFT RIVERS OPEN");
    }

    @Test
    void aNewSuspensionForgetsWhoAskedToLiftTheOld() {
        var first = world.administrator("SEC");
        world.life.suspend(first, "RIVERS", "a leak");
        world.life.lift(first, "RIVERS", "closed");
        world.life.lift(world.colleague("SEC"), "RIVERS", "agreed");
        world.life.suspend(first, "RIVERS", "again");

        assertThat(world.life.lift(world.colleague("SEC"), "RIVERS", "closed").waitsForSecond())
                .isTrue();
    }

    @Test
    void onlyTheSecretariatChangesTheLifeOfAnAgreement() {
        assertThatThrownBy(() -> world.life.suspend(world.administrator("ORWA"), "RIVERS", "mine"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> world.life.suspend(world.administrator("SEC"), "LAKES", "none"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> world.life.suspend(world.administrator("SEC"), "RIVERS", " "))
                .isInstanceOf(InvalidValue.class);
        world.life.end(world.administrator("SEC"), "RIVERS", "over");
        assertThatThrownBy(() -> world.life.suspend(world.administrator("SEC"), "RIVERS", "late"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> world.propose("SEC", document("RIVERS", 2, "[ORWA]", "ORWA", "visa")))
                .isInstanceOf(InvalidValue.class);
    }
}
