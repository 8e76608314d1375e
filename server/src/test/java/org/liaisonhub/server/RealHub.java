package org.liaisonhub.server;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Admissions;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.mandates.Holders;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.oidc.OidcSettings;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditEntry;
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
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.hub.statistics.StatisticsFeed;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.operator.Health;
import org.liaisonhub.server.http.operator.HubMetrics;
import org.liaisonhub.server.signin.ProviderRoutes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server on a real hub with an index in memory. Utopia (UTO) and France (FRA) may do everything in nominal and in
 * stolen-travel-documents; Kenya (KEN) has signed nothing; the secretariat is SEC. Every token has all roles but where it says otherwise.
 */
public final class RealHub implements AutoCloseable {
    private static final String LOG = "hub.example/log";

    private final Postgres postgres = TestPostgres.fresh();
    private final Definitions definitions = Definitions.standard();
    private final Clock clock;
    private final Access access;
    private final Parties parties;
    private final TestAgreements agreements;
    private final Tokens tokens;
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());
    private final PublishedLog publishedLog;
    private final HubServices services;
    private final Map<String, Party> members = new HashMap<>();
    private final Server server;

    public RealHub() {
        this(ServerSettings.DEFAULT.withPort(0));
    }

    public RealHub(ServerSettings settings) {
        this(settings, null);
    }

    /**
     * The same with a provider.
     *
     * @param provider at which officers sign in; its responses go to a port that nobody listens at
     */
    public RealHub(ServerSettings settings, @Nullable OidcSettings provider) {
        this(settings, provider, SignInSettings.DEFAULT, Clock.systemUTC());
    }

    /** One whose officers sign in by password alone, for tests of other pages. */
    public static RealHub withoutSecondFactor() {
        return new RealHub(
                ServerSettings.DEFAULT.withPort(0),
                null,
                SignInSettings.DEFAULT.withoutSecondFactor(),
                Clock.systemUTC());
    }

    /** One whose time a test moves. */
    public static RealHub by(Clock clock) {
        return new RealHub(ServerSettings.DEFAULT.withPort(0), null, SignInSettings.DEFAULT, clock);
    }

    /** One that publishes its statistics, and whose time a test moves. */
    public static RealHub publishing(Edition edition, Clock clock) {
        return new RealHub(ServerSettings.DEFAULT.withPort(0), null, SignInSettings.DEFAULT, clock, edition, LOG);
    }

    /** One whose audit log has that name. */
    public static RealHub named(String log) {
        return new RealHub(
                ServerSettings.DEFAULT.withPort(0), null, SignInSettings.DEFAULT, Clock.systemUTC(), Edition.NONE, log);
    }

    private RealHub(
            ServerSettings settings, @Nullable OidcSettings provider, SignInSettings signInSettings, Clock clock) {
        this(settings, provider, signInSettings, clock, Edition.NONE, LOG);
    }

    private RealHub(
            ServerSettings settings,
            @Nullable OidcSettings provider,
            SignInSettings signInSettings,
            Clock clock,
            Edition edition,
            String log) {
        this.clock = clock;
        this.access = new Access(postgres.dataSource(), definitions.numbers(), clock);
        this.parties = new Parties(postgres.dataSource(), access);
        this.agreements = new TestAgreements(postgres.dataSource(), access);
        this.tokens = new Tokens(postgres.dataSource(), access, clock);
        for (var code : List.of("UTO", "FRA", "KEN")) {
            members.put(code, parties.create(code, "Member " + code, Party.Kind.COUNTRY));
        }
        members.put("SEC", parties.create("SEC", "Secretariat", Party.Kind.SECRETARIAT));
        for (var code : List.of("UTO", "FRA")) {
            for (var database : List.of("nominal", "stolen-travel-documents")) {
                var all = EnumSet.of(Operation.CHECK, Operation.READ_RECORD, Operation.RECORD, Operation.STATISTICS);
                agreements.grant(member(code), database, all);
            }
        }
        members.put("SEC", agreements.secretariat());
        var database = postgres.dataSource();
        var records = new Records(database, definitions, access, audit, clock);
        var key = AuditKey.in(database);
        var found = new CurrentRecords(definitions, new ActiveRecords(database, definitions));
        var checks = new Checks(access, index, () -> true, found, audit, key, clock, CheckListener.NONE);
        publishedLog = PublishedLog.open(database, NoteSigner.generate(log), audit, clock);
        var parts = List.of(new Health.Part("database", () -> true), new Health.Part("index", () -> true));
        var accountLog = new AccountLog(audit, key, clock);
        var signIn = SignInParts.open(database, access, accountLog, SealingKey.passing(), clock, signInSettings);
        var callback = URI.create("http://127.0.0.1:1" + ProviderRoutes.CALLBACK);
        services = new HubServices(
                access,
                provider == null ? signIn : signIn.withProvider(provider, callback, postgres, clock),
                definitions,
                records,
                new Mandates(database, access, audit, clock),
                new Admissions(database, access, audit, clock),
                new MemberStates(database, access, audit, clock),
                new Bureaux(database, access, audit, clock),
                new Restrictions(database, access, audit, clock),
                new Measures(database, access, records, audit, clock),
                new Explanations(access, records, new Holders(database, access, clock), audit, clock),
                checks,
                new Hits(database, definitions, access, audit, clock),
                new Idempotency(database, clock),
                key,
                AgreementOffice.open(database, definitions, access, audit, clock),
                publishedLog,
                new Consultations(database, access, audit, key, clock),
                new Statistics(database, access, clock, edition),
                parts);
        server = Server.start(settings, services, new HubMetrics());
    }

    public Party party(String code) {
        return member(code);
    }

    /** One more party. */
    public Party join(String code, Party.Kind kind) {
        var party = parties.create(code, "Party " + code, kind);
        members.put(code, party);
        return party;
    }

    /** Puts a stolen passport of that party into the hub, whatever it may; returns its id. */
    public long plant(String party, String number) {
        var definition = definitions.require("stolen-travel-documents");
        var content = definition.normalise((ObjectNode) JsonMapper.shared().readTree("""
                {"document-number":"%s","issuing-country":"%s","document-type":"P","fraud-type":"STOLEN"}""".formatted(number, party)));
        var key = definition.sourceKeyOf(content).orElseThrow();
        new BulkRecording(postgres.dataSource(), clock, access::refresh)
                .put(definition, member(party), "test", List.of(new BulkRecording.SourceRecord(key, content)));
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select id from record where source_key = ?", key)
                        .mapTo(Long.class)
                        .one());
    }

    public AuditTrail audit() {
        return audit;
    }

    private int audience(long id) {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select audience from record where id = ?", id)
                        .mapTo(Integer.class)
                        .one());
    }

    /** One of the three. */
    public Party member(String code) {
        return Objects.requireNonNull(members.get(code));
    }

    public String address() {
        return server.address();
    }

    public HubServices services() {
        return services;
    }

    /** The signing key of that party. */
    public SigningKey key(String party) {
        return agreements.key(member(party));
    }

    /** Agreements made in a line. */
    public TestAgreements agreements() {
        return agreements;
    }

    /** The cookie value of a session with a second factor just proved, of an officer made by {@link #officer}. */
    public String session(String name) {
        var accounts = services.signIn().accounts();
        var account = accounts.find(name).orElseThrow();
        return services.signIn().sessions().start(account, clock.instant()).id();
    }

    /** Id of the account of that name. */
    public long account(String name) {
        return services.signIn().accounts().find(name).orElseThrow().id();
    }

    /** Appends so many entries of that party to the log; returns the id of the last. */
    public String enter(String party, int entries) {
        var id = "";
        for (int i = 0; i < entries; i++) {
            id = UUID.randomUUID().toString();
            audit.append(new AuditEntry(id, clock.instant(), party, "test", "TEST", "", "", "", "DONE", "{}"));
        }
        return id;
    }

    /** A check of that party as the audit keeps it, that met these records; returns its id. */
    public String hit(String party, long... records) {
        return hit(clock.instant(), party, records);
    }

    /** The same at another moment. */
    public String hit(Instant at, String party, long... records) {
        var id = UUID.randomUUID().toString();
        var matched = Arrays.stream(records)
                .mapToObj("[%d,1,\"HIT\",0.99,\"mrz[0]\"]"::formatted)
                .collect(Collectors.joining(","));
        audit.append(new AuditEntry(
                id,
                at,
                party,
                "account-1",
                "CHECK",
                "border-check",
                "",
                "00",
                "HIT",
                "{\"databases\":{\"stolen-travel-documents\":\"HIT\"},\"records\":[" + matched + "]}"));
        return id;
    }

    /** An officer who signs in with that password. */
    public void officer(String name, String party, Set<Role> roles, String password) {
        services.signIn().accounts().create(name, "Officer " + name, member(party), roles, password);
    }

    /** Folds all that was asked so far into the statistics. */
    public void countConsultations() {
        new StatisticsFeed(postgres.dataSource()).catchUp();
    }

    /** A token of that party for a month. */
    public String token(String party, Set<Role> roles) {
        return tokens.issue(member(party), "test", roles, Duration.ofDays(30)).secret();
    }

    public String token(String party) {
        return token(party, Set.of(Role.CHECKER, Role.RECORDER));
    }

    /** Makes checks find the record of a stolen document. */
    public void indexDocument(long id, String number, String country) {
        var document = new TravelDocument(number, "", country, "P");
        var database = definitions.require("stolen-travel-documents").number();
        index.apply(List.of(new IndexedRecord(id, 1, database, audience(id), null, List.of(document))), List.of(), 1);
        index.refresh();
    }

    /** Another node of that name that lives and never follows a change. */
    public void addStuckNode(String name) {
        Jdbi.create(postgres.dataSource())
                .useHandle(handle -> handle.execute(
                        "insert into access_node (node, version, at) values (?, 0, clock_timestamp() + interval '1 hour')",
                        name));
    }

    public void removeStuckNode(String name) {
        Jdbi.create(postgres.dataSource())
                .useHandle(handle -> handle.execute("delete from access_node where node = ?", name));
    }

    /** Makes checks find every record that is active. */
    public void indexAll() {
        var changes = new ChangeFeed(postgres.dataSource(), definitions);
        var reader = new RecordReader();
        var active = changes.after(0, 1000).stream()
                .filter(record -> record.status() == Status.ACTIVE)
                .map(reader::read)
                .toList();
        index.apply(active, List.of(), changes.last());
        index.refresh();
    }

    @Override
    public void close() {
        server.close();
        publishedLog.close();
        audit.close();
        access.close();
        index.close();
        postgres.close();
    }
}
