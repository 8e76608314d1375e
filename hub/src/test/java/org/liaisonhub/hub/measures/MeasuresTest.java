package org.liaisonhub.hub.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.mandates.Holders;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Restrictions, measures and explanations on records in a real database. */
class MeasuresTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NOMINAL = "nominal";
    private static final String POLICE = "police-check";

    private final Postgres postgres = TestPostgres.fresh();
    private final Definitions definitions = Definitions.standard();
    private final Access access = new Access(postgres.dataSource(), definitions.numbers(), CLOCK);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Records records = new Records(postgres.dataSource(), definitions, access, audit, CLOCK);
    private final Measures measures = new Measures(postgres.dataSource(), access, records, audit, CLOCK);
    private final Restrictions restrictions = new Restrictions(postgres.dataSource(), access, audit, CLOCK);
    private final Explanations explanations =
            new Explanations(access, records, new Holders(postgres.dataSource(), access, CLOCK), audit, CLOCK);
    private final TestAgreements agreements = new TestAgreements(postgres.dataSource(), access);
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final Caller kenya = officer(parties.create("KEN", "Kenya", Party.Kind.COUNTRY), "account-1");
    private final Caller france = officer(parties.create("FRA", "France", Party.Kind.COUNTRY), "account-2");
    private final Caller first = officer(agreements.secretariat(), "account-3");
    private final Caller second = officer(agreements.secretariat(), "account-4");
    private long record;

    private static Caller officer(Party party, String actor) {
        return new Caller(party, actor, Caller.Kind.OFFICER, EnumSet.allOf(Caller.Role.class));
    }

    @BeforeEach
    void recordOne() {
        for (var caller : Set.of(kenya, france)) {
            agreements.grant(
                    caller.party(), NOMINAL, EnumSet.of(Operation.RECORD, Operation.READ_RECORD, Operation.CHECK));
        }
        var content = (ObjectNode) new JsonMapper().readTree("""
                {"person-status": "WANTED", "purpose": "INFORMATION", "names": [{"family": "ERIKSSON"}]}""");
        record = records.store(kenya, NOMINAL, "case-1", content).record().id();
    }

    @AfterEach
    void close() {
        audit.close();
        access.close();
        postgres.close();
    }

    private boolean franceReads() {
        return records.read(france, record, POLICE).isPresent();
    }

    @Test
    void anExcludedPartySeesNothingUntilItIsReadmitted() {
        assertThat(franceReads()).isTrue();

        restrictions.exclude(kenya, NOMINAL, "FRA");
        assertThat(franceReads()).isFalse();
        assertThat(restrictions.list(kenya))
                .extracting(Restrictions.Kept::excluded)
                .containsExactly("FRA");
        restrictions.readmit(kenya, NOMINAL, "FRA");

        assertThat(franceReads()).isTrue();
        assertThatThrownBy(() -> restrictions.exclude(kenya, "", "KEN")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aRecordCanBeKeptFromOnePartyAndStaysKeptWhenItIsSentAgain() {
        var content = records.read(kenya, record, "").orElseThrow().content();

        records.store(kenya, NOMINAL, "case-1", content, List.of("FRA"));
        assertThat(franceReads()).isFalse();
        records.store(kenya, NOMINAL, "case-1", content);

        assertThat(franceReads()).isFalse();
        assertThat(records.read(kenya, record, "")).map(records::restrictedFrom).hasValue(List.of("FRA"));
        records.store(kenya, NOMINAL, "case-1", content, List.of());
        assertThat(franceReads()).isTrue();
    }

    @Test
    void aSuspendedPartyIsInvisibleUntilTwoLiftIt() {
        var measure = measures.suspendParty(first, "KEN", "under examination").measure();

        assertThat(franceReads()).isFalse();
        assertThat(access.decide(kenya, Request.own(Operation.RECORD, NOMINAL))).isInstanceOf(Decision.Deny.class);
        assertThatThrownBy(() -> measures.lift(second, measure.number(), "")).hasMessage(Measures.TWO_PERSONS);
        measures.askToLift(first, measure.number(), "");
        assertThatThrownBy(() -> measures.lift(first, measure.number(), "")).isInstanceOf(Denied.class);
        assertThat(measures.lift(second, measure.number(), "").measure().inForce())
                .isFalse();
        assertThat(franceReads()).isTrue();
    }

    @Test
    void aSuspendedRecordIsReleasedByTwoAndNotByItsOwner() {
        var measure = measures.suspendRecord(first, record, "under examination").measure();

        assertThat(franceReads()).isFalse();
        assertThatThrownBy(() -> records.resume(kenya, record)).isInstanceOf(Denied.class);
        measures.askToLift(second, measure.number(), "");
        measures.lift(first, measure.number(), "");

        assertThat(franceReads()).isTrue();
    }

    @Test
    void aSuspendedRightClosesOneDatabaseOnly() {
        measures.suspendRight(first, "FRA", NOMINAL, "under examination");

        assertThat(franceReads()).isFalse();
        assertThat(records.read(kenya, record, POLICE)).isPresent();
        assertThatThrownBy(() -> measures.suspendParty(france, "KEN", "no")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> measures.suspendParty(first, "XXX", "no")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anOfficerOfDataProtectionLearnsWhyAndOthersDoNot() {
        restrictions.exclude(kenya, "", "FRA");
        var why = new Explanations.Why(
                "FRA", "", Operation.READ_RECORD, "", POLICE, Confidentiality.OFFICIAL_USE, record);

        var because = explanations.explain(first, why);

        assertThat(because.permitted()).isFalse();
        assertThat(because.steps().getLast().rule()).isEqualTo(Step.Rule.NOT_EXCLUDED_BY_OWNER);
        // France may ask about itself, and not about a record that is not its own: it would learn that there is one.
        assertThatThrownBy(() -> explanations.explain(france, why)).isInstanceOf(InvalidValue.class);
        var clerk = new Caller(kenya.party(), "account-9", Caller.Kind.OFFICER, Set.of(Caller.Role.CHECKER));
        assertThatThrownBy(() -> explanations.explain(clerk, why)).isInstanceOf(Denied.class);
    }

    @Test
    void ofASuspendedRecordTheMeasureItsEntriesAndTheRecordAreOneTransaction() {
        audit.close();

        assertThatThrownBy(() -> measures.suspendRecord(first, record, "under examination"))
                .isInstanceOf(AuditUnavailable.class);

        var stored = Jdbi.create(postgres.dataSource())
                .withHandle(
                        handle -> handle.select("""
                        select (select count(*) from measure) || ' '
                               || (select count(*) from audit where operation like 'SUSPEND%') || ' '
                               || (select status || ' ' || version from record where id = ?)""", record).mapTo(String.class).one());
        assertThat(stored).isEqualTo("0 0 0 1");
    }

    @Test
    void aRecordUnderTwoMeasuresIsReleasedWhenBothAreLifted() {
        var one = measures.suspendRecord(first, record, "under examination").measure();
        var other = measures.suspendRecord(first, record, "another doubt").measure();

        for (var measure : List.of(one, other)) {
            assertThat(franceReads()).isFalse();
            measures.askToLift(second, measure.number(), "");
            measures.lift(first, measure.number(), "");
        }

        assertThat(franceReads()).isTrue();
        assertThatThrownBy(() -> measures.suspendRecord(first, 999_999, "none")).isInstanceOf(Denied.class);
    }
}
