package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Grants;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.indexing.IndexFeed;
import org.liaisonhub.hub.indexing.IndexProgress;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the owner's recording through feed and index to the answer at another country's border. */
class CheckJourneyTest {
    private static final String WANTED = """
            {"person-status": "WANTED", "purpose": "ARREST-SEARCH", "requested-action": "ARREST", "warnings": ["ARMED"],
             "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}], "dates-of-birth": ["1974-08-12"],
             "nationalities": ["UTO"], "sex": "F"}""";
    private static final String STOLEN = """
            {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P", "fraud-type": "STOLEN"}""";

    private final Postgres postgres = TestPostgres.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Definitions definitions = Definitions.standard();
    private final Access access = new Access(postgres.dataSource(), definitions.numbers(), clock);
    private final Grants grants = new Grants(postgres.dataSource(), access, clock);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Records records = new Records(postgres.dataSource(), definitions, access, audit, clock);
    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());
    private final ChangeFeed changes = new ChangeFeed(postgres.dataSource(), definitions);
    private final IndexFeed feed = IndexFeed.follow(changes, index, IndexProgress.SILENT);
    private final Checks checks = new Checks(
            access,
            index,
            feed::current,
            new CurrentRecords(definitions, new ActiveRecords(postgres.dataSource(), definitions)),
            audit,
            AuditKey.in(postgres.dataSource()),
            clock,
            CheckListener.NONE);
    private Caller owner = caller(new Party(0, "", "", Party.Kind.COUNTRY));
    private Caller border = owner;

    @BeforeEach
    void letUtopiaRecordAndFranceCheck() {
        var parties = new Parties(postgres.dataSource(), access);
        owner = caller(parties.create("UTO", "Utopia", Party.Kind.COUNTRY));
        border = caller(parties.create("FRA", "France", Party.Kind.COUNTRY));
        for (var database : List.of("nominal", "stolen-travel-documents")) {
            grants.grant(owner.party(), database, EnumSet.of(Operation.RECORD));
            grants.grant(border.party(), database, EnumSet.of(Operation.CHECK));
        }
    }

    @AfterEach
    void closeAll() {
        feed.close();
        index.close();
        audit.close();
        access.close();
        postgres.close();
    }

    private static Caller caller(Party party) {
        return new Caller(party, "account-1", Caller.Kind.OFFICER, Set.of(Caller.Role.CHECKER, Caller.Role.RECORDER));
    }

    private void put(String database, String key, String content) {
        records.put(owner, database, key, (ObjectNode) new JsonMapper().readTree(content));
    }

    private Answer ask() throws InterruptedException {
        var last = changes.last();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while ((index.position() < last || !feed.current()) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(index.position()).isGreaterThanOrEqualTo(last);
        // The position counts what was applied; only a refresh makes that visible.
        index.refresh();
        return checks.check(border, Questions.zone(Questions.TD3));
    }

    @Test
    void oneZoneFindsTheWantedHolderAndTheStolenPassport() throws InterruptedException {
        put("nominal", "case-1", WANTED);
        put("stolen-travel-documents", "", STOLEN);

        var answer = ask();

        assertThat(answer.databases())
                .extracting(Answer.DatabaseAnswer::database, Answer.DatabaseAnswer::result)
                .containsExactly(tuple("nominal", Result.HIT), tuple("stolen-travel-documents", Result.HIT));
        assertThat(answer.databases().getFirst().records()).singleElement().satisfies(found -> {
            assertThat(found.owner()).isEqualTo("UTO");
            assertThat(found.headline()).startsWith("ERIKSSON, ANNA MARIA");
            assertThat(found.requestedAction()).startsWith("Arrest");
            assertThat(found.warnings()).containsExactly("ARMED");
        });
    }

    @Test
    void aSuspendedOrWithdrawnRecordIsFoundByNobody() throws InterruptedException {
        put("nominal", "case-1", WANTED);
        var found = ask().databases().getFirst().records().getFirst().recordId();

        records.suspend(owner, found, "under examination");
        // Not even in the moment before the index has learned of it.
        var atOnce = checks.check(border, Questions.zone(Questions.TD3));
        var suspended = ask();
        records.resume(owner, found);
        var resumed = ask();
        records.withdraw(owner, found, "arrested");
        var withdrawn = ask();

        assertThat(atOnce.result()).isEqualTo(Result.NO_RECORD);
        assertThat(suspended.result()).isEqualTo(Result.NO_RECORD);
        assertThat(resumed.result()).isEqualTo(Result.HIT);
        assertThat(withdrawn.result()).isEqualTo(Result.NO_RECORD);
    }

    @Test
    void whoMayNotSeeADatabaseGetsTheSameAnswerWhetherItHoldsTheRecordOrNot() throws InterruptedException {
        grants.revoke(border.party(), "nominal", EnumSet.of(Operation.CHECK));
        var without = ask();

        put("nominal", "case-1", WANTED);
        var with = ask();

        assertThat(with.result()).isEqualTo(without.result());
        assertThat(with.databases()).isEqualTo(without.databases());
        assertThat(with.faults()).isEqualTo(without.faults());
    }
}
