package org.liaisonhub.server;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.oidc.OidcSettings;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.log.PublishedLog;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.checks.CheckListener;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.CurrentRecords;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.Records;
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

/**
 * A server on a real hub with an index in memory. Utopia (UTO) and France (FRA) may do everything in nominal and in
 * stolen-travel-documents; Kenya (KEN) has signed nothing; the secretariat is SEC. Every token has all roles but where it says otherwise.
 */
public final class RealHub implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Postgres postgres = TestPostgres.fresh();
    private final Definitions definitions = Definitions.standard();
    private final Access access = new Access(postgres.dataSource(), definitions.numbers(), CLOCK);
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final TestAgreements agreements = new TestAgreements(postgres.dataSource(), access);
    private final Tokens tokens = new Tokens(postgres.dataSource(), access, CLOCK);
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
        this(settings, provider, SignInSettings.DEFAULT);
    }

    /** One whose officers sign in by password alone, for tests of other pages. */
    public static RealHub withoutSecondFactor() {
        return new RealHub(ServerSettings.DEFAULT.withPort(0), null, SignInSettings.DEFAULT.withoutSecondFactor());
    }

    private RealHub(ServerSettings settings, @Nullable OidcSettings provider, SignInSettings signInSettings) {
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
        var records = new Records(database, definitions, access, audit, CLOCK);
        var key = AuditKey.in(database);
        var found = new CurrentRecords(definitions, new ActiveRecords(database, definitions));
        var checks = new Checks(access, index, () -> true, found, audit, key, CLOCK, CheckListener.NONE);
        publishedLog = PublishedLog.open(database, NoteSigner.generate("hub.example/log"), audit, CLOCK);
        var parts = List.of(new Health.Part("database", () -> true), new Health.Part("index", () -> true));
        var log = new AccountLog(audit, key, CLOCK);
        var signIn = SignInParts.open(database, access, log, SealingKey.passing(), CLOCK, signInSettings);
        var callback = URI.create("http://127.0.0.1:1" + ProviderRoutes.CALLBACK);
        services = new HubServices(
                access,
                provider == null ? signIn : signIn.withProvider(provider, callback, postgres, CLOCK),
                definitions,
                records,
                new Mandates(database, access, audit, CLOCK),
                new MemberStates(database, access, audit, CLOCK),
                new Restrictions(database, access, audit, CLOCK),
                new Measures(database, access, records, audit, CLOCK),
                new Explanations(access, records, audit, CLOCK),
                checks,
                new Idempotency(database, CLOCK),
                key,
                AgreementOffice.open(database, definitions, access, audit, CLOCK),
                publishedLog,
                new Consultations(database, access, audit, key, CLOCK),
                new Statistics(database, access, CLOCK, Edition.NONE),
                parts);
        server = Server.start(settings, services, new HubMetrics());
    }

    public Party party(String code) {
        return member(code);
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

    /** An officer who signs in with that password. */
    public void officer(String name, String party, Set<Role> roles, String password) {
        services.signIn().accounts().create(name, "Officer " + name, member(party), roles, password);
    }

    /** Folds all that was asked so far into the statistics. */
    public void countConsultations() {
        new StatisticsFeed(postgres.dataSource()).catchUp();
    }

    /** A token of that party. */
    public String token(String party, Set<Role> roles) {
        return tokens.issue(member(party), "test", roles, Duration.ofDays(1)).secret();
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
