package org.liaisonhub.server.twins;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.server.HubServices;
import org.liaisonhub.server.Server;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.SessionCookie;
import org.liaisonhub.server.http.operator.Health;
import org.liaisonhub.server.http.operator.HubMetrics;

/** A hub that is filled with one scene after the other and asked over HTTP. */
final class TwinHub implements AutoCloseable {
    static final Definitions DEFINITIONS = Definitions.standard();

    /** More than any world has. */
    private static final int PARTIES = 8;

    private static final String TOKEN = "lia_twin";
    private static final String SESSION = "session-of-twins";
    private static final Pattern PASSING = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|\"(number|next|size|index|micros)\":[0-9]+");
    private static final Pattern PLACE =
            Pattern.compile("<th scope=\"row\"><bdi>[0-9]+</bdi></th>|covers [0-9]+ entries");
    private static final Pattern PROOF = Pattern.compile("\"(leaf|hashes)\":(\"[^\"]*\"|\\[[^]]*])");
    private static final Clock CLOCK =
            Clock.fixed(RandomWorlds.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Postgres postgres = TestPostgres.fresh();
    private final Jdbi jdbi = Jdbi.create(postgres.dataSource());
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final PublishedLog publishedLog =
            PublishedLog.open(postgres.dataSource(), NoteSigner.generate("hub.example/log"), audit, CLOCK);
    private final HttpClient client = HttpClient.newHttpClient();
    private final StatisticsFeed statistics = new StatisticsFeed(postgres.dataSource());
    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());
    private final RecordReader reader = new RecordReader();
    private final ChangeFeed changes = new ChangeFeed(postgres.dataSource(), DEFINITIONS);
    private final FixedAccess rules;
    private final Access access;
    private final Server server;
    private List<Long> indexed = List.of();

    TwinHub() {
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
                TOKEN);
        access = rules.access(CLOCK);
        server = Server.start(ServerSettings.DEFAULT.withPort(0), services(), new HubMetrics());
        jdbi.useHandle(handle -> handle.execute("update change_position set last = 1000"));
        for (int number = 1; number <= PARTIES; number++) {
            int one = number;
            jdbi.useHandle(handle -> handle.execute(
                    "insert into party (number, code, name, kind) overriding system value values (?, ?, ?, 'COUNTRY')",
                    one,
                    "P" + one,
                    "Party " + one));
        }
        openSession();
    }

    /** An officer's session that lives as long as the clock stands; whose it is follows the scene. */
    private void openSession() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into account (id, party, sign_in_name, display_name, roles, password_hash, created_at, last_used_at)
                    overriding system value values (1, 1, 'twin', 'Twin', '{}', 'x', now(), now())""");
            handle.execute(
                    "insert into session (id_hash, account, started_at, seen_at, strong_at) values (?, 1, ?, ?, ?)",
                    FixedAccess.hash(SESSION),
                    CLOCK.instant().atOffset(ZoneOffset.UTC),
                    CLOCK.instant().atOffset(ZoneOffset.UTC),
                    CLOCK.instant().atOffset(ZoneOffset.UTC));
        });
    }

    /** Where what happened is entered. */
    AuditTrail audit() {
        return audit;
    }

    /**
     * Asks every request of a hub that holds {@code scene}.
     *
     * @param world by whose rules it decides: the scene's own, but in the test that plants a leak
     * @return for each, status and body, without what differs between any two answers
     */
    List<String> answers(Scene scene, World world, List<Asked> requests) throws IOException, InterruptedException {
        fill(scene);
        rules.change(world, scene.caller(), access);
        var answers = new ArrayList<String>();
        for (var asked : requests) {
            answers.add(ask(server.address(), asked));
        }
        return answers;
    }

    private void fill(Scene scene) {
        statistics.catchUp();
        publishedLog.checkpoints().publish();
        jdbi.useTransaction(handle -> {
            for (var party : scene.world().parties()) {
                handle.execute(
                        "update party set kind = ? where number = ?",
                        party.kind().name(),
                        party.number());
            }
            handle.execute(
                    "update account set party = ?, roles = ? where id = 1",
                    Math.min(PARTIES, scene.caller().party().number()),
                    scene.caller().roles().stream().map(Enum::name).sorted().toArray(String[]::new));
            handle.execute("delete from record");
            handle.execute("delete from record_version");
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

    /** Status and body; of what is sent twice, of both. */
    private String ask(String address, Asked asked) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + asked.path()))
                .method(
                        asked.method(),
                        asked.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(asked.body()));
        if (asked.kind().isPage()) {
            request.header("Cookie", new SessionCookie(false).name() + "=" + SESSION)
                    .header("X-CSRF-Token", SessionCookie.formToken(SESSION));
        } else {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        if (!asked.contentType().isEmpty()) {
            request.header("Content-Type", asked.contentType());
        }
        if (asked.key().isEmpty()) {
            return send(request);
        }
        request.header("Idempotency-Key", asked.key());
        return send(request) + "\n" + send(request);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        // Ids and keyed digests are each hub's own. That the log is longer is no secret: anybody reads its checkpoint.
        var body = PROOF.matcher(response.body()).replaceAll("");
        body = PLACE.matcher(body).replaceAll("");
        return response.statusCode() + " " + PASSING.matcher(body).replaceAll("");
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
