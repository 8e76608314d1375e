package org.liaisonhub.hub.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.SignIn;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.standards.InvalidValue;

class PeopleTest {
    private final Desks desks = new Desks();
    private final People people = desks.parts.people();

    @AfterEach
    void close() {
        desks.close();
    }

    private Account reread(Account account) {
        return desks.parts.accounts().find(account.id()).orElseThrow();
    }

    private Person.State state(Account account) {
        return people.find(desks.hub(), account.id()).orElseThrow().state();
    }

    private static void assertDenied(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Denied.class).hasMessage(reason);
    }

    private Account joined(String name) {
        var invitation = people.invite(desks.ofFrance(), desks.france, name, "Officer", Set.of(Role.CHECKER));
        return desks.parts
                .invitations()
                .accept(invitation.code(), Desks.PASSWORD)
                .orElseThrow();
    }

    @Test
    void aJoinerSetsThePasswordWithTheCodeOfTheInvitationOnce() {
        var invitation = people.invite(desks.ofFrance(), desks.france, "Joiner", "A Joiner", Set.of(Role.CHECKER));
        var invited = state(invitation.account());
        var before = desks.parts.signIns().signIn("joiner", "").outcome();

        var accepted = desks.parts.invitations().accept(invitation.code(), Desks.PASSWORD);
        var again = desks.parts.invitations().accept(invitation.code(), "another long password");

        assertThat(invited).isEqualTo(Person.State.INVITED);
        assertThat(before).isEqualTo(new SignIn.Refused());
        assertThat(accepted).contains(invitation.account());
        assertThat(again).isEmpty();
        assertThat(desks.parts.signIns().signIn("joiner", Desks.PASSWORD).outcome())
                .isInstanceOf(SignIn.Accepted.class);
        assertThat(state(invitation.account())).isEqualTo(Person.State.ACTIVE);
        assertThat(invitation.toString()).doesNotContain(invitation.code());
    }

    @Test
    void anInvitationEndsAfterThreeDaysAndByANewOne() {
        var first = people.invite(desks.ofFrance(), desks.france, "joiner", "A Joiner", Set.of(Role.CHECKER));
        var second = people.inviteAgain(desks.ofFrance(), first.account());

        assertThat(desks.parts.invitations().accept(first.code(), Desks.PASSWORD))
                .isEmpty();
        desks.clock.move(Invitations.LIFE);
        assertThat(desks.parts.invitations().accept(second.code(), Desks.PASSWORD))
                .isEmpty();
        assertThat(desks.parts.invitations().accept("x".repeat(1 << 20), Desks.PASSWORD))
                .isEmpty();
    }

    @Test
    void aPasswordThatBreaksARuleLeavesTheCodeGood() {
        var invitation = people.invite(desks.ofFrance(), desks.france, "joiner", "A Joiner", Set.of(Role.CHECKER));

        assertThatThrownBy(() -> desks.parts.invitations().accept(invitation.code(), "short"))
                .isInstanceOf(InvalidValue.class);

        assertThat(desks.parts.invitations().accept(invitation.code(), Desks.PASSWORD))
                .isPresent();
    }

    @Test
    void theAdministratorOfAPartyManagesItsOwnPeopleOnly() {
        var kenyan = desks.account("officer-ken", desks.kenya, Set.of(Role.CHECKER));
        var by = desks.ofFrance();

        assertDenied("not-granted", () -> people.list(by, desks.kenya));
        assertDenied("not-granted", () -> people.invite(by, desks.kenya, "x1", "X", Set.of(Role.CHECKER)));
        assertDenied("not-granted", () -> people.disable(by, kenyan));
        assertDenied("not-granted", () -> people.enable(by, kenyan));
        assertDenied("not-granted", () -> people.changeRoles(by, kenyan, Set.of(Role.RECORDER)));
        assertDenied("not-granted", () -> people.resetSecondFactor(by, kenyan));
        assertDenied("not-granted", () -> people.inviteAgain(by, kenyan));
        assertDenied("not-granted", () -> people.endSessions(by, kenyan));
        assertThat(people.find(by, kenyan.id())).isEmpty();
        assertThat(people.find(by, 999_999)).isEmpty();
        assertThat(people.list(by, desks.france)).hasSize(1);
    }

    @Test
    void whoAdministersNothingManagesNobody() {
        var officer = desks.account("officer-fra", desks.france, Set.of(Role.CHECKER, Role.RECORDER));

        assertDenied("role-missing", () -> people.list(officer.caller(), desks.france));
        assertDenied("role-missing", () -> people.disable(officer.caller(), desks.frenchChief));
    }

    @Test
    void nobodyGivesARoleThatIsNotTheirsToGive() {
        var officer = desks.account("officer-fra", desks.france, Set.of(Role.CHECKER));
        var rule = "role-not-yours-to-give";

        assertDenied(rule, () -> people.changeRoles(desks.ofFrance(), officer, Set.of(Role.ADMINISTRATOR)));
        assertDenied(rule, () -> people.invite(desks.ofFrance(), desks.france, "x1", "X", Set.of(Role.ADMINISTRATOR)));
        // Nor does anybody make an administrator of the hub outside the secretariat.
        assertDenied(rule, () -> people.changeRoles(desks.hub(), officer, Set.of(Role.ADMINISTRATOR)));
        assertThat(reread(officer).roles()).containsExactly(Role.CHECKER);
    }

    @Test
    void whoAdministersThePartyOfTheSecretariatGetsNoHoldOfTheHub() {
        var clerk = desks.account("clerk", desks.secretariat, Set.of(Role.PARTY_ADMINISTRATOR))
                .caller();
        var rule = "role-not-yours-to-give";

        assertDenied(rule, () -> people.inviteAgain(clerk, desks.chief));
        assertDenied(rule, () -> people.disable(clerk, desks.chief));
        assertDenied(rule, () -> people.enable(clerk, desks.chief));
        assertDenied(rule, () -> people.resetSecondFactor(clerk, desks.chief));
        assertDenied(rule, () -> people.changeRoles(clerk, desks.chief, Set.of(Role.CHECKER)));
        assertDenied(rule, () -> people.changeRoles(clerk, desks.chief, Set.of()));
    }

    @Test
    void rolesChangeForTheSessionThatIsOpen() {
        var officer = desks.account("officer-fra", desks.france, Set.of(Role.CHECKER));
        var session = desks.parts.sessions().start(officer).id();

        people.changeRoles(desks.ofFrance(), officer, Set.of(Role.RECORDER));

        assertThat(desks.parts.sessions().find(session).orElseThrow().account().roles())
                .containsExactly(Role.RECORDER);
        assertThatThrownBy(() -> people.changeRoles(desks.ofFrance(), officer, Set.of()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatWeakensOrRaisesTheOwnAccountIsAnothersToDo() {
        var by = desks.ofFrance();

        assertDenied("own-account", () -> people.changeRoles(by, desks.frenchChief, Set.of(Role.RECORDER)));
        assertDenied("own-account", () -> people.resetSecondFactor(by, desks.frenchChief));
        assertDenied("own-account", () -> people.inviteAgain(by, desks.frenchChief));
    }

    @Test
    void theLastAdministratorStays() {
        assertDenied("last-administrator", () -> people.disable(desks.ofFrance(), desks.frenchChief));
        assertDenied("last-administrator", () -> people.disable(desks.hub(), desks.chief));
        var second = desks.account("second-fra", desks.france, Set.of(Role.PARTY_ADMINISTRATOR));

        people.disable(desks.ofFrance(), desks.frenchChief);

        assertThat(state(desks.frenchChief)).isEqualTo(Person.State.DISABLED);
        assertDenied("last-administrator", () -> people.disable(second.caller(), second));
        assertDenied("last-administrator", () -> people.changeRoles(desks.hub(), second, Set.of(Role.CHECKER)));
    }

    @Test
    void aLeaverIsOutAtOnceWithSessionsAndInvitation() {
        var officer = joined("leaver");
        var session = desks.parts.sessions().start(officer).id();
        var invitation = people.inviteAgain(desks.ofFrance(), officer);

        people.disable(desks.ofFrance(), officer);

        assertThat(desks.parts.sessions().find(session)).isEmpty();
        assertThat(desks.parts.invitations().accept(invitation.code(), Desks.PASSWORD))
                .isEmpty();
        assertThat(desks.parts.signIns().signIn("leaver", Desks.PASSWORD).outcome())
                .isEqualTo(new SignIn.Refused());
        people.enable(desks.ofFrance(), reread(officer));
        assertThat(desks.parts.signIns().signIn("leaver", Desks.PASSWORD).outcome())
                .isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void anAccountThatIsNotUsedExpiresUntilItIsEnabled() {
        var used = joined("used");
        var unused = joined("unused");
        desks.clock.move(SignInSettings.DEFAULT.unused().minus(Duration.ofDays(1)));
        desks.parts.signIns().signIn("used", Desks.PASSWORD);

        desks.clock.move(Duration.ofDays(1));

        assertThat(state(used)).isEqualTo(Person.State.ACTIVE);
        assertThat(state(unused)).isEqualTo(Person.State.UNUSED);
        assertThat(desks.parts.signIns().signIn("unused", Desks.PASSWORD).outcome())
                .isEqualTo(new SignIn.Refused());
        people.enable(desks.ofFrance(), unused);
        assertThat(desks.parts.signIns().signIn("unused", Desks.PASSWORD).outcome())
                .isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void aResetSecondFactorEndsTheSessions() {
        var officer = joined("joiner");
        desks.parts.secondFactors().enrol(officer);
        var session = desks.parts.sessions().start(officer).id();

        people.resetSecondFactor(desks.ofFrance(), officer);

        assertThat(desks.parts.sessions().find(session)).isEmpty();
        assertThat(desks.parts.secondFactors().reset(officer)).isFalse();
    }

    @Test
    void everyChangeIsAudited() {
        var officer = joined("joiner");
        var by = desks.ofFrance();
        people.changeRoles(by, officer, Set.of(Role.RECORDER, Role.CHECKER));
        people.disable(by, reread(officer));
        people.enable(by, reread(officer));
        people.resetSecondFactor(by, reread(officer));
        people.endSessions(by, reread(officer));

        var who = by.actor() + " " + officer.caller().actor();
        assertThat(desks.audited("PERSON_INVITE")).containsExactly(who + " CHECKER");
        assertThat(desks.audited("INVITATION_ACCEPT"))
                .containsExactly(
                        officer.caller().actor() + " " + officer.caller().actor() + " ACCEPTED");
        assertThat(desks.audited("PERSON_ROLES")).containsExactly(who + " CHECKER+RECORDER");
        assertThat(desks.audited("PERSON_DISABLE")).containsExactly(who + " DISABLED");
        assertThat(desks.audited("PERSON_ENABLE")).containsExactly(who + " ENABLED");
        assertThat(desks.audited("SECOND_FACTOR_RESET")).containsExactly(who + " RESET");
        assertThat(desks.audited("SESSIONS_END")).containsExactly(who + " ENDED");
    }

    @Test
    void everyRefusalIsAuditedOnceAndChangesNothing() {
        var by = desks.ofFrance();
        var kenyan = desks.account("officer-ken", desks.kenya, Set.of(Role.CHECKER));
        assertDenied("not-granted", () -> people.list(by, desks.kenya));
        assertDenied("not-granted", () -> people.invite(by, desks.kenya, "x1", "X", Set.of(Role.CHECKER)));
        assertDenied("not-granted", () -> people.enable(by, kenyan));
        assertDenied("not-granted", () -> people.endSessions(by, kenyan));
        assertDenied("own-account", () -> people.changeRoles(by, desks.frenchChief, Set.of(Role.RECORDER)));
        assertDenied("own-account", () -> people.resetSecondFactor(by, desks.frenchChief));
        assertDenied("last-administrator", () -> people.disable(by, desks.frenchChief));
        assertDenied("role-missing", () -> desks.parts.identities().join(by, kenyan, "https://x.example", "s-1"));

        var theirs = by.actor() + " " + kenyan.caller().actor() + " DENIED";
        var own = by.actor() + " " + by.actor() + " DENIED";
        assertThat(desks.audited("PERSON_LIST")).containsExactly(by.actor() + "  DENIED");
        assertThat(desks.audited("PERSON_INVITE")).containsExactly(by.actor() + "  DENIED");
        assertThat(desks.audited("PERSON_ENABLE")).containsExactly(theirs);
        assertThat(desks.audited("SESSIONS_END")).containsExactly(theirs);
        assertThat(desks.audited("PERSON_ROLES")).containsExactly(own);
        assertThat(desks.audited("SECOND_FACTOR_RESET")).containsExactly(own);
        assertThat(desks.audited("PERSON_DISABLE")).containsExactly(own);
        assertThat(desks.audited("IDENTITY_JOIN")).containsExactly(theirs);
        assertThat(reread(desks.frenchChief)).isEqualTo(desks.frenchChief);
    }

    @Test
    void onlyTheHubJoinsAnOutsideIdentityToAnAccount() {
        var officer = joined("joiner");
        var other = joined("other");
        var identities = desks.parts.identities();
        var issuer = "https://login.example.org";

        assertDenied("role-missing", () -> identities.join(desks.ofFrance(), officer, issuer, "s-1"));
        assertDenied("own-account", () -> identities.join(desks.hub(), desks.chief, issuer, "s-1"));
        identities.join(desks.hub(), officer, issuer, "s-1");

        assertThat(identities.find(issuer, "s-1")).map(Account::id).contains(officer.id());
        assertThat(identities.find(issuer + "/", "s-1")).isEmpty();
        assertThat(identities.find(issuer, "S-1")).isEmpty();
        assertThatThrownBy(() -> identities.join(desks.hub(), other, issuer, "s-1"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> identities.join(desks.hub(), other, "no address", "s-2"))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void anIdentityThatOpensAnotherAccountChangesNothing() {
        var officer = joined("joiner");
        var other = joined("other");
        var identities = desks.parts.identities();
        var issuer = "https://login.example.org";
        identities.join(desks.hub(), officer, issuer, "s-1");
        identities.join(desks.hub(), other, issuer, "s-2");
        var session = desks.parts.sessions().start(other).id();

        assertThatThrownBy(() -> identities.join(desks.hub(), other, issuer, "s-1"))
                .isInstanceOf(InvalidValue.class);

        assertThat(identities.find(issuer, "s-1")).map(Account::id).contains(officer.id());
        assertThat(identities.find(issuer, "s-2")).map(Account::id).contains(other.id());
        assertThat(desks.parts.sessions().find(session)).isPresent();
        assertThat(desks.audited("IDENTITY_JOIN"))
                .as("an entry of what happened alone")
                .containsExactly(
                        desks.hub().actor() + " " + officer.caller().actor() + " JOINED",
                        desks.hub().actor() + " " + other.caller().actor() + " JOINED");
    }

    @Test
    void whoHasAPartOfThePartysRightsPassesOnNoMore() {
        var part = new Mandate("PORT", "console", Set.of(), Set.of("check"), Confidentiality.CONFIDENTIAL);
        var chief = desks.ofFrance();
        var narrow = new Caller(chief.party(), chief.actor(), chief.kind(), chief.roles(), part);
        var expected = new Mandate("PORT", "", Set.of(), Set.of("check"), Confidentiality.OFFICIAL_USE);

        var joiner = people.invite(narrow, desks.france, "joiner", "A Joiner", Set.of(Role.CHECKER));
        var token = desks.parts
                .systems()
                .issue(narrow, desks.france, "gate", Set.of(Role.CHECKER), Duration.ofDays(1))
                .token();
        people.invite(chief, desks.france, "free", "A Joiner", Set.of(Role.CHECKER));

        var mandates = new Mandates(desks.postgres.dataSource(), desks.access, desks.audit, desks.clock);
        assertThat(mandates.list(chief))
                .containsExactlyInAnyOrder(
                        new Mandates.Given(joiner.account().caller().actor(), expected),
                        new Mandates.Given("token-" + token.id(), expected));
    }
}
