package org.liaisonhub.server.twins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Admissions;
import org.liaisonhub.hub.access.FixedAccess;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.mandates.Holders;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.rules.PurposeMatrix;
import org.liaisonhub.hub.access.rules.RandomWorlds;
import org.liaisonhub.hub.access.rules.World;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.log.PublishedLog;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.checks.CheckListener;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.CurrentRecords;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.hits.Hits;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.indexing.RecordReader;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.hub.statistics.StatisticsFeed;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.search.lucene.LuceneRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.server.HubServices;
import org.liaisonhub.server.Server;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.operator.Health;
import org.liaisonhub.server.http.operator.HubMetrics;

/** A hub that is filled with one scene after the other and asked over HTTP. */
final class TwinHub implements AutoCloseable {
    static final Definitions DEFINITIONS = Definitions.standard();

    static final Clock CLOCK = Clock.fixed(RandomWorlds.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Postgres postgres = TestPostgres.fresh();
    private final Jdbi jdbi = Jdbi.create(postgres.dataSource());
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final PublishedLog publishedLog =
            PublishedLog.open(postgres.dataSource(), NoteSigner.generate("hub.example/log"), audit, CLOCK);
    private final TwinClient client = new TwinClient();
    private final StatisticsFeed statistics = new StatisticsFeed(postgres.dataSource());
    private final SubjectIndex index;
    private final RecordReader reader = new RecordReader();
    private final ChangeFeed changes = new ChangeFeed(postgres.dataSource(), DEFINITIONS);
    private final FixedAccess rules;
    private final Access access;
    private final Server server;
    private List<Long> indexed = List.of();

    /** @param folder for its index */
    TwinHub(Path folder) {
        index = new SubjectIndex(LuceneRecordIndex.open(folder, SubjectIndex.LAYOUT));
        var nobody = new Party(1, "P1", "Party 1", Party.Kind.COUNTRY);
        rules = new FixedAccess(
                new World(
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        new PurposeMatrix(Map.of())),
                new Caller(nobody, "account-1", Caller.Kind.OFFICER, Set.of()),
                TwinClient.TOKEN);
        access = rules.access(CLOCK);
        server = Server.start(ServerSettings.DEFAULT.withPort(0), services(), new HubMetrics());
        jdbi.useHandle(TwinTables::open);
    }

    /** Where what happened is entered. */
    AuditTrail audit() {
        return audit;
    }

    /**
     * Asks every request of a hub that holds {@code scene}.
     *
     * @param world by whose rules it decides: the scene's own, but in the test that plants a leak; with those of the file
     * @param file what is on file
     * @return for each, status and body, without what differs between any two answers
     */
    List<String> answers(Scene scene, World world, OnFile file, List<Asked> requests)
            throws IOException, InterruptedException {
        fill(scene, file);
        rules.change(file.world(world), scene.caller(), access);
        var answers = new ArrayList<String>();
        for (var asked : requests) {
            answers.add(client.ask(server.address(), asked));
        }
        return answers;
    }

    private void fill(Scene scene, OnFile file) {
        jdbi.useTransaction(handle -> {
            TwinTables.fill(handle, scene);
            file.enter(handle);
        });
        file.met().stream().flatMap(met -> met.checks().stream()).forEach(audit::append);
        statistics.catchUp();
        publishedLog.checkpoints().publish();
        var found = changes.after(0, 1000);
        index.apply(List.of(), indexed, 0);
        index.apply(
                found.stream()
                        .filter(record -> record.status() == Status.ACTIVE)
                        .map(reader::read)
                        .toList(),
                List.of(),
                1000);
        index.refresh();
        indexed = found.stream().map(OwnedRecord::id).toList();
    }

    private HubServices services() {
        var database = postgres.dataSource();
        var key = AuditKey.in(database);
        var found = new CurrentRecords(DEFINITIONS, new ActiveRecords(database, DEFINITIONS));
        var checks = new Checks(access, index, () -> true, found, audit, key, CLOCK, CheckListener.NONE);
        var records = new Records(database, DEFINITIONS, access, audit, CLOCK);
        return new HubServices(
                access,
                SignInParts.open(
                        database,
                        access,
                        new AccountLog(audit, key, CLOCK),
                        SealingKey.passing(),
                        CLOCK,
                        SignInSettings.DEFAULT),
                DEFINITIONS,
                records,
                new Mandates(database, access, audit, CLOCK),
                new Admissions(database, access, audit, CLOCK),
                new MemberStates(database, access, audit, CLOCK),
                new Bureaux(database, access, audit, CLOCK),
                new Restrictions(database, access, audit, CLOCK),
                new Measures(database, access, records, audit, CLOCK),
                new Explanations(access, records, new Holders(database, access, CLOCK), audit, CLOCK),
                checks,
                new Hits(database, DEFINITIONS, access, audit, CLOCK),
                new Idempotency(database, CLOCK),
                key,
                AgreementOffice.open(database, DEFINITIONS, access, audit, CLOCK),
                publishedLog,
                new Consultations(database, access, audit, key, CLOCK),
                new Statistics(database, access, CLOCK, Edition.NONE),
                List.of(new Health.Part("database", () -> true)));
    }

    @Override
    public void close() {
        server.close();
        statistics.close();
        access.close();
        index.close();
        publishedLog.close();
        audit.close();
        postgres.close();
        client.close();
    }
}
