package org.liaisonhub.hub.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hub.access.rules.Worlds.AIRLINE;
import static org.liaisonhub.hub.access.rules.Worlds.DAY;
import static org.liaisonhub.hub.access.rules.Worlds.DOCUMENTS;
import static org.liaisonhub.hub.access.rules.Worlds.FRANCE;
import static org.liaisonhub.hub.access.rules.Worlds.KENYA;
import static org.liaisonhub.hub.access.rules.Worlds.NOMINAL;
import static org.liaisonhub.hub.access.rules.Worlds.SECRETARIAT;
import static org.liaisonhub.hub.access.rules.Worlds.UNION;
import static org.liaisonhub.hub.access.rules.Worlds.officer;
import static org.liaisonhub.hub.access.rules.Worlds.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.access.policy.Term;

class PolicyTest {
    private static final Decision REFUSED = new Decision.Deny(Decision.NOT_GRANTED);
    private static final Party STRANGER = new Party(9, "XXX", "Unknown here", Party.Kind.COUNTRY);

    private final Worlds world = new Worlds()
            .agree("MEMBERSHIP", FRANCE, term("members", NOMINAL, Operation.CHECK, Operation.READ_RECORD))
            .agree("DOCUMENTS", KENYA, term("KEN", DOCUMENTS, Operation.CHECK, Operation.READ_RECORD));
    private final Caller france = officer(FRANCE, Role.CHECKER);
    private final Caller kenya = officer(KENYA, Role.CHECKER);

    private Decision decide(Caller caller, Operation operation, String database) {
        return decide(caller, operation, database, "border-check");
    }

    private Decision decide(Caller caller, Operation operation, String database, String purpose) {
        return world.policy().decide(caller, new Request(operation, database, purpose), DAY);
    }

    private boolean sees(Caller caller, int audience) {
        return sees(caller, audience, "border-check");
    }

    private boolean sees(Caller caller, int audience, String purpose) {
        return decide(caller, Operation.READ_RECORD, "", purpose) instanceof Decision.Permit permit
                && permit.visibility().audiences().get(audience);
    }

    @Test
    void onlyDatabasesOfATermAreOpen() {
        var permit = decide(france, Operation.CHECK, "").require();

        assertThat(permit.visibility().databases().stream()).containsExactly(0);
        assertThat(permit.openings().agreements()).containsExactly("MEMBERSHIP@1");
        assertThat(decide(kenya, Operation.CHECK, NOMINAL))
                .isEqualTo(decide(kenya, Operation.CHECK, "no-such-database"))
                .isEqualTo(REFUSED);
    }

    @Test
    void anAgreementHoldsFromItsFirstDayToItsLast() {
        var request = Request.everywhere(Operation.CHECK, "border-check");

        for (var day : List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))) {
            assertThat(world.policy().decide(france, request, day)).isInstanceOf(Decision.Permit.class);
        }
        for (var day : List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2027, 1, 1))) {
            assertThat(world.policy().decide(france, request, day)).isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Agreement.State.class, names = "SIGNED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsSuspendedOrEndedGrantsNothing(Agreement.State state) {
        world.agreements.replaceAll(one ->
                new Agreement(one.id(), one.version(), state, one.signatories(), one.from(), one.until(), one.terms()));

        assertThat(decide(france, Operation.CHECK, "")).isEqualTo(REFUSED);
    }

    @Test
    void onlyWhoSignedHasWhatATermGrantsToItsKind() {
        assertThat(decide(kenya, Operation.CHECK, NOMINAL)).isEqualTo(REFUSED);
    }

    @Test
    void aPurposeMustBeInTheTermAndInTheMatrix() {
        assertThat(decide(france, Operation.CHECK, NOMINAL, "visa")).isEqualTo(REFUSED);
        assertThat(decide(kenya, Operation.CHECK, DOCUMENTS, "visa")).isInstanceOf(Decision.Permit.class);
        assertThat(decide(kenya, Operation.CHECK, DOCUMENTS, "curiosity")).isEqualTo(REFUSED);
    }

    @Test
    void withoutAPurposeOnlyOwnRecordsAreSeen() {
        int own = world.audience(FRANCE, NOMINAL, Confidentiality.OFFICIAL_USE);
        int others = world.audience(KENYA, NOMINAL, Confidentiality.OFFICIAL_USE);

        assertThat(sees(france, own, "")).isTrue();
        assertThat(sees(france, others, "")).isFalse();
        assertThat(sees(france, others)).isTrue();
    }

    @Test
    void anExcludedPartySeesNeitherRecordNorDatabaseNorOwnersData() {
        int excluded = world.audience(KENYA, NOMINAL, Confidentiality.OFFICIAL_USE, FRANCE);
        int open = world.audience(KENYA, NOMINAL, Confidentiality.OFFICIAL_USE);
        assertThat(sees(france, excluded)).isFalse();
        assertThat(sees(france, open)).isTrue();

        world.restrictions.add(new Restriction(KENYA.number(), 1, FRANCE.number()));
        assertThat(sees(france, open)).as("another database").isTrue();
        world.restrictions.add(new Restriction(KENYA.number(), Restriction.EVERY_DATABASE, FRANCE.number()));
        assertThat(sees(france, open)).isFalse();
    }

    @Test
    void anOrganisationInheritsTheExclusionsOfItsMembers() {
        world.agree("PARTNER", UNION, term("partners", NOMINAL, Operation.READ_RECORD));
        int excluded = world.audience(KENYA, NOMINAL, Confidentiality.OFFICIAL_USE, FRANCE);
        var union = officer(UNION, Role.CHECKER);
        assertThat(sees(union, excluded)).isTrue();

        world.members.put(UNION.number(), Set.of(FRANCE.number()));

        assertThat(sees(union, excluded)).isFalse();
    }

    @Test
    void clearanceAndCeilingBothLimitTheLevel() {
        int restricted = world.audience(KENYA, NOMINAL, Confidentiality.RESTRICTED);
        var uncleared = officer(FRANCE, Confidentiality.OFFICIAL_USE, Role.CHECKER);

        assertThat(sees(france, restricted)).isTrue();
        assertThat(sees(uncleared, restricted)).isFalse();
    }

    @Test
    void aMandateOnlyTakesAway() {
        var narrow = new Mandate("", "", Set.of(DOCUMENTS), Set.of("check"), Confidentiality.CONFIDENTIAL);
        var clerk = new Caller(FRANCE, "account-2", Caller.Kind.OFFICER, Set.of(Role.CHECKER), narrow);

        assertThat(decide(clerk, Operation.CHECK, NOMINAL)).isEqualTo(REFUSED);
        assertThat(decide(clerk, Operation.CHECK, DOCUMENTS))
                .as("named by the mandate, not granted to the party")
                .isEqualTo(REFUSED);
        assertThat(decide(clerk, Operation.READ_RECORD, NOMINAL)).isEqualTo(new Decision.Deny(Decision.ROLE_MISSING));
    }

    @Test
    void aSuspendedPartyDoesNothingAndItsRecordsAreSeenByNobody() {
        int others = world.audience(KENYA, NOMINAL, Confidentiality.OFFICIAL_USE);
        world.measures.add(new Measure.PartySuspended(KENYA.number()));

        assertThat(sees(france, others)).isFalse();
        assertThat(decide(kenya, Operation.CHECK, DOCUMENTS)).isEqualTo(REFUSED);
    }

    @Test
    void aSuspendedRightOrAgreementOpensNothing() {
        world.measures.add(new Measure.RightSuspended(FRANCE.number(), NOMINAL));
        world.measures.add(new Measure.AgreementSuspended("DOCUMENTS"));

        assertThat(decide(france, Operation.CHECK, "")).isEqualTo(REFUSED);
        assertThat(decide(kenya, Operation.CHECK, "")).isEqualTo(REFUSED);
    }

    @Test
    void aPrivateCheckerLearnsYesOrNoAboutDocumentsWhateverWasSigned() {
        world.agree("CARRIER", AIRLINE, term("checkers", DOCUMENTS, Operation.CHECK, Operation.READ_RECORD));
        int document = world.audience(KENYA, DOCUMENTS, Confidentiality.OFFICIAL_USE);
        var airline = officer(AIRLINE, Role.CHECKER);

        var permit = decide(airline, Operation.CHECK, "").require();

        assertThat(permit.openings().disclosure(document)).isEqualTo(new Disclosure.HitOnly());
        assertThat(permit.openings().subjects()).containsExactly(Term.TRAVEL_DOCUMENTS);
        assertThat(permit.visibilityFor(Term.PERSONS).databases().isEmpty()).isTrue();
        assertThat(decide(airline, Operation.READ_RECORD, DOCUMENTS)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void withoutARoleNothingIsPermitted(Operation operation) {
        assertThat(decide(officer(FRANCE), operation, NOMINAL)).isEqualTo(new Decision.Deny(Decision.ROLE_MISSING));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aPartyThatTheHubDoesNotKnowGetsNothing(Operation operation) {
        var impostor = new Party(1, "KEN", "Kenya", Party.Kind.SECRETARIAT);

        assertThat(decide(officer(STRANGER, Role.values()), operation, "")).isEqualTo(REFUSED);
        assertThat(decide(officer(impostor, Role.values()), operation, "")).isEqualTo(REFUSED);
    }

    @Test
    void onlyTheSecretariatAdministersTheHub() {
        assertThat(decide(officer(SECRETARIAT, Role.ADMINISTRATOR), Operation.ADMINISTER, ""))
                .isInstanceOf(Decision.Permit.class);
        assertThat(decide(officer(FRANCE, Role.ADMINISTRATOR), Operation.ADMINISTER, ""))
                .isEqualTo(REFUSED);
        assertThat(decide(officer(SECRETARIAT, Role.CHECKER), Operation.CHECK, ""))
                .isEqualTo(REFUSED);
    }

    @Test
    void anExplanationNamesTheRuleThatRefused() {
        int excluded = world.audience(KENYA, NOMINAL, Confidentiality.OFFICIAL_USE, FRANCE);
        var request = new Request(Operation.READ_RECORD, NOMINAL, "border-check");

        var steps = world.policy().explain(france, request, DAY, excluded);

        assertThat(steps.getLast()).isEqualTo(new Step(Step.Rule.NOT_EXCLUDED_BY_RECORD, false, "", "", "KEN"));
        assertThat(steps).contains(new Step(Step.Rule.DATABASE_OPENED, true, "MEMBERSHIP@1", "1", NOMINAL));
    }

    @Test
    void anExplanationOfARefusalIsNeverWithoutARuleThatRefused() {
        int kenyan = world.audience(KENYA, NOMINAL, Confidentiality.OFFICIAL_USE);
        var unnamed = new Request(Operation.READ_RECORD, NOMINAL, "");
        var unopened = new Request(Operation.CHECK, "nowhere", "border-check");

        assertThat(world.policy().explain(france, unnamed, DAY, kenyan).getLast())
                .isEqualTo(new Step(Step.Rule.PURPOSE_KNOWN, false, "", "", ""));
        assertThat(world.policy().explain(france, unopened, DAY, -1).getLast())
                .isEqualTo(new Step(Step.Rule.DATABASE_OPENED, false, "", "", "nowhere"));
    }
}
