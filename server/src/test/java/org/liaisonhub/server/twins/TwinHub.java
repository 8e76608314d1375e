package org.liaisonhub.server.twins;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.audit.log.PublishedLog;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.access.FixedAccess;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.policy.RandomWorlds;
import org.liaisonhub.hub.access.policy.World;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.checks.CheckListener;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.CurrentRecords;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.indexing.RecordReader;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.server.HubServices;
import org.liaisonhub.server.Server;
import org.liaisonhub.server.http.Health;
import org.liaisonhub.server.http.HubMetrics;
import org.liaisonhub.server.http.ServerSettings;

/** A hub that is filled with one scene after the other and asked over HTTP. */
final class TwinHub implements AutoCloseable {
    static final Definitions DEFINITIONS = Definitions.standard();

    private static final String TOKEN = "lia_twin";
    private static final Clock CLOCK =
            Clock.fixed(RandomWorlds.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Postgres postgres = TestPostgres.fresh();
    private final Jdbi jdbi = Jdbi.create(postgres.dataSource());
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final PublishedLog publishedLog =
            PublishedLog.open(postgres.dataSource(), NoteSigner.generate("hub.example/log"), audit, CLOCK);
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Asks every request of a hub that holds {@code scene}.
     *
     * @param rules by which it decides: the scene's own, but in the test that plants a leak
     * @return for each, status and body, without what differs between any two answers
     */
    List<String> answers(Scene scene, World rules, List<Asked> requests) throws IOException, InterruptedException {
        fill(scene);
        var index = new SubjectIndex(new MemoryRecordIndex());
        var access = FixedAccess.of(rules, scene.caller(), TOKEN, CLOCK);
        try (var server = Server.start(ServerSettings.DEFAULT.withPort(0), services(access, index), new HubMetrics())) {
            var answers = new java.util.ArrayList<String>();
            for (var asked : requests) {
                answers.add(ask(server.address(), asked));
            }
            return answers;
        } finally {
            index.close();
            access.close();
        }
    }

    private void fill(Scene scene) {
        jdbi.useTransaction(handle -> {
            handle.execute("truncate record, record_version, audience, party cascade");
            handle.execute("update change_position set last = ?", 1000);
            for (var party : scene.world().parties()) {
                handle.execute(
                        "insert into party (number, code, name, kind) overriding system value values (?, ?, ?, ?)",
                        party.number(),
                        party.code(),
                        party.name(),
                        party.kind().name());
            }
            for (var row : scene.rows()) {
                handle.execute(
                        """
                        insert into record (id, seq, recorded_at, updated_at, version, audience, database, owner, status,
                                            source_key, recorder, content)
                        overriding system value
                        values (?, ?, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 1, ?, ?, ?, ?, ?, 'x',
                                cast(? as jsonb))""",
                        row.id(),
                        row.id(),
                        row.audience(),
                        row.database(),
                        row.owner(),
                        row.status(),
                        "key-" + row.id(),
                        row.content());
            }
        });
    }

    private HubServices services(Access access, SubjectIndex index) {
        var database = postgres.dataSource();
        var reader = new RecordReader();
        new ChangeFeed(database, DEFINITIONS)
                .after(0, 1000)
                .forEach(record -> index.apply(List.of(reader.read(record)), List.of(), record.sequence()));
        index.refresh();
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
                new MemberStates(database, access, audit, CLOCK),
                new Restrictions(database, access, audit, CLOCK),
                new Measures(database, access, records, audit, CLOCK),
                new Explanations(access, records, audit, CLOCK),
                checks,
                new Idempotency(database, CLOCK),
                key,
                AgreementOffice.open(database, DEFINITIONS, access, audit, CLOCK),
                publishedLog,
                new Consultations(database, access, audit, key, CLOCK),
                List.of(new Health.Part("database", () -> true)));
    }

    private String ask(String address, Asked asked) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + asked.path()))
                .header("Authorization", "Bearer " + TOKEN)
                .method(
                        asked.method(),
                        asked.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(asked.body()));
        if (!asked.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body().replaceAll("\"checkId\":\"[^\"]*\"", "\"checkId\":\"\"");
    }

    @Override
    public void close() {
        publishedLog.close();
        audit.close();
        postgres.close();
        client.close();
    }
}
