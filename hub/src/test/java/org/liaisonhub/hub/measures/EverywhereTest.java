package org.liaisonhub.hub.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.measures.InterimMeasure.Kind;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measures of every kind on two nodes of one database, and lifted by several officers at once. */
class EverywhereTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NOMINAL = "nominal";
    private static final String POLICE = "police-check";
    private static final int OFFICERS = 6;

    private final Postgres postgres = TestPostgres.fresh();
    private final Jdbi jdbi = Jdbi.create(postgres.dataSource());
    private final Definitions definitions = Definitions.standard();
    private final Access access = new Access(postgres.dataSource(), definitions.numbers(), CLOCK);
    private final Access other = new Access(postgres.dataSource(), definitions.numbers(), CLOCK);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Records records = new Records(postgres.dataSource(), definitions, access, audit, CLOCK);
    private final Records recordsOfOther = new Records(postgres.dataSource(), definitions, other, audit, CLOCK);
    private final Measures measures = new Measures(postgres.dataSource(), access, records, audit, CLOCK);
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
        agreements.grant(kenya.party(), NOMINAL, EnumSet.of(Operation.RECORD, Operation.READ_RECORD));
        agreements.sign(TestAgreements.document("READING", 1, "[FRA]", """
                  - article: "1"
                    to: [FRA]
                    databases: [nominal]
                    operations: [read]
                    purposes: [police-check]
                    ceiling: official-use
                    disclosure: full
                """), france.party());
        var content = (ObjectNode) new JsonMapper().readTree("""
                {"person-status": "WANTED", "purpose": "INFORMATION", "names": [{"family": "ERIKSSON"}]}""");
        record = records.store(kenya, NOMINAL, "case-1", content).record().id();
        assertThat(access.reloadEverywhere(Duration.ofSeconds(10))).isEmpty();
    }

    @AfterEach
    void close() {
        audit.close();
        other.close();
        access.close();
        postgres.close();
    }

    private MeasureEffect suspend(Kind kind) {
        return switch (kind) {
            case PARTY -> measures.suspendParty(first, "KEN", "a leak");
            case AGREEMENT -> measures.suspendAgreement(first, "READING", "a leak");
            case RIGHT -> measures.suspendRight(first, "FRA", NOMINAL, "a leak");
            case RECORD -> measures.suspendRecord(first, record, "a leak");
        };
    }

    private boolean otherNodeShowsIt() {
        return recordsOfOther.read(france, record, POLICE).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aMeasureAndItsLiftingHoldOnEveryNodeWhenTheyReturn(Kind kind) {
        assertThat(otherNodeShowsIt()).isTrue();

        var taken = suspend(kind);

        assertThat(otherNodeShowsIt()).isFalse();
        assertThat(taken.behind()).isEmpty();
        measures.askToLift(first, taken.measure().number(), "");
        var lifted = measures.lift(second, taken.measure().number(), "");

        assertThat(otherNodeShowsIt()).isTrue();
        assertThat(lifted.behind()).isEmpty();
        assertThat(lifted.measure().inForce()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatDoesNotFollowIsNamedInTwoSecondsAndTheMeasureHoldsAllTheSame(Kind kind) {
        jdbi.useHandle(
                handle -> handle.execute(
                        "insert into access_node (node, version, at) values ('stuck', 0, clock_timestamp() + interval '1 hour')"));

        var started = System.nanoTime();
        var taken = suspend(kind);
        var took = Duration.ofNanos(System.nanoTime() - started);

        assertThat(taken.behind()).containsExactly("stuck");
        assertThat(taken.measure().inForce()).isTrue();
        assertThat(otherNodeShowsIt()).isFalse();
        // What it waits for the nodes is bounded; the rest is what a busy machine adds.
        assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        measures.askToLift(first, taken.measure().number(), "");
        assertThat(measures.lift(second, taken.measure().number(), "").behind()).containsExactly("stuck");
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralOfficersWhoLiftAtOnceOneDoesAndNeverTheOneWhoAsked(Kind kind) throws Exception {
        long number = suspend(kind).measure().number();
        measures.askToLift(first, number, "");

        var outcomes = atOnce(i -> {
            // Two of them are the one who asked, at two desks.
            var by = i < 2 ? first : officer(first.party(), "account-5" + i);
            try {
                return measures.lift(by, number, "").measure().inForce() ? "in force" : "lifted";
            } catch (Denied denied) {
                return denied.reason();
            }
        });

        assertThat(outcomes.subList(0, 2)).allMatch(one -> one.equals(Measures.TWO_PERSONS) || one.equals("lifted"));
        assertThat(outcomes.subList(2, OFFICERS)).containsOnly("lifted");
        var lifts = jdbi.withHandle(handle -> handle.select(
                        "select actor from audit where operation = 'LIFT' and outcome = 'DONE' and subject = ?",
                        Long.toString(number))
                .mapTo(String.class)
                .list());
        var measure = measures.list(first).getFirst();
        assertThat(lifts).containsExactly(measure.liftedBy()).doesNotContain(first.actor());
        assertThat(measure.liftAskedBy()).isEqualTo(first.actor());
        assertThat(otherNodeShowsIt()).isTrue();
    }

    @Test
    void ofSeveralWhoAskAtOnceOneIsTheFirstAndOnlyAnotherOneLifts() throws Exception {
        long number = suspend(Kind.RIGHT).measure().number();

        atOnce(i -> {
            measures.askToLift(officer(first.party(), "account-5" + i), number, "");
            return "";
        });

        var asked = measures.list(first).getFirst().liftAskedBy();
        var askings = jdbi.withHandle(
                handle -> handle.select("select actor from audit where operation = 'ASK_TO_LIFT' and outcome = 'DONE'")
                        .mapTo(String.class)
                        .list());
        assertThat(askings).containsExactly(asked);
        assertThat(measures.lift(second, number, "").measure().liftedBy()).isEqualTo(second.actor());
    }

    private interface Doing {
        String by(int officer) throws Exception;
    }

    /** What each came to, in the order of the officers. */
    private static List<String> atOnce(Doing doing) throws Exception {
        var start = new CyclicBarrier(OFFICERS);
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < OFFICERS; i++) {
                int officer = i;
                tasks.add(() -> {
                    start.await();
                    return doing.by(officer);
                });
            }
            var outcomes = new ArrayList<String>();
            for (var outcome : officers.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
