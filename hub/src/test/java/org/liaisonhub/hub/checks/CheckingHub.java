package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements;
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

/** Everything between an owner's recording and another party's answer, on a real database. */
public final class CheckingHub implements AutoCloseable {
    public final Postgres postgres = TestPostgres.fresh();
    public final Clock clock = Clock.systemUTC();
    public final Definitions definitions = Definitions.standard();
    public final Access access = new Access(postgres.dataSource(), definitions.numbers(), clock);
    public final TestAgreements agreements = new TestAgreements(postgres.dataSource(), access);
    public final AuditTrail audit = new AuditTrail(postgres.dataSource());
    public final Records records = new Records(postgres.dataSource(), definitions, access, audit, clock);
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());
    private final ChangeFeed changes = new ChangeFeed(postgres.dataSource(), definitions);
    private final IndexFeed feed = IndexFeed.follow(changes, index, IndexProgress.SILENT);
    public final Checks checks = new Checks(
            access,
            index,
            feed::current,
            new CurrentRecords(definitions, new ActiveRecords(postgres.dataSource(), definitions)),
            audit,
            AuditKey.in(postgres.dataSource()),
            clock,
            CheckListener.NONE);

    /** An officer of a new party, who checks, records and administers it. */
    public Caller join(String code, Party.Kind kind) {
        var roles = Set.of(Caller.Role.CHECKER, Caller.Role.RECORDER, Caller.Role.PARTY_ADMINISTRATOR);
        return new Caller(parties.create(code, "Party " + code, kind), "account-1", Caller.Kind.OFFICER, roles);
    }

    /** The same officer, cleared up to that level. */
    public static Caller cleared(Caller caller, Confidentiality level) {
        var mandate = new Mandate("", "", Mandate.ALL, Mandate.ALL, level);
        return new Caller(caller.party(), caller.actor(), caller.kind(), caller.roles(), mandate);
    }

    public static ObjectNode json(String content) {
        return (ObjectNode) new JsonMapper().readTree(content);
    }

    /** Records, and returns the id. */
    public long put(Caller owner, String database, String key, String content) {
        return records.store(owner, database, key, json(content)).record().id();
    }

    /** The answer once the index has learned of everything recorded. */
    public Answer ask(Caller caller, Question question) throws InterruptedException {
        var last = changes.last();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while ((index.position() < last || !feed.current()) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(index.position()).isGreaterThanOrEqualTo(last);
        // The position counts what was applied; only a refresh makes that visible.
        index.refresh();
        return checks.check(caller, question);
    }

    @Override
    public void close() {
        feed.close();
        index.close();
        audit.close();
        access.close();
        postgres.close();
    }
}
